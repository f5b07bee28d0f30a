import { el } from './dom';
import { errorWords, type Translate } from './words';

/** A small dialog with a form. `act` does what the form is for; what it raises is said in the form. */
export function openSheet(t: Translate, title: string, send: string, fields: readonly HTMLElement[], act: () => Promise<void>): HTMLDialogElement {
  const dialog = el('dialog', 'chat-sheet');
  const heading = el('h2', 'chat-sheet__title', title);
  const trouble = el('p', 'field__error');
  trouble.setAttribute('role', 'alert');
  const submit = el('button', 'btn btn--primary', send);
  const cancel = el('button', 'btn', t('chat-cancel'));
  cancel.type = 'button';
  const form = el('form', 'chat-sheet__form', heading, ...fields, trouble, el('div', 'cluster', submit, cancel));
  dialog.setAttribute('aria-label', title);
  dialog.append(form);
  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('close', () => dialog.remove());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit.disabled = true;
    trouble.textContent = '';
    act().then(
      () => dialog.close(),
      (error: unknown) => {
        submit.disabled = false;
        trouble.textContent = errorWords(t, error);
      },
    );
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** A labelled field of such a form. */
export function field<E extends HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(label: string, input: E, hint = ''): HTMLElement {
  const name = el('label', '', label);
  input.id ||= `chat-field-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
  name.htmlFor = input.id;
  input.classList.add('input');
  return el('div', 'field', name, ...(hint ? [el('p', 'field__hint', hint)] : []), input);
}
