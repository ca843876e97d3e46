/** Makes the elements of the page. All text comes in as text, never as markup. */

export function button(label: string, act: () => void, className = ''): HTMLButtonElement {
  const made = element('button', className, label);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}

/** True where the author is in an element; whoever is in the text beside the page stays there. */
export function hasAuthor(within: HTMLElement): boolean {
  return document.hasFocus() && within.contains(document.activeElement);
}

/** Buttons below what they are about, which gives them their name; `id` is no other's. */
export function group(
  id: string,
  said: readonly HTMLElement[],
  buttons: readonly HTMLElement[],
  className = 'group',
): HTMLElement {
  const made = element('div', className);
  for (const [at, each] of said.entries()) each.id = `${id}-${at}`;
  made.setAttribute('role', 'group');
  made.setAttribute('aria-labelledby', said.map(({ id: own }) => own).join(' '));
  made.append(...said, ...buttons);
  return made;
}

/** A switch that hides some of a list, which has a class of this name then. */
export function hiding(label: string, list: HTMLElement, className: string): HTMLElement {
  const act = () => made.setAttribute('aria-pressed', String(list.classList.toggle(className)));
  const made = button(label, act, 'toggle');
  made.setAttribute('aria-pressed', 'false');
  return made;
}
