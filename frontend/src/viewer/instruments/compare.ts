import type { ShowroomItem } from '../../api';
import { isAbort } from '../../api';
import { pick as inLanguage } from '../../i18n';
import { Bin } from '../bin';
import { choice, el } from '../dom';
import { type Bounds, placed, union } from '../framing';
import { itemsOf, sizeMm } from '../selection';
import type { Instrument, Kit } from './kit';
import { createRuler } from './ruler';
import { withoutDimensions } from './quiet';
import { sideBySide } from './side-by-side';
import { table } from './sizes';
import { createStandIn, STAND_INS, type StandIn } from './stand-in';

interface Other {
  value: string;
  text: string;
  lang?: string;
  item?: ShowroomItem;
  standIn?: StandIn;
}

/** Put what is on show beside another product, or beside something everybody knows, on one floor. */
export async function openCompare(kit: Kit): Promise<Instrument> {
  const { exhibit, shell, t, lang, shown } = kit;
  const bin = new Bin();
  withoutDimensions(shell);
  const id = shown.selection.kind === 'item' ? shown.selection.id : '';
  const others = othersOf(kit, id);
  const ruler = createRuler(shell.overlay, lang);
  exhibit.stage.scene.add(ruler.lines);
  bin.add(ruler.dispose);
  const facts = el('div', 'viewer-facts');
  let gone: (() => void) | null = null;
  bin.add(() => gone?.());
  let turn = 0;

  const put = async (other: Other): Promise<void> => {
    const mine = ++turn;
    if (other.item) await exhibit.load({ kind: 'item', id: other.item.id }, kit.signal, shell.progress);
    shell.progress(null, null);
    if (mine !== turn) return;
    gone?.();
    const own = boxOf(exhibit.showcase.find(id)?.item);
    const its = other.standIn ? standBox(other.standIn) : boxOf(other.item);
    const [left, right] = sideBySide(own, its);
    exhibit.showcase.find(id)?.pivot.position.fromArray(left.at);
    gone = stand(kit, other, right.at);
    const both = union([left.box, right.box]);
    ruler.fit(both);
    exhibit.frame(ruler.around(both));
    exhibit.view('front');
    const written = table(kit, nameOf(exhibit.showcase.find(id)?.item), sizeMm(own), other, sizeMm(its));
    facts.replaceChildren(written.table, written.sentence);
    shell.announce(written.sentence.textContent ?? '');
  };
  const tried = (other: Other | undefined): void => {
    if (!other) return;
    put(other).catch((error: unknown) => {
      shell.progress(null, null);
      if (isAbort(error)) return;
      console.error('viewer compare:', error);
      facts.replaceChildren(el('p', 'viewer-fact', t('tools-compare-failed')));
      shell.announce(t('tools-compare-failed'));
    });
  };
  bin.add(exhibit.stage.onFrame(() => ruler.follow(exhibit.stage.camera, shell.view.clientWidth, shell.view.clientHeight)));
  const chosen = choice(t('tools-compare-with'), others, (value) => tried(others.find((one) => one.value === value)));
  const label = el('span', '', t('tools-compare-with'));
  label.setAttribute('aria-hidden', 'true');
  const first = others.find(({ item }) => item) ?? nearest(others, sizeMm(boxOf(exhibit.showcase.find(id)?.item)));
  if (first) chosen.select.value = first.value;
  tried(first);
  return {
    sheet: el('div', 'viewer-sheet', el('div', 'viewer-between', label, chosen.wrap), facts),
    dispose: () => {
      turn++;
      bin.dispose();
      exhibit.showcase.arrange(shown.selection);
      exhibit.frame(null);
      exhibit.view('front-right');
    },
  };
}

/** The booth's other products, then what everybody knows the size of. */
function othersOf({ showroom, t }: Kit, id: string): Other[] {
  const products = itemsOf(showroom, { kind: 'booth' }).filter((item) => item.id !== id && item.kind === 'product');
  const named = products.map((item) => ({ value: item.id, item, ...nameOf(item) }));
  return [...named, ...STAND_INS.map((standIn) => ({ value: standIn.name, standIn, text: t(`tools-stand-in-${standIn.name}`) }))];
}

/** The stand-in whose longest side is most like this one's. */
function nearest(others: readonly Other[], size: readonly number[]): Other | undefined {
  const apart = ({ standIn }: Other): number => Math.abs(Math.log(Math.max(...(standIn?.size ?? [1])) / Math.max(...size, 1)));
  return [...others].sort((a, b) => apart(a) - apart(b))[0];
}

function nameOf(item: ShowroomItem | undefined): { text: string; lang: string } {
  return inLanguage(item?.product?.title ?? item?.model.title ?? {});
}

function boxOf(item: ShowroomItem | undefined): Bounds {
  return item ? placed(item.model.bounds_m, [0, 0, 0], 0, item.scale) : union([]);
}

function standBox({ size }: StandIn): Bounds {
  const [width, height, depth] = size.map((mm) => mm / 1000) as [number, number, number];
  return { min: [-width / 2, 0, -depth / 2], max: [width / 2, height, depth / 2] };
}

/** Show the other one there; the returned function takes it away. */
function stand({ exhibit }: Kit, { item, standIn }: Other, at: readonly [number, number, number]): () => void {
  if (standIn) {
    const made = createStandIn(standIn);
    made.group.position.fromArray([...at]);
    exhibit.stage.scene.add(made.group);
    return made.dispose;
  }
  const found = item && exhibit.showcase.find(item.id);
  if (!found) return () => undefined;
  found.pivot.visible = true;
  found.pivot.position.fromArray([...at]);
  found.pivot.rotation.y = 0;
  return () => void (found.pivot.visible = false);
}
