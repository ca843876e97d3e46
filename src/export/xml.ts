/** XML that escapes by itself. */

/** Finished markup, told apart from text, which is still to be escaped. */
export class Xml {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Child = Xml | string | number | undefined | readonly Child[];
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are undefined are left out. */
export function xml(name: string, attributes: Attributes, ...children: readonly Child[]): Xml {
  const listed = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const content = children.map(written).join('');
  return new Xml(content === '' ? `<${name}${listed}/>` : `<${name}${listed}>${content}</${name}>`);
}

/** A whole document as bytes. */
export function xmlDocument(root: Xml): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.markup}`);
}

function written(child: Child): string {
  if (child === undefined) return '';
  if (child instanceof Xml) return child.markup;
  if (typeof child === 'object') return child.map(written).join('');
  return escaped(String(child));
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
