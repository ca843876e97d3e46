/** A Word file in the hands of a reviewer: paragraphs split, joined, moved, taken out and reworded, recorded or not. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zip } from '../../src/export/zip.ts';

const DOCUMENT = 'word/document.xml';
const BY = 'w:id="900" w:author="A. Chief" w:date="2026-03-01T09:30:00Z"';

/** Words of one run, and what was done to them; or markup that stands between runs. */
interface Item {
  readonly looks: string;
  readonly text: string;
  readonly raw?: string;
  readonly change?: 'ins' | 'del';
}

interface Paragraph {
  properties: string;
  items: readonly Item[];
  mark?: 'ins' | 'del';
  /** What stands in the file between the paragraph before and this one. */
  readonly between: string;
}

/** The paragraphs of a document, as a reviewer changes them. */
export class EditedWord {
  private readonly parts: ReturnType<typeof unzipSync>;
  private readonly paragraphs: Paragraph[];
  private readonly rest: string;

  constructor(file: Uint8Array) {
    this.parts = unzipSync(file);
    const [rest = '', ...backwards] = strFromU8(this.parts[DOCUMENT] ?? new Uint8Array())
      .split(/(<w:p>.*?<\/w:p>)/s)
      .reverse();
    this.rest = rest;
    const parts = backwards.reverse();
    this.paragraphs = parts.flatMap((part, index) =>
      index % 2 === 0 ? [] : [{ ...readParagraph(part), between: parts[index - 1] ?? '' }],
    );
  }

  get length(): number {
    return this.paragraphs.length;
  }

  /** What a paragraph says, as it stands now. */
  textAt(place: number): string {
    return visibleText(this.at(place));
  }

  /** The paragraphs with all changes accepted. */
  accepted(): readonly string[] {
    const all: string[] = [];
    let open = '';
    for (const paragraph of this.paragraphs) {
      open += visibleText(paragraph);
      if (paragraph.mark === 'del') continue;
      all.push(open);
      open = '';
    }
    return [...all, open];
  }

  /** True where a paragraph follows the one before it, with nothing between. */
  isBelow(place: number): boolean {
    return place > 0 && this.paragraphs[place]?.between === '';
  }

  /** True where a place of the text stands within a link or another field, which nobody can cut in two. */
  isWithinLink(place: number, at: number): boolean {
    const [before] = cut(this.at(place).items, at);
    const markup = before.map(({ raw = '' }) => raw).join('');
    return markup.split('<w:hyperlink').length !== markup.split('</w:hyperlink').length;
  }

  /** True for a paragraph of the text, which may go elsewhere; one in a table or beside one stays. */
  isMovable(place: number): boolean {
    return this.isBelow(place) && this.isBelow(place + 1);
  }

  /** Splits a paragraph at a place of its text; what follows begins with `prefix`. */
  split(place: number, at: number, isRecorded: boolean, prefix = ''): void {
    const paragraph = this.at(place);
    const [before, after] = cut(paragraph.items, at);
    const put: readonly Item[] = prefix === '' ? [] : [inserted(prefix, isRecorded)];
    this.paragraphs.splice(
      place,
      1,
      { ...paragraph, items: before, ...(isRecorded && { mark: 'ins' }) },
      {
        properties: paragraph.properties,
        items: [...put, ...after],
        ...(paragraph.mark && { mark: paragraph.mark }),
        between: '',
      },
    );
  }

  /** Joins a paragraph with the next one, with `between` where they meet. */
  join(place: number, isRecorded: boolean, between = ' '): void {
    const [paragraph, next] = [this.at(place), this.at(place + 1)];
    const put = between === '' ? [] : [inserted(between, isRecorded)];
    if (isRecorded) {
      paragraph.items = [...paragraph.items, ...put];
      paragraph.mark = 'del';
    } else {
      paragraph.items = [...paragraph.items, ...put, ...next.items];
      this.paragraphs.splice(place + 1, 1);
    }
  }

  /** Moves a paragraph to another place. */
  move(place: number, to: number, isRecorded: boolean): void {
    const paragraph = this.at(place);
    const { between } = this.at(to);
    const bare = paragraph.items.filter(({ raw }) => !raw?.startsWith('<w:bookmark'));
    const copy: Paragraph = {
      properties: paragraph.properties,
      items: isRecorded ? bare.map(item => ({ ...item, change: 'ins' as const })) : bare,
      ...(isRecorded && { mark: 'ins' }),
      between,
    };
    this.remove(place, isRecorded);
    const at = isRecorded || to < place ? to : to - 1;
    this.paragraphs[at] = { ...this.at(at), between: '' };
    this.paragraphs.splice(at, 0, copy);
  }

