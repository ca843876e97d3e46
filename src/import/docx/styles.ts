/** What the styles and lists of a Word file say of its paragraphs. */
import { childAt, childrenOf, isOn, valueAt, type XmlElement } from '../../word/xml.ts';

/** What a paragraph is by its style and its own properties. */
export interface ParagraphForm {
  /** Level of a heading; 0 is the title. */
  readonly heading?: number;
  readonly list?: { readonly depth: number; readonly ordered: boolean };
  readonly isBold: boolean;
  /** A line of a table of contents, which Word makes by itself. */
  readonly isContents: boolean;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly properties: XmlElement | undefined;
  readonly isBold: boolean;
}

/** Styles may be based on each other; a circle among them ends here. */
const MAX_CHAIN = 12;

/** The styles and lists of a file. */
export class Styles {
  private readonly styles: ReadonlyMap<string, Style>;
  private readonly formats: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor(styles: XmlElement | undefined, numbering: XmlElement | undefined) {
    this.styles = new Map(
      childrenOf(styles, 'w:style').map(style => [
        style.attributes.get('w:styleId') ?? '',
        {
          name: (valueAt(style, 'w:name') ?? '').toLowerCase(),
          basedOn: valueAt(style, 'w:basedOn'),
          properties: childAt(style, 'w:pPr'),
          isBold: isOn(style, 'w:rPr', 'w:b'),
        },
      ]),
    );
    this.formats = readNumbering(numbering);
  }

  /** The form of a paragraph with these properties. */
  formOf(properties: XmlElement | undefined): ParagraphForm {
    const chain = this.chainOf(valueAt(properties, 'w:pStyle'));
    const heading = chain.map(headingOf).find(level => level !== undefined) ?? outlineOf(properties);
    const list = heading === undefined ? this.listOf(properties, chain) : undefined;
    return {
      ...(heading === undefined ? {} : { heading }),
      ...(list === undefined ? {} : { list }),
      isBold: chain.some(({ isBold }) => isBold),
      isContents: chain.some(({ name }) => /^toc \d|^table of figures/.test(name)),
    };
  }

  private chainOf(id: string | undefined): readonly Style[] {
    const chain: Style[] = [];
    let style = id === undefined ? undefined : this.styles.get(id);
    while (style && chain.length < MAX_CHAIN) {
      chain.push(style);
      style = style.basedOn === undefined ? undefined : this.styles.get(style.basedOn);
    }
    return chain;
  }

  private listOf(properties: XmlElement | undefined, chain: readonly Style[]): ParagraphForm['list'] {
    const sources = [properties, ...chain.map(style => style.properties)];
    const numId = sources
      .map(source => valueAt(source, 'w:numPr', 'w:numId'))
      .find(found => found !== undefined);
    const level = sources
      .map(source => valueAt(source, 'w:numPr', 'w:ilvl'))
      .find(found => found !== undefined);
    const depth = Math.min(8, Math.max(0, Number(level ?? 0) || 0));
    if (numId === '0') return undefined;
    if (numId === undefined) {
      const name = chain.map(style => style.name).find(found => /^list (?:bullet|number)/.test(found));
      return name === undefined ? undefined : { depth, ordered: name.startsWith('list number') };
    }
    const format = this.formats.get(numId)?.get(String(depth)) ?? 'bullet';
    return format === 'none' ? undefined : { depth, ordered: format !== 'bullet' };
  }
}

function headingOf({ name, properties }: Style): number | undefined {
  if (name === 'title') return 0;
  const level = /^heading (\d)$/.exec(name)?.[1];
  return level === undefined ? outlineOf(properties) : Number(level);
}

/** Level 9 of an outline is body text. */
function outlineOf(properties: XmlElement | undefined): number | undefined {
  const level = valueAt(properties, 'w:outlineLvl');
  return level === undefined || !/^[0-8]$/.test(level) ? undefined : Number(level) + 1;
}

/** The number formats of each list, by level. */
function readNumbering(numbering: XmlElement | undefined): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const abstract = new Map(
    childrenOf(numbering, 'w:abstractNum').map(definition => [
      definition.attributes.get('w:abstractNumId'),
      new Map(
        childrenOf(definition, 'w:lvl').map(level => [
          level.attributes.get('w:ilvl') ?? '0',
          valueAt(level, 'w:numFmt') ?? 'decimal',
        ]),
      ),
    ]),
  );
  return new Map(
    childrenOf(numbering, 'w:num').map(list => [
      list.attributes.get('w:numId') ?? '',
      abstract.get(valueAt(list, 'w:abstractNumId')) ?? new Map<string, string>(),
    ]),
  );
}
