/** The flow of an OpenDocument text, written in the elements that a Word file has for the same. */
import type { Thread } from '../../word/comments.ts';
import type { Relationship } from '../../word/package.ts';
import { childAt, childrenOf, elementsOf, textOf, type XmlElement, type XmlNode } from '../../word/xml.ts';
import { element, valued } from './elements.ts';
import type { OdtStyles } from './odt-styles.ts';

/** The list and the depth in it that a paragraph begins a point of. */
interface ListPlace {
  readonly style: string;
  readonly depth: number;
}

/** What a reviewer noted, with its paragraphs as a flow of their own. */
export interface Annotation extends Omit<Thread, 'text' | 'replies'> {
  readonly flow: XmlElement;
  /** The one that it answers. */
  readonly parent: string | undefined;
}

/** What a program makes by itself, and what only says how something is done. */
const NO_FLOW =
  /^(?:text:(?:tracked-changes|[\w-]+-decls|soft-page-break)|office:forms|table:(?:title|desc|table-column|table-columns))$/;
const INDEX = /^text:(?:table-of-content|illustration-index|table-index|object-index|alphabetical-index)$/;
/** Numbers of pages, and marks that stand for nothing that can be read. */
const NO_TEXT =
  /^(?:text:(?:page-number|page-count|page-continuation|change(?:-start|-end)?|ruby-text|script|soft-page-break)|office:event-listeners)$/;
/** No row repeats a cell, and nobody a blank, more often. */
const MOST_REPEATED = 100;

/** Reads the parts of one file; what their text refers to is kept beside it. */
export class OdtFlow {
  readonly links = new Map<string, Relationship>();
  readonly footnotes: XmlElement[] = [];
  readonly endnotes: XmlElement[] = [];
  /** What reviewers noted. */
  readonly comments: Annotation[] = [];
  /** True when a table of contents was left out. */
  leftOutContents = false;
  private readonly styles: OdtStyles;

  constructor(styles: OdtStyles) {
    this.styles = styles;
  }

  /** What stands below an element, as the body of a part. */
  body(holder: XmlElement | undefined): XmlElement {
    return element('w:body', {}, this.blocks(holder));
  }

  private blocks(holder: XmlElement | undefined): readonly XmlElement[] {
    return elementsOf(holder).flatMap(each => this.block(each));
  }

  private block(each: XmlElement): readonly XmlElement[] {
    const { name } = each;
    if (name === 'text:p' || name === 'text:h') return [this.paragraph(each)];
    if (name === 'text:list') return this.list(each, undefined);
    if (name === 'table:table') return [this.table(each)];
    if (name.startsWith('draw:')) return [element('w:p', {}, [this.drawing(each)])];
    const isIndex = INDEX.test(name);
    this.leftOutContents ||= isIndex;
    return isIndex || NO_FLOW.test(name) ? [] : this.blocks(each);
  }

  private list(list: XmlElement, outer: ListPlace | undefined): readonly XmlElement[] {
    const style = list.attributes.get('text:style-name') ?? outer?.style ?? '';
    const place = { style, depth: outer === undefined ? 0 : outer.depth + 1 };
    return elementsOf(list).flatMap(item => {
      // What stands in front of the points of a list has no mark, nor has what goes on with a point.
      let isMarked = item.name === 'text:list-item';
      return elementsOf(item).flatMap(each => {
        if (each.name === 'text:list') return this.list(each, place);
        if (each.name !== 'text:p' && each.name !== 'text:h') return this.block(each);
        const own = isMarked ? place : undefined;
        isMarked = false;
        return [this.paragraph(each, own)];
      });
    });
  }

  private paragraph(paragraph: XmlElement, place?: ListPlace): XmlElement {
    const { name, attributes } = paragraph;
    const style = attributes.get('text:style-name');
    const level = name === 'text:h' ? Number(attributes.get('text:outline-level') ?? 1) : undefined;
    const properties = [
      ...(style === undefined ? [] : [valued('w:pStyle', style)]),
      ...(level === undefined ? [] : [valued('w:outlineLvl', String(Math.min(9, level) - 1))]),
      ...(place === undefined ? [] : [numbered(place)]),
    ];
    return element('w:p', {}, [element('w:pPr', {}, properties), ...this.inline(paragraph, [])]);
  }

  /** What stands in a line; `looks` is what is said of how it looks. */
  private inline(holder: XmlElement, looks: readonly XmlElement[]): readonly XmlElement[] {
    return holder.children.flatMap(node => this.piece(node, looks));
  }

  private piece(node: XmlNode, looks: readonly XmlElement[]): readonly XmlElement[] {
    const run = (...children: readonly XmlElement[]) => [
      element('w:r', {}, [element('w:rPr', {}, looks), ...children]),
    ];
    const words = (text: string) => run(element('w:t', {}, [text]));
    if (typeof node === 'string') return words(node.replace(/[ \t\r\n]+/g, ' '));
    const { name, attributes } = node;
    switch (name) {
      case 'text:span':
        return this.inline(node, [...this.styles.wordsIn(attributes.get('text:style-name')), ...looks]);
      case 'text:s':
        return words(' '.repeat(Math.min(MOST_REPEATED, Number(attributes.get('text:c') ?? 1) || 1)));
      case 'text:tab':
        return run(element('w:tab', {}));
      case 'text:line-break':
        return run(element('w:br', {}));
      case 'text:a':
        return [this.link(node, looks)];
      case 'text:note':
        return run(this.note(node));
      case 'office:annotation':
        return this.comment(node);
      case 'office:annotation-end':
        return [element('w:commentRangeEnd', { 'w:id': attributes.get('office:name') })];
    }
    if (name.startsWith('draw:')) return [this.drawing(node)];
    const isPage = attributes.get('text:reference-format') === 'page';
    return isPage || NO_TEXT.test(name) ? [] : this.inline(node, looks);
  }

