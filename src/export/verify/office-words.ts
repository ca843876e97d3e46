/** The words of Word files and Excel workbooks, whoever has saved them last. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { withoutProvenance } from '../provenance.ts';

type Attributes = Readonly<Record<string, string>>;
type Parts = Readonly<Record<string, Uint8Array>>;

/** What Word fills in by itself. */
const PAGE_FIELDS = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b/;

/** Paragraphs of the text and its notes, then those of the margins, what pictures show, and where links lead. */
export function documentWords(file: Uint8Array): readonly string[] {
  const parts = unzipSync(file);
  const paragraphs = (name: string) => paragraphsIn(textOf(parts, name));
  const margins = Object.keys(parts).filter(name => /^word\/(?:header|footer)\d*\.xml$/.test(name));
  return [
    ...paragraphs('word/document.xml'),
    ...paragraphs('word/footnotes.xml'),
    ...paragraphs('word/endnotes.xml'),
    // Word names and numbers these anew.
    ...new Set(margins.flatMap(name => [...paragraphs(name)]).sort()),
    ...new Set([...linksIn(textOf(parts, 'word/_rels/document.xml.rels'))].sort()),
  ];
}

function paragraphsIn(part: string): readonly string[] {
  const reader = new ParagraphReader();
  parseXml(part, reader);
  return reader.passages;
}

/** Elements of Word that stand for white space. */
const BLANKS: ReadonlySet<string> = new Set(['w:tab', 'w:br', 'w:cr']);
/** Elements that hold what somebody has taken away. */
const REMOVED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

/** Puts paragraphs together as Word shows them: without what is hidden or removed, and without the numbers of pages. */
class ParagraphReader implements XmlEvents {
  readonly passages: string[] = [];
  private paragraph = '';
  private within = '';
  private isHidden = false;
  private removed = 0;
  private readonly fields: { instruction: string; isResult: boolean }[] = [];

  open(name: string, attributes: Attributes): void {
    this.within = name;
    if (name === 'w:p') this.end();
    else if (name === 'w:r') this.isHidden = false;
    else if (name === 'w:vanish') this.isHidden = !['0', 'false'].includes(attributes['w:val'] ?? '');
    else if (name === 'w:noBreakHyphen') this.paragraph += '\u2011';
    else if (name === 'w:fldChar') this.field(attributes['w:fldCharType']);
    else if (name === 'wp:docPr' && attributes.descr) this.passages.push(attributes.descr);
    else if (BLANKS.has(name)) this.paragraph += ' ';
    else if (REMOVED.has(name)) this.removed++;
  }

  text(characters: string): void {
    const field = this.fields.at(-1);
    if (this.within === 'w:instrText' && field) field.instruction += characters;
    if (this.within !== 'w:t' || this.isHidden || this.removed > 0) return;
    if (!(this.isPageNumber() && /^\s*\d*\s*$/.test(characters))) this.paragraph += characters;
  }

  close(name: string): void {
    this.within = '';
    if (name === 'w:p') this.end();
    if (REMOVED.has(name)) this.removed--;
  }

  private field(kind: string | undefined): void {
    const field = this.fields.at(-1);
    if (kind === 'begin') this.fields.push({ instruction: '', isResult: false });
    else if (kind === 'end') this.fields.pop();
    else if (field) field.isResult = true;
  }

  private isPageNumber(): boolean {
    return this.fields.some(({ isResult, instruction }) => isResult && PAGE_FIELDS.test(instruction));
  }

  private end(): void {
    if (this.paragraph.trim() !== '') this.passages.push(this.paragraph);
    this.paragraph = '';
  }
}

function linksIn(relations: string): readonly string[] {
  const targets: string[] = [];
  parseXml(relations, {
    open(name, { Target, TargetMode }) {
      if (name === 'Relationship' && TargetMode === 'External' && Target) targets.push(Target);
    },
  });
  return targets;
}

/** The cells of all sheets, each behind its place. */
export function workbookWords(file: Uint8Array): readonly string[] {
  const parts = unzipSync(file);
  const targets = new Map<string, string>();
  parseXml(textOf(parts, 'xl/_rels/workbook.xml.rels'), {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, Target.replace(/^\/?(?:xl\/)?/, 'xl/'));
    },
  });
  const shared = sharedStrings(textOf(parts, 'xl/sharedStrings.xml'));
  const passages: string[] = [];
  parseXml(textOf(parts, 'xl/workbook.xml'), {
    open(name, attributes) {
      if (name !== 'sheet') return;
      passages.push(attributes.name ?? '', attributes.state ?? '');
      const sheet = textOf(parts, targets.get(attributes['r:id'] ?? '') ?? '');
      passages.push(...cellsIn(sheet, shared).map(withoutProvenance));
    },
  });
  return passages;
}

function sharedStrings(part: string): readonly string[] {
  const strings: string[] = [];
  let isText = false;
  parseXml(part, {
    open(name) {
      if (name === 'si') strings.push('');
      isText = name === 't';
    },
    text(characters) {
      if (isText) strings.push((strings.pop() ?? '') + characters);
    },
    close: () => {
      isText = false;
    },
  });
  return strings;
}

function cellsIn(sheet: string, shared: readonly string[]): readonly string[] {
  const cells: string[] = [];
  let cell: Attributes = {};
  let within = '';
  let value = '';
  let formula = '';
  parseXml(sheet, {
    open(name, attributes) {
      within = name;
      if (name !== 'c') return;
      cell = attributes;
      value = '';
      formula = '';
    },
    text(characters) {
      if (within === 't' || within === 'v') value += characters;
      if (within === 'f') formula += characters;
    },
    close(name) {
      within = '';
      if (name !== 'c' || (value === '' && formula === '')) return;
      const said = cell.t === 's' ? (shared[Number(value)] ?? '') : value;
      cells.push(`${cell.r}: ${formula === '' ? '' : `=${formula} `}${said}`);
    },
  });
  return cells;
}

interface XmlEvents {
  open?(name: string, attributes: Attributes): void;
  text?(characters: string): void;
  close?(name: string): void;
}

/** Fails where the part is damaged, which would otherwise be read as far as it goes. */
function parseXml(part: string, events: XmlEvents): void {
  if (part === '') return;
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => events.open?.(name, attributes));
  parser.on('text', characters => events.text?.(characters));
  parser.on('closetag', ({ name }) => events.close?.(name));
  parser.write(part).close();
}

function textOf(parts: Parts, name: string): string {
  const part = parts[name];
  return part ? strFromU8(part) : '';
}
