/** How text stands in a Word file: what all its styles, lists and own properties come to. */
import { childAt, childrenOf, elementsOf, isOn, valueAt, type XmlElement } from '../../word/xml.ts';
import { plainly, told } from './told.ts';
import { WORD_HARMLESS } from './word-harmless.ts';

/** What was told of a run, a paragraph, a table or a cell, from the weakest to the strongest. */
export type Told = readonly (XmlElement | undefined)[];

/** Properties whose attributes add up; of others the strongest counts alone. */
const ADDED_UP = new Set(['w:spacing', 'w:ind', 'w:rFonts', 'w:tabs', 'w:tblCellMar']);
/** What names something that is read where it leads to. */
const LEADING = new Set([
  'w:pStyle',
  'w:rStyle',
  'w:numPr',
  'w:rPr',
  'w:sectPr',
  'w:tblCaption',
  'w:tblDescription',
]);

/** All that properties come to, one line for each. */
export function looksOf(properties: Told): readonly string[] {
  const settled = new Map<string, XmlElement>();
  for (const each of properties.flatMap(level => elementsOf(level))) {
    const { name, attributes, children } = plainly(each);
    const weaker = ADDED_UP.has(name) ? settled.get(name) : undefined;
    settled.set(name, {
      name,
      attributes: new Map([...(weaker?.attributes ?? []), ...attributes]),
      children: name === 'w:tabs' ? stops([...(weaker?.children ?? []), ...children]) : children,
    });
  }
  return [...settled.values()]
    .filter(({ name }) => !LEADING.has(name))
    .map(each => told(each, WORD_HARMLESS))
    .filter(each => each !== '')
    .sort();
}

/** The stops that are left when those that are cleared are taken away. */
function stops(all: XmlElement['children']): XmlElement['children'] {
  const places = new Map<string, XmlElement>();
  for (const stop of all) {
    if (typeof stop === 'string') continue;
    const place = stop.attributes.get('w:pos') ?? '';
    if (stop.attributes.get('w:val') === 'clear') places.delete(place);
    else places.set(place, stop);
  }
  return [...places.values()];
}

/** Properties that two styles switch off again when both switch them on. */
const SWITCHED = 'b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint vanish'
  .split(' ')
  .map(name => `w:${name}`);

function isHidden(run: Told): boolean {
  return ['w:vanish', 'w:specVanish'].some(name => {
    const property = run.reduce<XmlElement | undefined>(
      (found, each) => childAt(each, name) ?? found,
      undefined,
    );
    return property !== undefined && isOn({ name: '', attributes: new Map(), children: [property] }, name);
  });
}

interface RunLooks {
  readonly how: readonly string[];
  readonly isHidden: boolean;
}

/** The styles of a Word file, and what follows from them. */
export class WordLooks {
  private readonly styles: ReadonlyMap<string, XmlElement>;
  private readonly defaults: XmlElement | undefined;
  private readonly normal: string | undefined;
  private readonly runs = new Map<string, RunLooks>();
  private readonly usualTable: XmlElement | undefined;

  constructor(part: XmlElement | undefined) {
    const styles = childrenOf(part, 'w:style');
    this.styles = new Map(styles.map(style => [style.attributes.get('w:styleId') ?? '', style]));
    this.defaults = childAt(part, 'w:docDefaults');
    const usual = (type: string) =>
      styles.find(
        ({ attributes }) =>
          attributes.get('w:type') === type &&
          ['1', 'true', 'on'].includes(attributes.get('w:default') ?? ''),
      );
    this.normal = usual('paragraph')?.attributes.get('w:styleId');
    this.usualTable = usual('table');
  }

  /** What is told of a paragraph: its styles' properties, then its own. */
  paragraph(properties: XmlElement | undefined, isInTable: boolean): Told {
    return [
      childAt(this.defaults, 'w:pPrDefault', 'w:pPr'),
      ...(isInTable ? [childAt(this.usualTable, 'w:pPr')] : []),
      ...this.ofParagraph(properties).map(each => childAt(each, 'w:pPr')),
      properties,
    ];
  }

  /** What is told of a run in a paragraph, and whether it is shown at all. */
  run(paragraph: XmlElement | undefined, properties: XmlElement | undefined, isInTable: boolean): RunLooks {
    // Many runs of a file have the same.
    const key = `${valueAt(paragraph, 'w:pStyle')} ${isInTable} ${properties ? told(properties, {}) : ''}`;
    let looks = this.runs.get(key);
    if (!looks) {
      const all = this.ofRun(paragraph, properties, isInTable);
      looks = { how: looksOf(all), isHidden: isHidden(all) };
      this.runs.set(key, looks);
    }
    return looks;
  }

  private ofRun(
    paragraph: XmlElement | undefined,
    properties: XmlElement | undefined,
    isInTable: boolean,
  ): Told {
    const around = this.ofParagraph(paragraph).map(each => childAt(each, 'w:rPr'));
    const own = this.chain(valueAt(properties, 'w:rStyle'), 'character').map(each => childAt(each, 'w:rPr'));
    const twice = SWITCHED.flatMap(name =>
      around.some(each => childAt(each, name)) ? own.flatMap(each => childrenOf(each, name)) : [],
    );
    return [
      childAt(this.defaults, 'w:rPrDefault', 'w:rPr'),
      ...(isInTable ? [childAt(this.usualTable, 'w:rPr')] : []),
      ...around,
      ...own,
      {
        name: '',
        attributes: new Map(),
        children: twice.map(each => ({ ...each, name: `${each.name} of two styles` })),
      },
      properties,
    ];
  }

  table(properties: XmlElement | undefined): Told {
    const others = elementsOf(this.usualTable).filter(({ name }) =>
      /^w:(?:tblStylePr|trPr|tcPr)$/.test(name),
    );
    return [
      { name: '', attributes: new Map(), children: others },
      childAt(this.usualTable, 'w:tblPr'),
      properties,
    ];
  }

  private ofParagraph(properties: XmlElement | undefined): readonly XmlElement[] {
    const style = valueAt(properties, 'w:pStyle');
    const isKnown = this.styles.get(style ?? '')?.attributes.get('w:type') === 'paragraph';
    return this.chain(isKnown ? style : this.normal, 'paragraph');
  }

  /** A style behind those that it is based on. */
  private chain(id: string | undefined, type: string): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    let style = this.styles.get(id ?? '');
    while (style && style.attributes.get('w:type') === type && !chain.includes(style)) {
      chain.unshift(style);
      style = this.styles.get(valueAt(style, 'w:basedOn') ?? '');
    }
    return chain;
  }
}
