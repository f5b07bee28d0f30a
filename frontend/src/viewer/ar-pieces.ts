import type { Showroom, ShowroomItem } from '../api';
import { pick, type Translate } from '../i18n';
import type { ArPiece } from '../xr';
import type { Exhibit } from './exhibit';
import { boundsOf, itemsOf, type Selection, sizeMm } from './selection';

type Load = (selection: Selection) => Promise<void>;

/** What can be put into one's room: every product of the booth, or the booth as a whole when that is on show. */
export function piecesFor(
  exhibit: Exhibit,
  showroom: Showroom,
  selection: Selection,
  load: Load,
  t: Translate,
): { pieces: ArPiece[]; first: string } {
  if (selection.kind === 'booth') return { pieces: [wholeBooth(exhibit, showroom, load, t)], first: 'booth' };
  const items = itemsOf(showroom, { kind: 'booth' }).filter((item) => item.kind === 'product' || item.id === selection.id);
  return { pieces: items.map((item) => product(exhibit, item, load)), first: selection.id };
}

/** At the size it is sold in, however large it stands in the booth. */
function product(exhibit: Exhibit, item: ShowroomItem, load: Load): ArPiece {
  const title = pick(item.product?.title ?? item.model.title);
  const selection: Selection = { kind: 'item', id: item.id };
  return {
    id: item.id,
    title: title.text,
    lang: title.lang,
    size: item.model.size_mm,
    bounds: item.model.bounds_m,
    holds: (id) => id === item.id,
    load: () => load(selection),
    take: () => {
      const found = exhibit.showcase.find(item.id);
      if (!found) throw new Error(`not loaded: ${item.id}`);
      const { pivot } = found;
      pivot.visible = true;
      pivot.position.set(0, 0, 0);
      pivot.rotation.set(0, 0, 0);
      pivot.scale.setScalar(1);
      return pivot;
    },
    giveBack: () => {
      const found = exhibit.showcase.find(item.id);
      if (found) exhibit.showcase.root.add(found.pivot);
    },
  };
}

function wholeBooth(exhibit: Exhibit, showroom: Showroom, load: Load, t: Translate): ArPiece {
  const booth: Selection = { kind: 'booth' };
  const bounds = boundsOf(showroom, booth);
  return {
    id: 'booth',
    title: t('viewer-whole-booth'),
    lang: document.documentElement.lang,
    size: sizeMm(bounds),
    bounds,
    holds: () => true,
    load: () => load(booth),
    take: () => {
      exhibit.showcase.arrange(booth);
      return exhibit.showcase.root;
    },
    giveBack: () => exhibit.stage.scene.add(exhibit.showcase.root),
  };
}
