/** Where a marking stands in a text: at the edge of a line, behind a dash, before a colon, in what reads as the head of an entry. */
import { ATTRIBUTE_WORDS, VALUE_WORDS } from '../lexicon/generated/words.ts';
import { folded, meaningsOf } from '../lexicon/import-words.ts';
import { ARTICLES, FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import { CLOSING_MARKS, isShortened, type Stretch } from '../lexicon/sentences.ts';
import { entryWord, isAttributeWord, isReserved } from '../lexicon/words.ts';
import { countBefore } from './halving.ts';

/** What stands before the first word of a line: bullets, numbers, ticks, dashes, signs. */
const LEAD = /^(?:\d{1,3}[.)]\s|\[[xX✓✔]\]\s|[^\p{L}\p{N}"“„«‘'([{<［（【])*$/u;
const SENTENCE_END = /[.!?…][)"”’»\]]*\s+[^\p{L}\p{N}"“„«‘'([{<]{0,6}$|[。！？]\s*$/u;
const BRACKET_BEFORE = /[[({<［（【][*_\s]*$/u;
const BRACKET_BEHIND = /^\s*(?:[,;:]|[–—-]\s)[^[\](){}<>［］（）【】\n]{1,60}[\])}>］）】]/u;
const DASH_BEFORE = /(?:\s(?:-{1,3}|\|)|[–—])\s*[*_]{0,3}$/u;
/** A quotation mark that opens right before a place. */
export const QUOTATION = /(?:["“„‘'][*_]*|«[*_\s]*)$/u;
const PARTICULAR = /(?:^|[^\p{L}\p{N}\s]\s+)([\p{L} ]{4,40}?)\s*[:：]\s*$/u;
const PARTICULARS = meaningsOf('particulars');
/** A clause of more words is a sentence. */
const MOST_OF_LABEL = 4;

/** So much of a text around a marking tells where it stands. */
export const AROUND = 200;

/** What stands before and behind places of a text. */
export class Surroundings {
  private readonly begun: ReadonlySet<number>;
  private starts: readonly number[] | undefined;

  constructor(
    private readonly text: string,
    lines: readonly number[],
  ) {
    this.begun = new Set(lines);
  }

  of({ start, end }: Stretch) {
    return { before: this.before(start), behind: this.behind(end) };
  }

  before(start: number): string {
    const { text } = this;
    const line = this.lineOf(start);
    const near = text.slice(Math.max(line, start - AROUND), start);
    const left = /^\s*\|/u.test(text.slice(line, line + AROUND))
      ? near.slice(near.lastIndexOf('|') + 1)
      : near.slice(near.lastIndexOf('\t') + 1);
    const isRow = left !== near;
    if (LEAD.test(left) && (isRow || start - line <= AROUND)) {
      if (!this.isWrapped(line)) return this.isAmongItems(line) ? 'item' : 'edge';
      return structureOf(this.paragraphBefore(start)) ?? 'line';
    }
    if (SENTENCE_END.test(left) && !isShortened(left.trimEnd())) return 'sentence';
    if (QUOTATION.test(left)) return 'quotation';
    if (DASH_BEFORE.test(left)) return 'dash';
    if (BRACKET_BEFORE.test(left)) return 'bracket';
    const particular = PARTICULARS.get(folded(PARTICULAR.exec(left)?.[1] ?? ''));
    if (particular === 'distribution' || particular === 'classification') return 'particular';
    return clauseBefore(left);
  }

  behind(end: number): string {
    const [whole = ''] = /^[^\n|\t]*/u.exec(this.text.slice(end, end + AROUND)) ?? [];
    const line = whole.slice(0, this.lineAfter(end) - end);
    if (/^[^\p{L}\p{N}.!?:：。…"”’»)\]]*$/u.test(line)) return 'edge';
    if (/^[*_\s]*[.!?。]{1,3}[*_]*\s*$/u.test(line)) return 'stop';
    if (/^[*_]*\s?(?:(?:[.!?]{1,3}|…)[*_]*\s|。)/u.test(line)) return 'sentence';
    if (/^[*_\s]*[:：](?!\d)/u.test(line)) return 'colon';
    if (/^[*_]*(?:\s+(?:-{1,3}>?|={0,2}>+|[→⇒])|\.-|\s*[–—])(?:\s|$)/u.test(line)) return 'dash';
    if (BRACKET_BEHIND.test(line)) return 'bracket';
    const structure = structureBehind(this.text.slice(end, end + AROUND), line);
    if (structure === 'head') return 'head';
    if (structure === 'entry' || structure === 'structure' || STRUCTURE_BEHIND.test(line)) return 'structure';
    if (/^\s*\([^()]{1,60}\)\s*[:：]/u.test(line)) return 'remark';
    if (/^[*_]*\s*;/u.test(line)) return 'semicolon';
    if (/^[*_]*,/u.test(line)) return 'comma';
    if (/^[*_]*\s+\p{Lu}(?!\p{Lu})/u.test(line)) return 'capital';
    return ARTICLE_BEHIND.test(line) ? 'article' : 'words';
  }

  /** Where the line begins in which a place is: one of the text, or one of the file. */
  private lineOf(place: number): number {
    this.starts ??= [
      0,
      ...Array.from(this.text.matchAll(/\n/g), ({ index }) => index + 1),
      ...this.begun,
    ].sort((a, b) => a - b);
    return this.starts[countBefore(this.starts, start => start <= place) - 1] ?? 0;
  }

  private lineAfter(place: number): number {
    this.lineOf(place);
    const starts = this.starts ?? [];
    return starts[countBefore(starts, start => start <= place)] ?? this.text.length;
  }

  /** What of words around a marking stands on the line of the file where it stands itself. */
  onItsLine({ start, end }: Stretch, whole: Stretch): Stretch {
    const behind = this.text.slice(end, Math.min(whole.end, this.lineAfter(end))).trimEnd();
    return { start: Math.max(whole.start, this.lineOf(start)), end: end + behind.length };
  }

  /** True for an item of a list next to one of a few words, which is one of these: free, confidential, voluntary. */
  private isAmongItems(line: number): boolean {
    const { text } = this;
    const above = text.slice(Math.max(0, line - AROUND), line);
    return (
      ITEM.test(text.slice(line)) && (SHORT_ITEM_ABOVE.test(above) || SHORT_ITEM_BELOW.test(text.slice(line)))
    );
  }

  /** The words of the paragraph before a place, up to as many as a head has. */
  private paragraphBefore(place: number): string {
    const near = this.text.slice(Math.max(0, place - AROUND), place);
    return near.split(/\n[^\S\n]*\n/).at(-1) ?? '';
  }

  /** True for a line of the file that goes on with the sentence above it. */
  private isWrapped(line: number): boolean {
    const above = this.text.slice(Math.max(0, line - AROUND), line).trimEnd();
    return this.begun.has(line) && this.text.charAt(line - 1) !== '\n' && !CLOSING_MARKS.test(above);
  }
}

const ITEM = /^\s*[-*+•]\s/u;
const SHORT_ITEM = `\\s*[-*+•]\\s+[\\p{L}\\p{N}-]+(?:[^\\S\\n]+[\\p{L}\\p{N}-]+){0,2}[,;.]?[^\\S\\n]*`;
const SHORT_ITEM_ABOVE = new RegExp(`(?:^|\\n)${SHORT_ITEM}\\n$`, 'u');
const SHORT_ITEM_BELOW = new RegExp(`^[^\\n]*\\n${SHORT_ITEM}(?:\\n|$)`, 'u');

const VALUES: ReadonlySet<string> = new Set(Object.values(VALUE_WORDS).flat());
const PHRASE = /"[^"\n]*"|“[^“”\n]*”|„[^“”\n]*[“”]|«[^«»\n]*»/gu;
const NAME = /^[\p{L}_][\p{L}\p{N}._-]*$/u;
const ATTRIBUTES = `(?:${ATTRIBUTE_WORDS.join('|')})\\s+`;
const VALUE = `(?:${[...VALUES].join('|')})(?![\\p{L}-])`;
const ATTRIBUTE = `${ATTRIBUTES}(?:["“”„«'‘]|${VALUE})`;
/** What begins as the words before a colon do, though not all of it reads: a tag, or an attribute and what it quotes. */
const BEGUN_STRUCTURE = new RegExp(`^\\s*(?:[a-z-]+ )?(?:#\\p{L}|${ATTRIBUTE})`, 'u');
/** What makes sure that words which read as structure are no sentence. */
const OF_HEAD = new RegExp(`(?:^|\\s)(?:#\\p{L}|${ATTRIBUTES}(?:${VALUE}|\\d{4}-\\d\\d))`, 'u');
const TO_COLON = /^[*_]*,?\s+([^:：\n]+)[:：]/u;
const TO_LAST_TAG = /^[*_]*,?\s+([^:：\n]*?#\S+?[^:：\n]*?)(?:\s+\p{Lu}|\s*$)/u;
/** No adjective stands before one. */
const ARTICLE_BEHIND = new RegExp(`^[*_]*\\s+(?:${ARTICLES.join('|')})\\s`, 'u');
const STRUCTURE_BEHIND = new RegExp(`^\\s+(?:\\p{Ll}+ )?(?:#\\p{L}|${ATTRIBUTE})`, 'u');
/** The bullet, number or sign before an entry that was pasted into a list, a quotation or code. */
const PASTED = /^\s*(?:(?:[-*+•>]|\d{1,9}[.)])\s+)*[*_`]*/u;

/** `structure` is what belongs before the colon, from its `entry` word or behind it, `head` what can be nothing else, `begun` what begins so. */
function structureOf(words: string): 'head' | 'entry' | 'structure' | 'begun' | undefined {
  const own = words.replace(PASTED, '');
  const [first = ''] = own.trimStart().split(/\s/);
  if (readsAsStructure(own)) return OF_HEAD.test(own) ? 'head' : entryWord(first) ? 'entry' : 'structure';
  return BEGUN_STRUCTURE.test(own) ? 'begun' : undefined;
}

/** What stands behind a marking up to a colon; with a tag, up to the end of the line or the capital that begins a text. */
function structureBehind(text: string, line: string) {
  const [, toColon = ''] = TO_COLON.exec(text) ?? [];
  const [, tagged = ''] = TO_LAST_TAG.exec(line) ?? [];
  return structureOf(tagged) === 'head' ? 'head' : structureOf(toColon);
}

/**
 * True for words that read as the head of an entry: its own words and values, tags, phrases, figures, and a name behind
 * the word of an entry, an attribute or a comma.
 */
function readsAsStructure(left: string): boolean {
  const parts = left.replace(PHRASE, ' "" ').match(/,|[^\s,]+/gu) ?? [];
  let mayBeName = false;
  return (
    parts.length > 0 &&
    parts.every(part => {
      const isEntry = entryWord(part) !== undefined;
      const isWord = isEntry || isReserved(part) || VALUES.has(part);
      const reads = isWord || /^(?:,|""|#\S+|\d[\d:./-]*)$/u.test(part) || (mayBeName && NAME.test(part));
      mayBeName = part === ',' || isEntry || isAttributeWord(part);
      return reads;
    })
  );
}

/** The head of an entry, of more than its word, that was joined to the words above it: `Shut the doors.action owner berg`. */
function structureJoined(left: string): 'head' | 'entry' | undefined {
  const structures = Array.from(left.matchAll(/(?<![\p{L}-])\p{Ll}(?=\S*\s+\S)/gu), ({ index }) =>
    structureOf(left.slice(index)),
  );
  return structures.find(each => each === 'head') ?? structures.find(each => each === 'entry');
}

/** A `label` has no word that makes a sentence. */
function clauseBefore(left: string): string {
  if (/[:：]\s*$/u.test(left)) return 'colon';
  const clause = left.split(/[.!?…]\s/u).at(-1) ?? '';
  const structure = structureOf(clause) ?? structureJoined(left);
  if (structure) return structure;
  if (/[,;]\s*$/u.test(left)) return 'comma';
  const words = clause.split(/\s+/u).filter(word => word !== '');
  const isLabel =
    words.length <= MOST_OF_LABEL && !words.some(word => FUNCTION_WORDS.has(word.toLowerCase()));
  return isLabel ? 'label' : 'words';
}
