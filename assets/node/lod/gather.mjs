// A document as one list of triangles in world space: instances expanded, skins and morphs at rest.
import { MeshoptSimplifier } from 'meshoptimizer/simplifier';
import { posed } from './pose.mjs';
import { uvOf } from './surfaces.mjs';

const POINTS_PER = { position: 3, normal: 3, uv: 2, color: 3 };
const KEPT_DETAIL = 0.0004; // of the model's diagonal: finer shape is not seen in a hall
const MANY = 600_000; // triangles; more are thinned before they are spread over their instances
const LEAST = 24; // indices that a piece keeps however small it is
const COARSER = [1, 5, 25, 125];

/**
 * {position, normal, uv, color (linear RGB), surface: per vertex its row in `surfaces`, index}. `uv` is that of
 * the surface's pictures, its transform applied.
 */
export async function gather(document, surfaces) {
  await MeshoptSimplifier.ready;
  const draws = [...drawsOf(document)];
  const diagonal = diagonalOf(draws);
  const total = draws.reduce((sum, draw) => sum + (draw.piece.index.length / 3) * draw.matrices.length, 0);
  if (total > 40_000) thinAll(draws, diagonal);
  return { ...joined(draws, surfaces), diagonal };
}

function* drawsOf(document) {
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  const nodes = [];
  scene?.traverse((node) => nodes.push(node));
  for (const node of nodes) {
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const draw = posed(node, primitive);
      if (draw && draw.piece.index.length > 0) yield { ...draw, material: primitive.getMaterial(), primitive };
    }
  }
}

function diagonalOf(draws) {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const { piece, matrices } of draws) {
    const box = boxOf(piece.position);
    for (const matrix of matrices) {
      for (let corner = 0; corner < 8; corner++) {
        const at = [0, 1, 2].map((k) => box[(corner >> k) & 1][k]);
        for (let k = 0; k < 3; k++) {
          const value = matrix[k] * at[0] + matrix[4 + k] * at[1] + matrix[8 + k] * at[2] + matrix[12 + k];
          low[k] = Math.min(low[k], value);
          high[k] = Math.max(high[k], value);
        }
      }
    }
  }
  return Math.hypot(...high.map((value, k) => value - low[k])) || 1;
}

/** [lowest, highest] corner of positions. */
export function boxOf(position) {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let at = 0; at < position.length; at++) {
    const k = at % 3;
    if (position[at] < low[k]) low[k] = position[at];
    if (position[at] > high[k]) high[k] = position[at];
  }
  return [low, high];
}

/** Each piece once, before it is spread over its instances: that is where the time is. */
function thinAll(draws, diagonal) {
  for (const step of COARSER) {
    for (const draw of draws) thinPiece(draw, diagonal * KEPT_DETAIL * step);
    if (draws.reduce((sum, { piece, matrices }) => sum + (piece.index.length / 3) * matrices.length, 0) < MANY) return;
  }
}

function thinPiece({ piece, matrices }, error) {
  const scale = Math.max(...matrices.map(scaleOf)) || 1;
  const [index] = MeshoptSimplifier.simplifyWithAttributes(
    piece.index, piece.position, 3, piece.normal, 3, [0.3, 0.3, 0.3], null, 0, error / scale,
    ['ErrorAbsolute', ...(matrices.length > 20 ? ['Prune'] : [])],
  );
  if (index.length > 0) piece.index = index;
  else if (piece.index.length > LEAST) piece.index = MeshoptSimplifier.simplifySloppy(piece.index, piece.position, 3, null, LEAST, 1)[0];
}

function scaleOf(m) {
  return Math.max(Math.hypot(m[0], m[1], m[2]), Math.hypot(m[4], m[5], m[6]), Math.hypot(m[8], m[9], m[10]));
}

function joined(draws, surfaces) {
  const packed = draws.map((draw) => ({ ...draw, used: usedVertices(draw.piece) }));
  const vertices = packed.reduce((sum, draw) => sum + draw.used.length * draw.matrices.length, 0);
  const corners = packed.reduce((sum, draw) => sum + draw.piece.index.length * draw.matrices.length, 0);
  const soup = { surface: new Uint16Array(vertices), index: new Uint32Array(corners) };
  for (const [name, width] of Object.entries(POINTS_PER)) soup[name] = new Float32Array(vertices * width);
  const filled = { vertex: 0, corner: 0 };
  for (const draw of packed) {
    const surface = surfaces.rowOf(draw.material, draw.primitive);
    const uv = uvOf(draw.primitive, surfaces.list[surface]);
    const color = draw.primitive.getAttribute('COLOR_0');
    for (const matrix of draw.matrices) append(soup, filled, draw, matrix, surface, uv, color);
  }
  return soup;
}

function usedVertices(piece) {
  const seen = new Uint8Array(piece.position.length / 3);
  for (const corner of piece.index) seen[corner] = 1;
  return Uint32Array.from(seen.keys()).filter((at) => seen[at]);
}

function append(soup, filled, { piece, used, origin }, m, surface, uv, color) {
  const place = new Uint32Array(piece.position.length / 3);
  const value = [1, 1, 1, 1];
  const flipped = determinant(m) < 0;
  const turned = cofactors(m, flipped ? -1 : 1);
  for (const from of used) {
    const at = filled.vertex++;
    place[from] = at;
    const source = origin ? origin[from] : from;
    soup.surface[at] = surface;
    transform(soup.position, at * 3, m, piece.position, from * 3, 1);
    transform(soup.normal, at * 3, turned, piece.normal, from * 3, 0);
    normalize(soup.normal, at * 3);
    if (uv) soup.uv.set([uv[source * 2], uv[source * 2 + 1]], at * 2);
    if (color) color.getElement(source, value);
    for (let k = 0; k < 3; k++) soup.color[at * 3 + k] = value[k];
  }
  for (let at = 0; at < piece.index.length; at += 3) {
    const [a, b, c] = [place[piece.index[at]], place[piece.index[at + 1]], place[piece.index[at + 2]]];
    soup.index.set(flipped ? [a, c, b] : [a, b, c], filled.corner);
    filled.corner += 3;
  }
}

function transform(target, to, m, source, from, w) {
  const [x, y, z] = [source[from], source[from + 1], source[from + 2]];
  for (let k = 0; k < 3; k++) target[to + k] = m[k] * x + m[4 + k] * y + m[8 + k] * z + w * (m[12 + k] ?? 0);
}

function normalize(values, at) {
  const length = Math.hypot(values[at], values[at + 1], values[at + 2]);
  if (length > 1e-20) for (let k = 0; k < 3; k++) values[at + k] /= length;
  else values.set([0, 1, 0], at);
}

function determinant(m) {
  return (
    m[0] * (m[5] * m[10] - m[6] * m[9]) - m[4] * (m[1] * m[10] - m[2] * m[9]) + m[8] * (m[1] * m[6] - m[2] * m[5])
  );
}

/** The matrix that turns normals rightly under uneven scale. */
function cofactors(m, sign) {
  const columns = [0, 4, 8].map((at) => [m[at], m[at + 1], m[at + 2]]);
  const cross = (u, v) => [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  const found = [cross(columns[1], columns[2]), cross(columns[2], columns[0]), cross(columns[0], columns[1])];
  return found.flatMap((column) => [...column.map((value) => value * sign), 0]);
}
