/** The text of a mail in Rich Text Format, or the page that Outlook has packed into one. */
import { decodeAs } from '../../decode.ts';
import { encodingOf } from './properties.ts';

/** A text, or the source of a page. */
export interface RtfText {
  readonly text: string;
  readonly isPage: boolean;
}

/** What stands for letters and breaks. */
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  '~': '\u00A0',
  _: '\u2011',
  '-': '\u00AD',
  '{': '{',
  '}': '}',
  '\\': '\\',
  '\n': '\n',
  '\r': '\n',
};

/** Groups that hold no text. */
const NO_TEXT: ReadonlySet<string> = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'fldinst',
  'listtable',
  'listoverridetable',
  'mhtmltag',
]);

/** Sets of letters of fonts, by the code pages that Windows has for them. */
const CHARSETS: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

/** What holds within a group. */
interface Group {
  readonly isText: boolean;
  readonly isFonts: boolean;
  /** True in what a page itself says in its own words. */
  readonly isTag: boolean;
  /** True in what stands there only for programs that read no page. */
  readonly isForOthers: boolean;
  readonly font: number;
  /** How many signs stand behind each letter in Unicode, for programs that know none. */
  readonly instead: number;
}

const TOKEN = /\\(?:([a-z]+)(-?\d{1,10})? ?|'([\da-f]{2})|([^a-z]))|([{}])|[\r\n]+|[^\\{}\r\n]+/giu;

/** Reads a text of which each letter is the byte of its number. */
export function readRtf(rtf: string): RtfText {
  const reader = new RtfReader();
  for (const token of withoutBytes(rtf).matchAll(TOKEN)) reader.take(token);
  return reader.end();
}

/** Without the bytes of pictures, which may look like anything. */
function withoutBytes(rtf: string): string {
  const kept: string[] = [];
  let end = 0;
  for (const { 0: said, 1: count, index } of rtf.matchAll(/\\bin(\d{1,9}) ?/g)) {
    if (index < end) continue;
    kept.push(rtf.slice(end, index));
    end = index + said.length + Number(count);
  }
  return kept.join('') + rtf.slice(end);
}

class RtfReader {
  private text = '';
  /** Letters of which only the bytes are known so far. */
  private bytes: number[] = [];
  private group: Group = {
    isText: true,
    isFonts: false,
    isTag: false,
    isForOthers: false,
    font: 0,
    instead: 1,
  };
  private readonly outer: Group[] = [];
  private readonly fonts = new Map<number, string | undefined>();
  private usual: string | undefined = 'windows-1252';
  private isPage = false;
  private isStarred = false;
  private skipped = 0;

  take([all, word, number, code, sign, brace]: RegExpMatchArray): void {
    if (brace === '{') this.outer.push(this.group);
    else if (brace === '}') {
      this.write();
      this.group = this.outer.pop() ?? this.group;
    } else if (code !== undefined) this.byte(Number.parseInt(code, 16));
    else if (sign === '*') {
      this.isStarred = true;
      return;
    } else if (sign !== undefined) this.add(SIGNS[sign] ?? sign);
    else if (word !== undefined) this.word(word, number === undefined ? undefined : Number(number));
    else if (!/^[\r\n]/.test(all)) for (const letter of all) this.byte(letter.charCodeAt(0));
    this.isStarred = false;
  }

  end(): RtfText {
    this.write();
    return { text: this.text, isPage: this.isPage };
  }

  private word(word: string, number: number | undefined): void {
    const set = (change: Partial<Group>) => {
      this.write();
      this.group = { ...this.group, ...change };
    };
    if (word === 'htmltag') set({ isTag: true });
    else if (this.isStarred || NO_TEXT.has(word)) set({ isText: false, isFonts: word === 'fonttbl' });
    else if (word === 'htmlrtf') set({ isForOthers: number !== 0 });
    else if (word === 'fromhtml') this.isPage = number !== 0;
    else if (word === 'ansicpg') this.usual = encodingOf(number ?? 0) ?? this.usual;
    else if (word === 'f') set({ font: number ?? 0 });
    else if (word === 'plain') set({ font: 0 });
    else if (word === 'fcharset' && this.group.isFonts) this.font(number ?? 0);
    else if (word === 'uc') set({ instead: number ?? 1 });
    else if (word === 'u') {
      this.add(String.fromCharCode((number ?? 0) & 0xffff));
      this.skipped = this.group.instead;
    } else if (SIGNS[word] !== undefined) this.add(SIGNS[word]);
  }

  private font(charset: number): void {
    const page = CHARSETS.get(charset);
    this.fonts.set(this.group.font, page === undefined ? undefined : encodingOf(page));
  }

  private get isShown(): boolean {
    return this.group.isText && !(this.isPage && this.group.isForOthers);
  }

  private byte(byte: number): void {
    if (this.skipped > 0) this.skipped--;
    else if (this.isShown) this.bytes.push(byte);
  }

  private add(sign: string): void {
    this.write();
    if (this.skipped > 0) this.skipped--;
    else if (this.isShown) this.text += sign;
  }

  /** Letters of several bytes may stand in several tokens. */
  private write(): void {
    if (this.bytes.length === 0) return;
    const encoding = this.group.isTag ? this.usual : (this.fonts.get(this.group.font) ?? this.usual);
    this.text += decodeAs(Uint8Array.from(this.bytes), encoding).text;
    this.bytes = [];
  }
}
