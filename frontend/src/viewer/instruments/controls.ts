import { el } from '../dom';

let made = 0;

/** A labelled slider with its value in words beside it and for assistive technology. */
export function slider(
  label: string,
  value: number,
  words: (value: number) => string,
  onInput: (value: number) => void,
): { wrap: HTMLElement; input: HTMLInputElement; say(): void } {
  const input = el('input', 'viewer-range');
  Object.assign(input, { type: 'range', min: '0', max: '100', step: '1', value: String(value), id: `viewer-range-${++made}` });
  const name = el('label', '', label);
  name.htmlFor = input.id;
  const out = el('output', 'viewer-range-value');
  const say = (): void => {
    out.textContent = words(input.valueAsNumber);
    input.setAttribute('aria-valuetext', out.textContent);
  };
  input.addEventListener('input', () => {
    onInput(input.valueAsNumber);
    say();
  });
  say();
  return { wrap: el('div', 'viewer-field', name, input, out), input, say };
}

/** A few alternatives side by side, as radio buttons. */
export function chips<T extends string>(
  legend: string,
  options: readonly { value: T; text: string }[],
  chosen: T,
  onChange: (value: T) => void,
): HTMLFieldSetElement {
  const name = `viewer-chips-${++made}`;
  const set = el('fieldset', 'viewer-chips', el('legend', 'viewer-sr', legend));
  for (const { value, text } of options) {
    const input = el('input');
    Object.assign(input, { type: 'radio', name, value, checked: value === chosen });
    input.addEventListener('change', () => onChange(value));
    set.append(el('label', 'viewer-chip', input, el('span', '', text)));
  }
  return set;
}
