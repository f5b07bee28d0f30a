import type { Showroom, ShowroomItem, Variant } from '../api';
import { lightened } from '../xr/vr/budget';
import { Bin } from './bin';
import type { Exhibit } from './exhibit';
import { type LoadedModel, loadModel } from './loader';
import { boundsOf, fileFor, itemsOf, type Selection } from './selection';

const BOOTH: Selection = { kind: 'booth' };

/** The booth for VR: its models where they stand, the costliest by their lighter files; `bin` puts all back. */
export async function boothForVr(
  exhibit: Exhibit,
  showroom: Showroom,
  load: () => Promise<void>,
  bin: Bin,
): Promise<{ root: Exhibit['showcase']['root']; bounds: ReturnType<typeof boundsOf> }> {
  const items = itemsOf(showroom, BOOTH);
  const light = lightened(items.map((item) => costOf(exhibit, item)));
  const files = items.flatMap((item) => {
    const file = light.has(item.id) ? lightFile(item) : null;
    return file ? [{ id: item.id, file }] : [];
  });
  const [loaded] = await Promise.all([
    Promise.all(files.map(async ({ id, file }) => ({ id, model: await loadModel(file) }))),
    load(),
  ]);
  exhibit.showcase.arrange(BOOTH);
  for (const { id, model } of loaded) wear(exhibit, id, model, bin);
  return { root: exhibit.showcase.root, bounds: boundsOf(showroom, BOOTH) };
}

function costOf({ showcase }: Exhibit, item: ShowroomItem): { id: string; calls: number | null; light: number | null } {
  const calls = fileFor(item, showcase.tier)?.file.draw_calls ?? null;
  return { id: item.id, calls, light: lightFile(item)?.draw_calls ?? null };
}

function lightFile({ model: { variants } }: ShowroomItem): Variant | null {
  return variants.lod0 ?? variants.lod1 ?? null;
}

/** The lighter model in the other's place; that one stays, unseen, because points hang on its nodes. */
function wear({ showcase }: Exhibit, id: string, model: LoadedModel, bin: Bin): void {
  const found = showcase.find(id);
  bin.add(model.dispose);
  if (!found) return;
  found.model.scene.visible = false;
  found.pivot.add(model.scene);
  bin.add(() => {
    model.scene.removeFromParent();
    found.model.scene.visible = true;
  });
}