  /** Takes a paragraph out. */
  remove(place: number, isRecorded: boolean): void {
    const paragraph = this.at(place);
    if (isRecorded) {
      paragraph.items = struck(paragraph.items);
      paragraph.mark = 'del';
      return;
    }
    this.paragraphs.splice(place, 1);
    const next = this.paragraphs[place];
    if (next) this.paragraphs[place] = { ...next, between: paragraph.between + next.between };
  }

  /** Puts `text` in the place of what a paragraph says from `start` to `end`. */
  replace(place: number, start: number, end: number, text: string, isRecorded: boolean): void {
    const paragraph = this.at(place);
    const [before, rest] = cut(paragraph.items, start);
    const [gone, after] = cut(rest, end - start);
    const put = text === '' ? [] : [inserted(text, isRecorded)];
    const kept = isRecorded ? struck(gone) : gone.filter(({ raw }) => raw !== undefined);
    paragraph.items = [...before, ...kept, ...put, ...after];
  }

  /** Moves words of a paragraph to a place of another. */
  moveWords(
    place: number,
    [start, end]: readonly [number, number],
    to: number,
    at: number,
    isRecorded: boolean,
  ) {
    const words = this.textAt(place).slice(start, end);
    this.replace(place, start, end, '', isRecorded);
    this.replace(to, at, at, ` ${words.trim()}`, isRecorded);
  }

  /** The file as it is sent back. */
  file(): Uint8Array {
    const markup = this.paragraphs.map(paragraph => paragraph.between + written(paragraph)).join('');
    return zip({ ...this.parts, [DOCUMENT]: strToU8(markup + this.rest) });
  }

  private at(place: number): Paragraph {
    const paragraph = this.paragraphs[place];
    if (!paragraph) throw new Error(`no paragraph ${place}`);
    return paragraph;
  }
}

function readParagraph(markup: string): Omit<Paragraph, 'between'> {
  const [, properties = '', inner = ''] = /^<w:p>(?:<w:pPr>(.*?)<\/w:pPr>)?(.*)<\/w:p>$/s.exec(markup) ?? [];
  const items = inner
    .split(/(<w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:t(?: [^>]*)?>[^<]*<\/w:t><\/w:r>)/s)
    .filter(part => part !== '')
    .map((part): Item => {
      const [whole, looks = '', text = ''] =
        /^<w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>$/s.exec(part) ?? [];
      return whole === undefined ? { looks: '', text: '', raw: part } : { looks, text: read(text) };
    });
  return { properties, items };
}

function written({ properties, items, mark }: Paragraph): string {
  const own = mark ? `<w:rPr><w:${mark} ${BY}/></w:rPr>` : '';
  const pPr = properties + own === '' ? '' : `<w:pPr>${properties}${own}</w:pPr>`;
  const runs = items.map(({ raw, looks, text, change }) => {
    if (raw !== undefined) return raw;
    const tag = change === 'del' ? 'w:delText' : 'w:t';
    const run = `<w:r>${looks}<${tag} xml:space="preserve">${escaped(text)}</${tag}></w:r>`;
    return change ? `<w:${change} ${BY}>${run}</w:${change}>` : run;
  });
  return `<w:p>${pPr}${runs.join('')}</w:p>`;
}

function visibleText({ items }: Paragraph): string {
  return items.map(({ text, change }) => (change === 'del' ? '' : text)).join('');
}

/** What stands before and behind a place of the text that is shown. */
function cut(items: readonly Item[], at: number): readonly [readonly Item[], readonly Item[]] {
  let left = at;
  for (const [index, item] of items.entries()) {
    if (item.raw !== undefined || item.change === 'del') continue;
    if (left <= item.text.length) {
      const [before, after] = [item.text.slice(0, left), item.text.slice(left)];
      return [
        [...items.slice(0, index), ...(before === '' ? [] : [{ ...item, text: before }])],
        [...(after === '' ? [] : [{ ...item, text: after }]), ...items.slice(index + 1)],
      ];
    }
    left -= item.text.length;
  }
  return [items, []];
}

function inserted(text: string, isRecorded: boolean): Item {
  return { looks: '', text, ...(isRecorded && { change: 'ins' }) };
}

/** Taken out; what was put in before is gone. */
function struck(items: readonly Item[]): readonly Item[] {
  return items.flatMap(item =>
    item.raw !== undefined ? item : item.change === 'ins' ? [] : { ...item, change: 'del' as const },
  );
}

const SIGNS: readonly (readonly [string, string])[] = [
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['&', '&amp;'],
];

function read(text: string): string {
  return SIGNS.reduce((all, [sign, name]) => all.replaceAll(name, sign), text);
}

function escaped(text: string): string {
  return [...SIGNS].reverse().reduce((all, [sign, name]) => all.replaceAll(sign, name), text);
}
