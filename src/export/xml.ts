/** XML that escapes by itself. */

/** Finished markup, told apart from text, which is still to be escaped. */
export class Xml {
  constructor(readonly markup: string) {}
}

/** Finished markup in pieces, for what is too long to be held at once. */
export class XmlPieces {
  constructor(readonly markup: Iterable<string>) {}
}

type Child = Xml | string | number | undefined | readonly Child[];
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are undefined are left out. */
export function xml(name: string, attributes: Attributes, ...children: readonly Child[]): Xml {
  let content = '';
  for (const child of children) content += written(child);
  const start = `<${name}${listed(attributes)}`;
  return new Xml(content === '' ? `${start}/>` : `${start}>${content}</${name}>`);
}

/** An element whose children are asked for one by one, when they are to be written. */
export function xmlInPieces(
  name: string,
  attributes: Attributes,
  children: Iterable<Xml | XmlPieces | undefined>,
): XmlPieces {
  return new XmlPieces({
    *[Symbol.iterator]() {
      yield `<${name}${listed(attributes)}>`;
      for (const child of children) {
        if (child instanceof XmlPieces) yield* child.markup;
        else if (child) yield child.markup;
      }
      yield `</${name}>`;
    },
  });
}

/** A whole document, in pieces. */
export function* xmlDocument(root: Xml | XmlPieces): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  if (root instanceof Xml) yield root.markup;
  else yield* root.markup;
}

function listed(attributes: Attributes): string {
  let list = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) list += ` ${name}="${escaped(value)}"`;
  }
  return list;
}

function written(child: Child): string {
  if (child === undefined) return '';
  if (child instanceof Xml) return child.markup;
  if (typeof child !== 'object') return escaped(child);
  let all = '';
  for (const each of child) all += written(each);
  return all;
}

const SPECIAL = /[&<>"\r]/;

/** A text as it stands in XML, in an element or an attribute. */
export function escaped(value: string | number): string {
  if (typeof value === 'number' || !SPECIAL.test(value)) return String(value);
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
