/** XML as a tree with well-known prefixes, whichever the writer of the file chose. */
import { SaxesParser } from 'saxes';
import { mustHoldAtMost, UnreadableSource } from '../base/unreadable-source.ts';
import { importText } from '../messages/import.ts';
import { SENT_NAMESPACE } from '../report/schema-id.ts';

/** An element; its name and those of its attributes carry the prefix by which their namespace is known here, or a question mark. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Deeper than any document is nested, and well before the stack ends. */
const MAX_DEPTH = 400;

/** Word writes some ten of them for each change of letters, and half a gigabyte of memory holds no more. */
const MOST_ELEMENTS = 1_500_000;

const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
/** What LibreOffice and others keep texts in. */
const OPEN = 'urn:oasis:names:tc:opendocument:xmlns';
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OFFICE}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OFFICE}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${OFFICE}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${OFFICE}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${OFFICE}/drawingml/2006/chart`, 'c'],
  [`${OFFICE}/drawingml/2006/diagram`, 'dgm'],
  [`${OFFICE}/markup-compatibility/2006`, 'mc'],
  [`${OFFICE}/package/2006/relationships`, 'rel'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${OFFICE}/drawingml/2006/picture`, 'pic'],
  [`${OFFICE}/package/2006/metadata/core-properties`, 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  // What has no prefix in these is called by its name alone.
  [`${OFFICE}/spreadsheetml/2006/main`, ''],
  [`${STRICT}/spreadsheetml/main`, ''],
  [`${OFFICE}/drawingml/2006/spreadsheetDrawing`, 'xdr'],
  [`${OFFICE}/package/2006/content-types`, 'types'],
  [`${OFFICE}/officeDocument/2006/extended-properties`, 'app'],
  [`${OFFICE}/officeDocument/2006/custom-properties`, 'custom'],
  [`${STRICT}/officeDocument/custom-properties`, 'custom'],
  [SENT_NAMESPACE, 'mission'],
  [`${OPEN}:office:1.0`, 'office'],
  [`${OPEN}:style:1.0`, 'style'],
  [`${OPEN}:text:1.0`, 'text'],
  [`${OPEN}:table:1.0`, 'table'],
  [`${OPEN}:drawing:1.0`, 'draw'],
  [`${OPEN}:xsl-fo-compatible:1.0`, 'fo'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
]);

const PARAGRAPHS: ReadonlySet<string> = new Set(['w:p', 'text:p', 'text:h']);

/** What only declares a prefix. */
const DECLARATIONS = 'http://www.w3.org/2000/xmlns/';

/** Reads a part of a package. A document type is refused, and with it every entity that it could define. */
export function readXml(text: string, encoding = /^utf-?8$/i): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlNode[] = [];
  const open: XmlNode[][] = [root];
  let [paragraphs, elements] = [0, 0];
  const add = (node: XmlNode) => open.at(-1)?.push(node);
  parser.on('doctype', () => {
    throw new UnreadableSource(importText('word.document-type'));
  });
  parser.on('xmldecl', ({ encoding: declared }) => {
    // Other programs would read other letters.
    if (declared !== undefined && !encoding.test(declared)) {
      throw new UnreadableSource(importText('word.damaged'));
    }
  });
  parser.on('error', () => {
    throw new UnreadableSource(importText('word.damaged'));
  });
  parser.on('opentag', tag => {
    if (open.length > MAX_DEPTH) throw new UnreadableSource(importText('word.too-deep'));
    const children: XmlNode[] = [];
    const attributes = new Map<string, string>();
    for (const { uri, local, value } of Object.values(tag.attributes))
      if (uri !== DECLARATIONS) attributes.set(nameOf(uri, local), value);
    const name = nameOf(tag.uri, tag.local);
    if (PARAGRAPHS.has(name)) mustHoldAtMost(++paragraphs);
    if (++elements > MOST_ELEMENTS)
      throw new UnreadableSource(importText('word.too-much'), { isTooLarge: true });
    add({ name, attributes, children });
    open.push(children);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text).close();
  const element = root.find(node => typeof node !== 'string');
  if (!element) throw new UnreadableSource(importText('word.empty-part'));
  return element;
}

function nameOf(uri: string, local: string): string {
  const prefix = uri === '' ? '' : (PREFIXES.get(uri) ?? '?');
  return prefix === '' ? local : `${prefix}:${local}`;
}

export function elementsOf(element: XmlElement | undefined): readonly XmlElement[] {
  return (element?.children ?? []).filter(node => typeof node !== 'string');
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return elementsOf(element).filter(child => child.name === name);
}

/** The first child along a path of names. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((parent, name) => childrenOf(parent, name)[0], element);
}

/** The value of `w:val`, or of another attribute, of a child along a path. */
export function valueAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return childAt(element, ...path)?.attributes.get('w:val');
}

/** What an element is referred to by; empty where it has no id. */
export function idOf({ attributes }: XmlElement): string {
  return attributes.get('w:id') ?? '';
}

/** True for a property that is there and not switched off. */
export function isOn(element: XmlElement | undefined, ...path: readonly string[]): boolean {
  const property = childAt(element, ...path);
  return (
    property !== undefined && !['0', 'false', 'off', 'none'].includes(property.attributes.get('w:val') ?? '1')
  );
}

/** Every element below of one of the names, in document order. */
export function descendantsOf(element: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  return elementsOf(chosen(element)).flatMap(child =>
    names.has(child.name) ? [child] : descendantsOf(child, names),
  );
}

/** Word writes some things twice, for itself and for older programs: of these its own; else the element. */
export function chosen(element: XmlElement): XmlElement {
  if (element.name !== 'mc:AlternateContent') return element;
  return childAt(element, 'mc:Choice') ?? childAt(element, 'mc:Fallback') ?? { ...element, children: [] };
}

export function textOf(element: XmlElement): string {
  return element.children.map(node => (typeof node === 'string' ? node : textOf(node))).join('');
}
