/** The form in which a reason is written. */
import { button, element } from '../elements.ts';
import type { PageWords } from './messages.ts';

/** A form below a change: the reason is written into the report, or the change is left as it was. */
export function reasonForm(
  id: string,
  words: PageWords,
  write: (reason: string) => void,
  cancel: () => void,
): HTMLElement {
  const form = element('form', 'reason');
  const label = element('label', 'label', words.reason);
  const text = element('textarea');
  text.id = `${id}-reason`;
  text.rows = 3;
  label.htmlFor = text.id;
  const send = () => {
    if (text.value.trim() === '') text.focus();
    else write(text.value);
  };
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const buttons = element('div', 'deeds');
  buttons.append(button(words.write, send, 'accept'), button(words.cancel, cancel));
  form.append(label, text, buttons);
  return form;
}
