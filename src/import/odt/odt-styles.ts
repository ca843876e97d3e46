/** What the styles and lists of an OpenDocument text say, as a Word file would say it. */
import { childAt, childrenOf, elementsOf, type XmlElement } from '../../word/xml.ts';
import { Styles } from '../docx/styles.ts';
import { attributeAt, element, valued } from './elements.ts';

/** Styles may be based on each other; a circle among them ends here. */
const MAX_CHAIN = 12;

/** The styles that these parts define, of which the last counts where two have one name. */
export class OdtStyles {
  /** Those of paragraphs, and what lists look like. */
  readonly paragraphs: Styles;
  /** Those of words within paragraphs. */
  private readonly words = new Map<string, XmlElement>();

  constructor(parts: readonly (XmlElement | undefined)[]) {
    const defined = parts
      .flatMap(part => [childAt(part, 'office:styles'), childAt(part, 'office:automatic-styles')])
      .flatMap(elementsOf);
    const paragraphs = defined.filter(style => familyOf(style) === 'paragraph');
    for (const style of defined) if (familyOf(style) === 'text') this.words.set(nameOf(style), style);
    const lists = defined.filter(({ name }) => name === 'text:list-style');
    this.paragraphs = new Styles(
      element('w:styles', {}, paragraphs.map(styleAsInWord)),
      element('w:numbering', {}, lists.flatMap(listAsInWord)),
    );
  }

  /** What a style says of the words that have it, with what it is based on. */
  wordsIn(style: string | undefined): readonly XmlElement[] {
    const found: XmlElement[] = [];
    let next = style;
    for (let steps = 0; next !== undefined && steps < MAX_CHAIN; steps++) {
      const own = this.words.get(next);
      found.push(...looksOf(childAt(own, 'style:text-properties')));
      next = own?.attributes.get('style:parent-style-name');
    }
    return found;
  }
}

function familyOf({ name, attributes }: XmlElement): string | undefined {
  return name === 'style:style' ? attributes.get('style:family') : undefined;
}

function nameOf({ attributes }: XmlElement): string {
  return attributes.get('style:name') ?? '';
}

/** `Heading 1` for `Heading_20_1`. */
function spelt(name: string): string {
  return name.replace(/_([0-9a-f]{1,4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function styleAsInWord(style: XmlElement): XmlElement {
  const level = style.attributes.get('style:default-outline-level');
  const basedOn = style.attributes.get('style:parent-style-name');
  return element('w:style', { 'w:styleId': nameOf(style) }, [
    valued('w:name', spelt(nameOf(style))),
    ...(basedOn === undefined ? [] : [valued('w:basedOn', basedOn)]),
    element('w:pPr', {}, level ? [valued('w:outlineLvl', String(Number(level) - 1))] : []),
    element('w:rPr', {}, looksOf(childAt(style, 'style:text-properties'))),
  ]);
}

/** What is said of how words look, as far as anything depends on it. */
function looksOf(properties: XmlElement | undefined): readonly XmlElement[] {
  const said = (name: string) => properties?.attributes.get(name) ?? '';
  const isBold = /^(?:bold|[6-9]00)$/.test(said('fo:font-weight'));
  const [shift = ''] = said('style:text-position').split(' ');
  const isRaised = shift === 'super' || /^[1-9]\d*%$/.test(shift);
  const isLowered = shift === 'sub' || /^-\d+%$/.test(shift);
  const font = said('fo:font-family') || said('style:font-name');
  return [
    ...(isBold ? [valued('w:b', 'true')] : []),
    ...(isRaised ? [valued('w:vertAlign', 'superscript')] : []),
    ...(isLowered ? [valued('w:vertAlign', 'subscript')] : []),
    ...(said('text:display') === 'none' ? [valued('w:vanish', 'true')] : []),
    ...(font === '' ? [] : [element('w:rFonts', { 'w:ascii': font.replace(/^'|'$/g, '') })]),
  ];
}

function listAsInWord(list: XmlElement): readonly XmlElement[] {
  const id = nameOf(list);
  const levels = elementsOf(list).flatMap(level => {
    const number = Number(level.attributes.get('text:level') ?? 1);
    return element('w:lvl', { 'w:ilvl': String(number - 1) }, [valued('w:numFmt', formatOf(level))]);
  });
  return [
    element('w:abstractNum', { 'w:abstractNumId': id }, levels),
    element('w:num', { 'w:numId': id }, [valued('w:abstractNumId', id)]),
  ];
}

function formatOf(level: XmlElement): string {
  if (level.name !== 'text:list-level-style-number') return 'bullet';
  return level.attributes.get('style:num-format') ? 'decimal' : 'none';
}

/** The texts in the margins of pages, whichever pages have them. */
export function marginsIn(styles: XmlElement | undefined): readonly XmlElement[] {
  return childrenOf(childAt(styles, 'office:master-styles'), 'style:master-page')
    .flatMap(elementsOf)
    .filter(({ name }) => /^style:(?:header|footer)/.test(name))
    .filter(margin => attributeAt(margin, 'style:display') !== 'false');
}
