/** How a glTF sampler goes from one key to the next. */
export type Mode = 'STEP' | 'LINEAR' | 'CUBICSPLINE';

/** Keys of an animation: `width` numbers a key (three times as many in a spline), times in seconds, ascending. */
export interface Curve {
  times: readonly number[];
  values: readonly number[];
  width: number;
  mode: Mode;
  /** Its values are quaternions. */
  turns: boolean;
}

/** The value at a time; before the first key and after the last the nearest one. glTF 2.0, appendix C. */
export function sample(curve: Curve, seconds: number): number[] {
  const { times, mode } = curve;
  const last = times.length - 1;
  if (last < 0) return [];
  const next = times.findIndex((time) => time > seconds);
  if (next === 0) return key(curve, 0);
  if (next < 0) return key(curve, last);
  const [from, to] = [times[next - 1] ?? 0, times[next] ?? 0];
  const share = (seconds - from) / (to - from);
  if (mode === 'STEP') return key(curve, next - 1);
  if (mode === 'CUBICSPLINE') return settle(curve, spline(curve, next - 1, share, to - from));
  return curve.turns ? turn(key(curve, next - 1), key(curve, next), share) : mix(key(curve, next - 1), key(curve, next), share);
}

/** Part 0, 1, 2 of a spline's key: what comes in, the value, what goes out. */
function key({ values, width, mode }: Curve, at: number, part = 1): number[] {
  const start = mode === 'CUBICSPLINE' ? (at * 3 + part) * width : at * width;
  return values.slice(start, start + width);
}

function mix(a: readonly number[], b: readonly number[], share: number): number[] {
  return a.map((value, at) => value + ((b[at] ?? value) - value) * share);
}

/** Hermite, with tangents scaled by the distance of the keys. */
function spline(curve: Curve, at: number, t: number, span: number): number[] {
  const [t2, t3] = [t * t, t * t * t];
  const [out, into, end] = [key(curve, at, 2), key(curve, at + 1, 0), key(curve, at + 1)];
  return key(curve, at).map(
    (value, n) =>
      (2 * t3 - 3 * t2 + 1) * value +
      span * (t3 - 2 * t2 + t) * (out[n] ?? 0) +
      (-2 * t3 + 3 * t2) * (end[n] ?? 0) +
      span * (t3 - t2) * (into[n] ?? 0),
  );
}

function settle(curve: Curve, value: number[]): number[] {
  return curve.turns ? unit(value) : value;
}

/** Spherical, by the shorter way. */
function turn(a: number[], b: number[], share: number): number[] {
  const dot = a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  const near = b.map((value) => (dot < 0 ? -value : value));
  const angle = Math.acos(Math.min(1, Math.abs(dot)));
  if (angle < 1e-4) return unit(mix(a, near, share));
  const [here, there] = [Math.sin((1 - share) * angle), Math.sin(share * angle)];
  return a.map((value, at) => (value * here + (near[at] ?? 0) * there) / Math.sin(angle));
}

function unit(value: number[]): number[] {
  const length = Math.hypot(...value) || 1;
  return value.map((one) => one / length);
}
