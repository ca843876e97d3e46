/** What the elements of a page say of themselves. */
import type { DefaultTreeAdapterMap } from 'parse5';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** Elements that hold no text of a page. */
export const SKIPPED = new Set([
  'head',
  'script',
  'style',
  'template',
  'del',
  'noscript',
  'iframe',
  'object',
]);
/** Elements that stand on lines of their own. */
export const BLOCK = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form header
  hgroup hr html legend main nav p pre section summary caption tbody td tfoot th thead tr`.split(/\s+/),
);

/** Parts of a page that stand about its text. */
const FRAME = new Set(['nav', 'aside', 'footer', 'form', 'button', 'dialog']);
/** By what a page calls such parts where it has no tags for them. */
const FRAME_NAME =
  /(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|crumbs|cookies?|consent|banner|footer|pie|sidebar|related|relacionad[oa]s|share|sharing|compartir|partage|skip|social|topbar|top|search|toolbar|newsletter|subscribe)(?:$|[\s_-])/i;

/** True for what stands about the text of a page. */
export function isFrame(element: Element): boolean {
  const { tagName } = element;
  if (FRAME.has(tagName)) return true;
  if (/^(?:main|article|body|html|h\d|table|t[dhr]|tbody|thead|p|li|a)$/.test(tagName)) return false;
  if (tagName === 'header') return !holds(element, 'h1') && !holds(element, 'article');
  const role = attribute(element, 'role') ?? '';
  if (/^(?:dialog|navigation|banner|contentinfo|complementary|search)$/.test(role)) return true;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return FRAME_NAME.test(names) && !holds(element, 'h1') && !holds(element, 'article');
}

/** True for what a page or a mail program does not show; a page as a whole is never hidden. */
export function isHidden(element: Element): boolean {
  if (element.tagName === 'html' || element.tagName === 'body') return false;
  if (attribute(element, 'hidden') !== undefined) return true;
  return HIDING.some(([property, value]) => value.test(styleOf(element, property) ?? ''));
}

/** How a style hides what it is of; what is only small or thin may have parts that are not. */
const HIDING: readonly (readonly [property: string, value: RegExp])[] = [
  ['display', /^none\b/i],
  ['visibility', /^(?:hidden|collapse)\b/i],
  ['mso-hide', /^all\b/i],
];

/** The line of the file on which it begins. */
export function lineOf({ sourceCodeLocation }: Element): number | undefined {
  return sourceCodeLocation?.startLine;
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find(attr => attr.name === name)?.value;
}

/** True below a list that begins with another number than 1. */
export function hasOwnStart({ parentNode }: Element): boolean {
  return parentNode !== null && 'tagName' in parentNode && attribute(parentNode, 'start') !== undefined;
}

export function styleOf(element: Element, property: string): string | undefined {
  const declarations = (attribute(element, 'style') ?? '').split(';').map(part => part.split(':'));
  return declarations.find(([name = '']) => name.trim().toLowerCase() === property)?.[1]?.trim();
}

/** The font in which an element has its text; undefined where it has that of the one around it. */
export function fontOf(element: Element): string | undefined {
  const size = /^.*\d(?:pt|px|r?em|%)?(?:\/\S+)?\s+/;
  const fonts = styleOf(element, 'font-family') ?? styleOf(element, 'font')?.replace(size, '');
  const [first] = (fonts ?? attribute(element, 'face'))?.split(',') ?? [];
  return first?.replace(/["']/g, '').trim();
}

export function elementsIn(parent: Element, ...tags: readonly string[]): readonly Element[] {
  return parent.childNodes.filter(
    (node): node is Element => 'tagName' in node && tags.includes(node.tagName),
  );
}

/** The cells of each row that a table shows. */
export function rowsOf(table: Element): readonly (readonly Element[])[] {
  return rowElements(table)
    .filter(row => !isHidden(row))
    .map(row => cellElements(row).filter(cell => !isHidden(cell)));
}

/** The rows of a table that are hidden, and the hidden cells of others. */
export function secretsIn(table: Element): readonly Element[] {
  return rowElements(table).flatMap(row => (isHidden(row) ? [row] : cellElements(row).filter(isHidden)));
}

function rowElements(table: Element): readonly Element[] {
  const bodies = elementsIn(table, 'thead', 'tbody', 'tfoot');
  return bodies.flatMap(body => elementsIn(body, 'tr'));
}

function cellElements(row: Element): readonly Element[] {
  return elementsIn(row, 'td', 'th');
}

/** Rows with a gap wherever a cell of a row above reaches down. */
export function gridOf(rows: readonly (readonly Element[])[]): readonly (readonly (Element | undefined)[])[] {
  /** Into how many more rows a cell reaches, by its column. */
  const reach: number[] = [];
  return rows.map(row => {
    const grid: (Element | undefined)[] = [];
    const cells = [...row];
    for (let column = 0; column < reach.length || cells.length > 0; column++) {
      const left = reach[column] ?? 0;
      reach[column] = Math.max(0, left - 1);
      const cell = left > 0 ? undefined : cells.shift();
      if (cell || left > 0) grid.push(cell);
      if (!cell) continue;
      const width = spanOf(cell, 'colspan');
      reach.splice(column, width, ...Array<number>(width).fill(spanOf(cell, 'rowspan') - 1));
      column += width - 1;
    }
    return grid;
  });
}

/** Over how many columns or rows a cell reaches. */
export function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 100) : 1;
}

/** True where an element of the name stands somewhere below. */
export function holds(element: Element, name: string): boolean {
  for (const { nodeName } of below(element.childNodes)) if (nodeName === name) return true;
  return false;
}

/** All text below. */
export function textBelow(nodes: readonly Node[]): string {
  let text = '';
  for (const node of below(nodes, SKIPPED)) {
    if ('value' in node) text += node.value.replace(/[ \t\n\f\r]+/g, ' ');
    else if (BLOCK.has(node.nodeName)) text += ' ';
  }
  return text;
}

/** The nodes and all below them but those of some names, without the stack that recursion would need. */
function* below(nodes: readonly Node[], skipped?: ReadonlySet<string>): Generator<Node> {
  const open = nodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (skipped?.has(node.nodeName)) continue;
    yield node;
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) open.push(child);
  }
}

/**
 * True for two spans that a page puts beside each other, though nothing stands between them in the file: a word ends
 * in a small letter or a figure, and the next begins in a capital. Programs part words between spans, but not there.
 */
export function standApart(before: Node | undefined, node: Node): boolean {
  const [left, right] = [before, node].map(each =>
    each && 'tagName' in each && each.tagName === 'span' ? textBelow([each]) : '',
  );
  return (
    /\p{L}{2}[\p{Ll}\d]$|\s\d+$/u.test(left ?? '') && /^\p{Lu}(?:\p{Ll}{2}|\p{Lu}{3})/u.test(right ?? '')
  );
}

/** True for the list in which programs gather the notes of a page. */
export function isNotes(element: Element): boolean {
  const isCalled =
    /^doc-(?:end|foot)notes$/.test(attribute(element, 'role') ?? '') ||
    /(?:^|\s)(?:foot|end)notes(?:$|\s)/.test(attribute(element, 'class') ?? '');
  return isCalled && itemsBelow(element).length > 0;
}

/** The points of the list that an element is or holds. */
export function itemsBelow(element: Element): readonly Element[] {
  const list = element.tagName === 'ol' ? element : elementsIn(element, 'ol')[0];
  return list ? elementsIn(list, 'li') : [];
}

/** True for what leads elsewhere, or stands in what does. */
export function isLinked(element: Element): boolean {
  const { parentNode: parent } = element;
  return holds(element, 'a') || (parent !== null && 'tagName' in parent && parent.tagName === 'a');
}

/** True for the arrow that leads from a note back to where it is cited. */
export function isWayBack(element: Element): boolean {
  return attribute(element, 'role') === 'doc-backlink';
}
