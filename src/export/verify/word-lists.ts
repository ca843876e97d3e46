/** The marks and numbers that lists put in front of paragraphs. */
import { onPage } from '../../word/symbol-fonts.ts';
import { childAt, childrenOf, valueAt, type XmlElement } from '../../word/xml.ts';
import { told } from './told.ts';
import { WORD_HARMLESS } from './word-harmless.ts';
import type { Told } from './word-looks.ts';

/** Dots and dashes, which say nothing but that here is an item. */
const DOTS = /^[●○■•◦▪–—-]$/u;

/** What a list makes of a paragraph. */
export interface Listed {
  readonly properties: XmlElement | undefined;
  readonly how: readonly string[];
}

/** The lists of a Word file, paragraph by paragraph in the order of reading. */
export class WordLists {
  /** The numbers that the last paragraph of a list had, level by level; lists of one kind go on counting. */
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly part: XmlElement | undefined) {}

  /** What the list says that a paragraph stands in; nothing where it stands in none. */
  of(paragraph: Told): Listed {
    const list = paragraph.reduce<XmlElement | undefined>(
      (found, each) => childAt(each, 'w:numPr') ?? found,
      undefined,
    );
    const byId = (name: string, id: string | undefined) =>
      childrenOf(this.part, name).find(({ attributes }) => attributes.get(`${name}Id`) === id);
    const number = byId('w:num', valueAt(list, 'w:numId'));
    const abstract = byId('w:abstractNum', valueAt(number, 'w:abstractNumId'));
    const at = valueAt(list, 'w:ilvl') ?? '0';
    const isLevel = ({ attributes }: XmlElement) => attributes.get('w:ilvl') === at;
    const override = childrenOf(number, 'w:lvlOverride').find(isLevel);
    const level = childAt(override, 'w:lvl') ?? childrenOf(abstract, 'w:lvl').find(isLevel);
    if (!number) return { properties: undefined, how: [] };
    const counted = this.count(
      number,
      Number(at),
      valueAt(override, 'w:startOverride'),
      valueAt(level, 'w:start'),
    );
    const format = valueAt(level, 'w:numFmt') ?? 'decimal';
    const font = childAt(level, 'w:rPr', 'w:rFonts')?.attributes.get('w:ascii') ?? '';
    const text = onPage(valueAt(level, 'w:lvlText') ?? '', font);
    const isDot = format === 'bullet' && DOTS.test(text);
    const links = ['w:numStyleLink', 'w:styleLink'].filter(name => childAt(abstract, name));
    const said = [
      ...links,
      !level ? 'no level' : isDot ? 'item' : `${format} “${text}”`,
      ...(isDot || format === 'none' ? [] : [counted.slice(0, Number(at) + 1).join('.')]),
    ];
    return {
      properties: childAt(level, 'w:pPr'),
      how: [
        ...said,
        ...(isDot ? [] : [childAt(level, 'w:rPr')].map(each => (each ? told(each, WORD_HARMLESS) : ''))),
        ...['w:suff', 'w:lvlRestart', 'w:isLgl', 'w:lvlPicBulletId', 'w:legacy', 'w:pStyle'].map(name => {
          const element = childAt(level, name);
          return element ? told(element, WORD_HARMLESS) : '';
        }),
      ].filter(each => each !== ''),
    };
  }

  /** Counts one on, as programs do, and gives the numbers of all levels. */
  private count(
    number: XmlElement,
    level: number,
    again: string | undefined,
    start = '1',
  ): readonly number[] {
    const kind = valueAt(number, 'w:abstractNumId') ?? '';
    const list = `${number.attributes.get('w:numId')} ${level}`;
    const isBegun = this.begun.has(list);
    this.begun.add(list);
    const before = this.counts.get(kind) ?? [];
    const last = again !== undefined && !isBegun ? Number(again) - 1 : (before[level] ?? Number(start) - 1);
    const counts = [...Array.from({ length: level }, (_, above) => before[above] ?? 1), last + 1];
    this.counts.set(kind, counts);
    return counts;
  }
}
