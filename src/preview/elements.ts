/** Makes the elements of the page. All text comes in as text, never as markup. */

/** A button, and what it does. */
export function button(label: string, act: () => void, className = ''): HTMLButtonElement {
  const made = element('button', className, label);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** An element with its words. */
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
