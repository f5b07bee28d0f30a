// The peer of the live chat: Socket.IO on Node, which stores the same row before it tells the room.
// Environment: PORT, DATABASE_URL, ROOM_ID, VISITOR_ID.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Server } from 'socket.io';

const { PORT, DATABASE_URL, ROOM_ID, VISITOR_ID } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const INSERT = `INSERT INTO message
  (id, room_id, seq, client_id, visitor_id, author, is_staff, body, language, pin, content, change, sent_at)
  VALUES ($1, $2, $3, $4, $5, $6, false, $7, 'en', '{}', '{}', 0, $8)`;
let last = 0;

async function store(said) {
  const seq = ++last;
  const at = new Date().toISOString();
  const values = [randomUUID(), ROOM_ID, seq, said.id, VISITOR_ID, 'Visitor', said.body, at];
  await pool.query({ name: 'say', text: INSERT, values });
  return {
    seq, id: said.id, by: VISITOR_ID, author: 'Visitor', staff: false, body: said.body, language: 'en', pin: {},
    content: {}, at, change: 0, edited: null, deleted: false, reactions: [],
  };
}

const io = new Server(Number(PORT), { transports: ['websocket'], perMessageDeflate: false, pingTimeout: 60000 });
io.on('connection', (socket) => {
  socket.on('join', (asked, answer) => {
    socket.join(asked.room);
    answer({ ok: true });
  });
  socket.on('say', async (said, answer) => {
    const row = await store(said);
    answer({ ok: true, seq: row.seq, id: row.id, at: row.at });
    io.to(said.room).emit('message', { room: said.room, ...row });
  });
});