  private link(link: XmlElement, looks: readonly XmlElement[]): XmlElement {
    const target = link.attributes.get('xlink:href') ?? '';
    this.links.set(target, { type: 'hyperlink', target, isOutside: true });
    return element('w:hyperlink', { 'r:id': target }, this.inline(link, looks));
  }

  private note(note: XmlElement): XmlElement {
    const isEndnote = note.attributes.get('text:note-class') === 'endnote';
    const notes = isEndnote ? this.endnotes : this.footnotes;
    const id = { 'w:id': String(notes.length + 1) };
    const place = notes.push(element('w:footnote', id)) - 1;
    notes[place] = element('w:footnote', id, this.blocks(childAt(note, 'text:note-body')));
    return element(isEndnote ? 'w:endnoteReference' : 'w:footnoteReference', id);
  }

  private comment(annotation: XmlElement): readonly XmlElement[] {
    const { attributes } = annotation;
    const id = attributes.get('office:name') ?? `note ${this.comments.length}`;
    const said = (name: string) => childrenOf(annotation, name).map(textOf)[0];
    const date = said('dc:date');
    const author = said('dc:creator') ?? '';
    const isResolved = attributes.get('loext:resolved') === 'true';
    const flow = element(
      'w:comment',
      {},
      elementsOf(annotation)
        .filter(isParagraph)
        .flatMap(each => this.block(each)),
    );
    const by = { author, ...(date === undefined ? {} : { date }) };
    this.comments.push({ id, by, isResolved, flow, parent: attributes.get('loext:parent-name') });
    return [element('w:commentRangeStart', { 'w:id': id })];
  }

  /** A picture, or a shape with text in it. */
  private drawing(drawing: XmlElement): XmlElement {
    return element('w:r', {}, [element('w:drawing', {}, this.drawn(drawing))]);
  }

  private drawn(drawing: XmlElement): readonly XmlElement[] {
    const { name } = drawing;
    if (name === 'draw:image') return [element('a:blip', {})];
    if (name.startsWith('draw:object')) return [element('o:OLEObject', {})];
    const inner = elementsOf(drawing);
    const own = inner.filter(isParagraph);
    const others = inner.filter(each => each.name.startsWith('draw:'));
    // Beside an object stands a picture of it.
    const objects = others.filter(each => each.name.startsWith('draw:object'));
    const shown = objects.length > 0 ? objects.slice(0, 1) : others;
    const box = name === 'draw:text-box' ? inner : own;
    return [
      ...(box.length > 0
        ? [
            element(
              'w:txbxContent',
              {},
              box.flatMap(each => this.block(each)),
            ),
          ]
        : []),
      ...(name === 'draw:text-box' ? [] : shown.flatMap(each => this.drawn(each))),
    ];
  }

  private table(table: XmlElement): XmlElement {
    return element(
      'w:tbl',
      {},
      rowsIn(table).map(row => element('w:tr', {}, this.cells(row))),
    );
  }

  private cells(row: XmlElement): readonly XmlElement[] {
    let covered = 0;
    return elementsOf(row).flatMap(cell => {
      const { name, attributes } = cell;
      if (name === 'table:covered-table-cell') {
        const count = Math.min(MOST_REPEATED, countOf(cell, 'table:number-columns-repeated'));
        const below = Array.from({ length: Math.max(0, count - covered) }, () =>
          element('w:tc', {}, [element('w:tcPr', {}, [element('w:vMerge', {})])]),
        );
        covered = Math.max(0, covered - count);
        return below;
      }
      if (name !== 'table:table-cell') return [];
      covered = countOf(cell, 'table:number-columns-spanned') - 1;
      const span = attributes.get('table:number-columns-spanned') ?? '1';
      const properties = element('w:tcPr', {}, [valued('w:gridSpan', span)]);
      return [element('w:tc', {}, [properties, ...this.blocks(cell)])];
    });
  }
}

function countOf({ attributes }: XmlElement, name: string): number {
  return Math.max(1, Number(attributes.get(name) ?? 1) || 1);
}

function numbered({ style, depth }: ListPlace): XmlElement {
  return element('w:numPr', {}, [valued('w:ilvl', String(depth)), valued('w:numId', style)]);
}

function isParagraph({ name }: XmlElement): boolean {
  return /^text:(?:p|h|list)$/.test(name);
}

/** The rows of a table, those of its head included. */
function rowsIn(holder: XmlElement): readonly XmlElement[] {
  return elementsOf(holder).flatMap(each => {
    if (each.name === 'table:table-row') return [each];
    return /^table:table-(?:header-rows|rows|row-group)$/.test(each.name) ? rowsIn(each) : [];
  });
}
