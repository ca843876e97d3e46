/** Making what the page is of. */

type Child = Node | string;

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

export function button(label: string, act: () => unknown): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', () => void act());
  return made;
}

/** A choice of one among several, each by its value. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, label: string])[],
): { readonly field: HTMLLabelElement; readonly select: HTMLSelectElement } {
  const select = element('select', {}, ...options.map(([value, text]) => element('option', { value }, text)));
  return { field: element('label', {}, `${label} `, select), select };
}

/** Gives the author a file. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = element('a', { download: name });
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.click();
  // The browser may ask first where to put it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
