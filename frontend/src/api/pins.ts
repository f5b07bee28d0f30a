import type { Hotspot, Vec3 } from './types';

/** What a message is about: a point on a node of a source model, seen from somewhere. Metres. */
export interface Pin {
  model: string;
  /** The placed item that showed it. */
  item: string;
  /** Of the source model; negative: the model itself. */
  node: number;
  /** In the node's own space. */
  point: Vec3;
  camera: { position: Vec3; target: Vec3 } | null;
  /** The chosen finish; empty: the standard one. */
  variant: string;
  /** Whether the model stood alone or in its booth: the space of the camera. */
  view: 'item' | 'booth';
  /** The part's name, in the asker's words. */
  label: string;
}

/** The viewer and the chat of a page find each other by these events on the document. */
export const ASK_PART = 'maru-ask-part';
export const SHOW_PIN = 'maru-show-pin';
export const POINTS = 'maru-points';

/** Ask about a part; false where nobody on this page takes questions. */
export function askPart(pin: Pin): boolean {
  return !document.dispatchEvent(new CustomEvent(ASK_PART, { cancelable: true, detail: pin }));
}

/** Show what a message is about; false where no 3D view is there to show it. */
export function showPin(pin: Pin): boolean {
  return !document.dispatchEvent(new CustomEvent(SHOW_PIN, { cancelable: true, detail: pin }));
}

/** The answers that staff show to everyone are these now. */
export function tellPoints(hotspots: Hotspot[]): void {
  document.dispatchEvent(new CustomEvent(POINTS, { detail: hotspots }));
}

/** What a stored pin holds, or null for none; older messages have fewer fields. */
export function readPin(value: Partial<Pin> | null | undefined): Pin | null {
  if (!value?.model || value.point?.length !== 3) return null;
  const { model, item = '', node = -1, point, camera = null, variant = '', view = 'item', label = '' } = value;
  return { model, item, node, point, camera, variant, view, label };
}
