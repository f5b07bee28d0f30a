import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language, LocalizedText } from '../api/types';

/** Words for a message id. An unknown id shows itself and is reported on the console. */
export type Translate = (id: string, args?: Record<string, FluentVariable>) => string;

const AREAS = import.meta.glob<string>('../../locales/*/*.ftl', { query: '?raw', import: 'default' });
const FALLBACK: Language = 'en';

/** The language of the page. */
export function language(): Language {
  return document.documentElement.lang.startsWith('ko') ? 'ko' : FALLBACK;
}

/** Load the words of these areas (`locales/<language>/<area>.ftl`) in the page's language. */
export async function translator(...areas: string[]): Promise<Translate> {
  const lang = language();
  const bundle = new FluentBundle(lang, { useIsolating: false });
  for (const source of await Promise.all(areas.map((area) => read(lang, area)))) {
    bundle.addResource(new FluentResource(source));
  }
  return (id, args) => format(bundle, id, args);
}

async function read(lang: Language, area: string): Promise<string> {
  const load = AREAS[`../../locales/${lang}/${area}.ftl`];
  if (!load) throw new Error(`no such words: ${lang}/${area}.ftl`);
  return load();
}

function format(bundle: FluentBundle, id: string, args?: Record<string, FluentVariable>): string {
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern) {
    console.error(`missing message: ${id}`);
    return id;
  }
  const errors: Error[] = [];
  const words = bundle.formatPattern(pattern, args && isolated(args), errors);
  for (const error of errors) console.error(`message ${id}: ${error.message}`);
  return words;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\u202a-\u202e\u2066-\u2069]/u;

/** Wrap only what could turn the sentence around; marks around every number would end up in what people copy. */
function isolated(args: Record<string, FluentVariable>): Record<string, FluentVariable> {
  const wrap = (value: FluentVariable): FluentVariable =>
    typeof value === 'string' && RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, wrap(value)]));
}

/** The Fluent id that words an error code. */
export function errorId(code: string): string {
  return `error-${code.replaceAll(/[_.]/g, '-')}`;
}

/** Content in the reader's language, else English, else the first there is; `lang` marks what was found. */
export function pick(text: LocalizedText, lang: Language = language()): { text: string; lang: string } {
  for (const candidate of [lang, FALLBACK, ...Object.keys(text)]) {
    const found = text[candidate as Language];
    if (found) return { text: found, lang: candidate };
  }
  return { text: '', lang };
}

/** Write localized content into an element and mark its language when it is not the page's. */
export function setLocalized(element: HTMLElement, text: LocalizedText): void {
  const found = pick(text);
  element.textContent = found.text;
  if (found.lang === language()) element.removeAttribute('lang');
  else element.lang = found.lang;
}
