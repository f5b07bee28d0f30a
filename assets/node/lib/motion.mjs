// Keyframes and instance places, packed: times to 1/16384 s, turns to 14 bits, places to 1/65536 of their range.
import { NAME as POINTER } from './pointers.mjs';
import * as pack from './streams.mjs';

const TIME_STEP = -14;
const TURN_BITS = 14;
const PLACE_BITS = 16;

/** Add what animations and EXT_mesh_gpu_instancing read to `streams` (see meshopt.mjs). */
export function packMotion(document, streams) {
  const root = document.getRoot();
  for (const animation of root.listAnimations()) {
    for (const channel of animation.listChannels()) packChannel(channel, streams);
  }
  for (const node of root.listNodes()) {
    const batch = node.getExtension('EXT_mesh_gpu_instancing');
    for (const name of batch?.listSemantics() ?? []) packPlaces(batch.getAttribute(name), streams);
  }
}

function packChannel(channel, streams) {
  const sampler = channel.getSampler();
  const [input, output] = [sampler.getInput(), sampler.getOutput()];
  if (!streams.has(input) && isFloat(input)) streams.set(input, times(input.getArray()));
  if (streams.has(output) || !isFloat(output) || channel.getExtension(POINTER)) return;
  const smooth = sampler.getInterpolation() === 'CUBICSPLINE';
  const path = channel.getTargetPath();
  if (path === 'weights') return; // one number a row: three.js reads it best as it is
  if (smooth) streams.set(output, pack.plain(output.getArray(), output.getElementSize(), 'motion'));
  else if (path === 'rotation') streams.set(output, pack.turns(output.getArray(), TURN_BITS));
  else packPlaces(output, streams);
}

function times(array) {
  const rounded = pack.steps(array, 1, TIME_STEP, 'motion');
  const whole = Array.from(array, (value) => Math.round(value * 2 ** -TIME_STEP));
  const rising = whole.every((value, at) => at === 0 || value > whole[at - 1]);
  return rising && whole.at(-1) < 2 ** 23 ? rounded : pack.plain(array, 1, 'motion');
}

function packPlaces(accessor, streams) {
  if (streams.has(accessor) || !isFloat(accessor)) return;
  const [array, size] = [accessor.getArray(), accessor.getElementSize()];
  const reach = array.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const stream = size === 4 ? pack.plain(array, 4, 'motion') : pack.steps(array, size, pack.stepOf(reach, PLACE_BITS, reach), 'motion');
  streams.set(accessor, stream);
}

function isFloat(accessor) {
  return accessor.getArray() instanceof Float32Array && !accessor.getSparse() && accessor.getCount() > 0;
}
