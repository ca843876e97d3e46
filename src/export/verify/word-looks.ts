/** How text stands in a Word file, as far as that can hide it or show something else than is written. */
import { childAt, childrenOf, isOn, valueAt, type XmlElement } from '../../word/xml.ts';

/** What was told of a run, a paragraph or a cell, from the weakest to the strongest. */
type Told = readonly (XmlElement | undefined)[];

const WHITE = 'FFFFFF';
/** Letters of less than six points, in half points, and of less than half their width, in per cent. */
const SMALLEST = 12;
const NARROWEST = 50;
/** Raised or lowered by more than six points, in half points; drawn together by more than two, in twentieths. */
const FARTHEST = 12;
const CLOSEST = -40;
/** Lines of less than eight points, in twentieths, and margins wider than 15 centimetres. */
const LOWEST = 160;
const WIDEST = 8500;
/** Of two colours that can be told apart the brighter is so many times as bright, by WCAG's measure. */
const LEAST_CONTRAST = 1.6;

/** The styles of a Word file, and what follows from them for a run. */
export class WordLooks {
  private readonly styles: ReadonlyMap<string, XmlElement>;
  private readonly defaults: XmlElement | undefined;
  private readonly normal: string | undefined;

  constructor(part: XmlElement | undefined) {
    const styles = childrenOf(part, 'w:style');
    this.styles = new Map(styles.map(style => [style.attributes.get('w:styleId') ?? '', style]));
    this.defaults = childAt(part, 'w:docDefaults');
    this.normal = styles
      .find(
        ({ attributes }) => attributes.get('w:type') === 'paragraph' && attributes.get('w:default') === '1',
      )
      ?.attributes.get('w:styleId');
  }

  /** What is told of a paragraph: its styles' properties, then its own. */
  paragraph(properties: XmlElement | undefined): Told {
    const style = valueAt(properties, 'w:pStyle') ?? this.normal;
    return [
      childAt(this.defaults, 'w:pPrDefault', 'w:pPr'),
      ...this.chain(style).map(each => childAt(each, 'w:pPr')),
      properties,
    ];
  }

  /** What is told of a run in a paragraph. */
  run(paragraph: XmlElement | undefined, properties: XmlElement | undefined): Told {
    const styles = [
      ...this.chain(valueAt(paragraph, 'w:pStyle') ?? this.normal),
      ...this.chain(valueAt(properties, 'w:rStyle')),
    ];
    return [
      childAt(this.defaults, 'w:rPrDefault', 'w:rPr'),
      ...styles.map(each => childAt(each, 'w:rPr')),
      properties,
    ];
  }

  /** A style behind those that it is based on. */
  private chain(id: string | undefined): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    let style = this.styles.get(id ?? '');
    while (style && !chain.includes(style)) {
      chain.unshift(style);
      style = this.styles.get(valueAt(style, 'w:basedOn') ?? '');
    }
    return chain;
  }
}

const lastOf = (told: Told, name: string): XmlElement | undefined =>
  told.reduce<XmlElement | undefined>((found, each) => childAt(each, name) ?? found, undefined);
const isSet = (told: Told, name: string): boolean => {
  const property = lastOf(told, name);
  return property !== undefined && isOn({ name: '', attributes: new Map(), children: [property] }, name);
};
const numberOf = (element: XmlElement | undefined, name = 'w:val'): number | undefined => {
  const value = element?.attributes.get(name);
  return value === undefined ? undefined : Number.parseFloat(value);
};

/** True for text that is not shown at all. */
export function isHidden(run: Told): boolean {
  return isSet(run, 'w:vanish') || isSet(run, 'w:specVanish');
}

/** What may hide or change the words of a run; `behind` is what it stands on, from the page to the paragraph. */
export function looksOfRun(run: Told, behind: Told): string {
  const color = lastOf(run, 'w:color');
  const [ink, paper] = [colorOf(color, 'w:val') ?? '000000', paperOf([...behind, ...run])];
  const size = numberOf(lastOf(run, 'w:sz')) ?? 2 * SMALLEST;
  const looks = [
    contrast(ink, paper) < LEAST_CONTRAST && 'faint',
    isThemed(color) && 'in a colour of the theme',
    size < SMALLEST && 'tiny',
    (numberOf(lastOf(run, 'w:w')) ?? 100) < NARROWEST && 'narrow',
    Math.abs(numberOf(lastOf(run, 'w:position')) ?? 0) > FARTHEST && 'moved',
    (numberOf(lastOf(run, 'w:spacing')) ?? 0) < CLOSEST && 'squeezed',
    ...['w:strike', 'w:dstrike', 'w:caps', 'w:smallCaps', 'w:rtl'].map(name => isSet(run, name) && name),
    lastOf(run, 'w:vertAlign')?.attributes.get('w:val') ?? false,
  ];
  return looks.filter(look => look !== false && look !== 'baseline').join(' ');
}

/** The same of a paragraph. */
export function looksOfParagraph(paragraph: Told): string {
  const spacing = told(paragraph, 'w:spacing');
  const indents = told(paragraph, 'w:ind');
  const looks = [
    isSet(paragraph, 'w:bidi') && 'rtl',
    spacing.get('w:lineRule') === 'exact' && Number(spacing.get('w:line')) < LOWEST && 'low',
    [...indents.values()].some(value => Math.abs(Number.parseFloat(value)) > WIDEST) && 'off the page',
  ];
  return looks.filter(look => look !== false).join(' ');
}

/** The attributes of a property, each as it was told last. */
function told(properties: Told, name: string): ReadonlyMap<string, string> {
  return new Map(properties.flatMap(each => [...(childAt(each, name)?.attributes ?? [])]));
}

function colorOf(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.attributes.get(name);
  return value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? value : undefined;
}

/** A colour of the theme stands in the place of the one that is written; but for that of ordinary text it is not known. */
function isThemed(color: XmlElement | undefined): boolean {
  const name = color?.attributes.get('w:themeColor');
  return name !== undefined && !['text1', 'dark1', 'dark2', 'text2'].includes(name);
}

const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  darkBlue: '000080',
  darkRed: '800000',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkCyan: '008080',
  darkYellow: '808000',
  darkGray: '808080',
  blue: '0000FF',
  red: 'FF0000',
  magenta: 'FF00FF',
};

function paperOf(told: Told): string {
  return told.reduce((paper, each) => {
    const highlight = HIGHLIGHTS[valueAt(each, 'w:highlight') ?? ''];
    const shade = childAt(each, 'w:shd');
    const isSolid = shade?.attributes.get('w:val') === 'solid';
    return highlight ?? colorOf(shade, isSolid ? 'w:color' : 'w:fill') ?? paper;
  }, WHITE);
}

/** How many times as bright the brighter of two colours is, from 1 to 21 (WCAG 2, contrast ratio). */
export function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(at => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
