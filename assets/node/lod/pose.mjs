// A primitive as its node shows it at rest: triangles, normals, morph weights and bones applied.
const [TRIANGLES, STRIP, FAN] = [4, 5, 6];
const IDENTITY = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

/**
 * {piece: {position, normal, index}, matrices: to world, origin: the vertex each one was, or null when unchanged}
 * or null when the primitive draws no triangle.
 */
export function posed(node, primitive) {
  const positions = primitive.getAttribute('POSITION');
  if (!positions || ![TRIANGLES, STRIP, FAN].includes(primitive.getMode())) return null;
  const weights = node.getWeights().length > 0 ? node.getWeights() : node.getMesh().getWeights();
  let position = morphed(floats(positions), primitive, 'POSITION', weights);
  const normals = primitive.getAttribute('NORMAL');
  let normal = normals && morphed(floats(normals), primitive, 'NORMAL', weights);
  const bones = node.getSkin() && primitive.getAttribute('JOINTS_0') ? bonesOf(node.getSkin()) : null;
  if (bones) {
    const influences = influencesOf(primitive);
    position = skinned(position, influences, bones, 1);
    normal = normal && skinned(normal, influences, bones, 0);
  }
  const index = trianglesOf(primitive, position);
  const piece = normal ? { position, normal, index, origin: null } : flat(position, index);
  const matrices = bones ? [IDENTITY] : matricesOf(node);
  return { piece: { position: piece.position, normal: piece.normal, index: piece.index }, matrices, origin: piece.origin };
}

function floats(accessor) {
  const width = accessor.getElementSize();
  const raw = accessor.getArray();
  if (raw instanceof Float32Array && !accessor.getSparse()) return raw;
  const out = new Float32Array(accessor.getCount() * width);
  const value = [];
  for (let at = 0; at < accessor.getCount(); at++) out.set(accessor.getElement(at, value).slice(0, width), at * width);
  return out;
}

function morphed(values, primitive, semantic, weights) {
  let out = values;
  for (const [at, target] of primitive.listTargets().entries()) {
    const moves = weights[at] ? target.getAttribute(semantic) : null;
    if (!moves) continue;
    const by = floats(moves);
    out = out === values ? values.slice() : out;
    for (let k = 0; k < out.length; k++) out[k] += weights[at] * by[k];
  }
  return out;
}

function bonesOf(skin) {
  const inverse = skin.getInverseBindMatrices();
  return skin.listJoints().map((joint, at) => {
    const world = joint.getWorldMatrix();
    return inverse ? multiply(world, inverse.getElement(at, [])) : world;
  });
}

function influencesOf(primitive) {
  const found = [];
  for (let set = 0; primitive.getAttribute(`JOINTS_${set}`); set++) {
    const [joints, weights] = [primitive.getAttribute(`JOINTS_${set}`), primitive.getAttribute(`WEIGHTS_${set}`)];
    if (weights) found.push({ joints: floats(joints), weights: floats(weights) });
  }
  return found;
}

function skinned(values, influences, bones, w) {
  const out = new Float32Array(values.length);
  for (let at = 0; at < values.length / 3; at++) {
    const [x, y, z] = values.subarray(at * 3, at * 3 + 3);
    for (const { joints, weights } of influences) {
      for (let k = 0; k < 4; k++) {
        const weight = weights[at * 4 + k];
        const bone = weight ? bones[joints[at * 4 + k]] : null;
        if (!bone) continue;
        for (let r = 0; r < 3; r++) {
          out[at * 3 + r] += weight * (bone[r] * x + bone[4 + r] * y + bone[8 + r] * z + w * bone[12 + r]);
        }
      }
    }
  }
  return out;
}

function trianglesOf(primitive, position) {
  const given = primitive.getIndices()?.getArray();
  const corners = given ?? Uint32Array.from({ length: position.length / 3 }, (_, at) => at);
  const mode = primitive.getMode();
  const out = [];
  const count = mode === TRIANGLES ? Math.floor(corners.length / 3) : Math.max(0, corners.length - 2);
  for (let at = 0; at < count; at++) {
    if (mode === TRIANGLES) out.push(corners[at * 3], corners[at * 3 + 1], corners[at * 3 + 2]);
    else if (mode === FAN) out.push(corners[0], corners[at + 1], corners[at + 2]);
    else out.push(corners[at], corners[at + 1 + (at & 1)], corners[at + 2 - (at & 1)]);
  }
  return Uint32Array.from(out);
}

/** Without normals glTF means flat ones: each triangle gets corners of its own. */
function flat(position, index) {
  const out = { position: new Float32Array(index.length * 3), normal: new Float32Array(index.length * 3) };
  for (let at = 0; at < index.length; at += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => position.subarray(index[at + k] * 3, index[at + k] * 3 + 3));
    const [u, v] = [b, c].map((p) => [p[0] - a[0], p[1] - a[1], p[2] - a[2]]);
    const n = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
    const length = Math.hypot(...n) || 1;
    [a, b, c].forEach((p, k) => {
      out.position.set(p, (at + k) * 3);
      out.normal.set(n.map((value) => value / length), (at + k) * 3);
    });
  }
  return { ...out, origin: Uint32Array.from(index), index: Uint32Array.from(index.keys()) };
}

function matricesOf(node) {
  const world = node.getWorldMatrix();
  const batch = node.getExtension('EXT_mesh_gpu_instancing');
  const [moves, turns, scales] = ['TRANSLATION', 'ROTATION', 'SCALE'].map((name) => batch?.getAttribute(name));
  const first = moves ?? turns ?? scales;
  if (!first) return [world];
  return Array.from({ length: first.getCount() }, (_, at) => {
    const [t, r, s] = [moves, turns, scales].map((accessor) => accessor?.getElement(at, []));
    return multiply(world, composed(t ?? [0, 0, 0], r ?? [0, 0, 0, 1], s ?? [1, 1, 1]));
  });
}

function composed(t, [x, y, z, w], s) {
  return [
    (1 - 2 * (y * y + z * z)) * s[0], 2 * (x * y + z * w) * s[0], 2 * (x * z - y * w) * s[0], 0,
    2 * (x * y - z * w) * s[1], (1 - 2 * (x * x + z * z)) * s[1], 2 * (y * z + x * w) * s[1], 0,
    2 * (x * z + y * w) * s[2], 2 * (y * z - x * w) * s[2], (1 - 2 * (x * x + y * y)) * s[2], 0,
    t[0], t[1], t[2], 1,
  ];
}

function multiply(a, b) {
  const out = new Array(16).fill(0);
  for (let c = 0; c < 4; c++) {
    for (let r = 0; r < 4; r++) for (let k = 0; k < 4; k++) out[c * 4 + r] += a[k * 4 + r] * b[c * 4 + k];
  }
  return out;
}
