import type { BufferGeometry, Mesh } from 'three';
import type { Exhibited } from '../showcase';

/** Where a source node's triangles are in the file on show: a range of a joined mesh's indices. */
export interface Range {
  mesh: number;
  primitive: number;
  first: number;
  count: number;
  instance?: number;
}

/**
 * Ranges by primitive (`mesh/primitive`), a list for each source node. The manifest counts them in `web`; a file
 * that was simplified otherwise has other indices, and its joined meshes stay whole.
 */
export function rangesOf(exhibited: Exhibited): Map<string, Range[][]> {
  const found = new Map<string, Range[][]>();
  for (const { parts = [] } of Object.values(exhibited.item.model.nodes ?? {})) {
    for (const key of new Set(parts.map(keyOf))) {
      const own = parts.filter((part) => keyOf(part) === key && part.instance === undefined);
      if (own.length > 0) found.set(key, [...(found.get(key) ?? []), own]);
    }
  }
  return found;
}

export function keyOf({ mesh, primitive }: Pick<Range, 'mesh' | 'primitive'>): string {
  return `${mesh}/${primitive}`;
}

/** Whether these ranges are this geometry's: together they cover its indices, each once. */
export function covers(ranges: readonly Range[][], geometry: Pick<BufferGeometry, 'index'>): boolean {
  const all = ranges.flat().sort((a, b) => a.first - b.first);
  let at = 0;
  for (const { first, count } of all) {
    if (first !== at) return false;
    at += count;
  }
  return at === geometry.index?.count;
}

export function meshesOf({ model }: Pick<Exhibited, 'model'>): Mesh[] {
  const found: Mesh[] = [];
  model.scene.traverse((object) => {
    if ((object as Mesh).isMesh) found.push(object as Mesh);
  });
  return found;
}

/** Whether there is more than one thing to move. */
export function hasParts(shown: readonly Exhibited[]): boolean {
  return shown.some((one) => meshesOf(one).length > 1 || [...rangesOf(one).values()].some((nodes) => nodes.length > 1));
}
