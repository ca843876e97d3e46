/**
 * Texts in ICU MessageFormat, as far as ours go: `{name}`, `{count, number}`, `{count, plural, =0 {…} one {# …} other {…}}`
 * and `{kind, select, a {…} other {…}}`. The library that knows all of it is the largest part of what a text needs, in
 * every program; a test holds that it says each of our texts alike.
 */
import { countingOf } from './counting.ts';

/** The values that a text names. */
export type Values = Readonly<Record<string, string | number>>;

/** What a text is made of; `#` is the number of the plural around it. */
type Part =
  | string
  | { readonly kind: '#' }
  | { readonly kind: 'value' | 'number'; readonly name: string }
  | { readonly kind: 'plural' | 'select'; readonly name: string; readonly cases: ReadonlyMap<string, Parts> };
type Parts = readonly Part[];

/** A text that can be said with values, in the numbers and plurals of a language. */
export class MessageFormat {
  private readonly parts: Parts;

  /** Fails where the text can't be read. */
  constructor(
    text: string,
    private readonly tag: string,
  ) {
    this.parts = new Reader(text).read();
  }

  /** Says it; fails where a value is not given. */
  format(values: Values = {}): string {
    return this.said(this.parts, values, 0);
  }

  private said(parts: Parts, values: Values, count: number): string {
    return parts.map(part => (typeof part === 'string' ? part : this.saidOf(part, values, count))).join('');
  }

  private saidOf(part: Exclude<Part, string>, values: Values, count: number): string {
    if (part.kind === '#') return this.number(count);
    const value = values[part.name];
    if (value === undefined) throw new Error(`no value for ${part.name}`);
    switch (part.kind) {
      case 'value':
        return String(value);
      case 'number':
        return this.number(Number(value));
      case 'select':
        return this.said(part.cases.get(String(value)) ?? part.cases.get('other') ?? [], values, count);
      case 'plural': {
        const number = Number(value);
        const rule = countingOf(this.tag).plural(number);
        const { cases } = part;
        return this.said(
          cases.get(`=${number}`) ?? cases.get(rule) ?? cases.get('other') ?? [],
          values,
          number,
        );
      }
    }
  }

  private number(value: number): string {
    return countingOf(this.tag).number(value);
  }
}

/** `{`, a name, what is done with it, and then `}` or the first of its cases. */
const HEAD = /\{\s*(\w+)\s*(?:,\s*(number|plural|select)\s*)?([,}])/y;
const CASE = /\s*(=\d+|\w+)\s*\{/y;
const END = /\s*\}/y;

/** Reads a text from its beginning to its end. */
class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  read(): Parts {
    const parts = this.parts(false);
    if (this.at < this.text.length) throw this.fault();
    return parts;
  }

  /** What stands before a closing brace, or the end. */
  private parts(isCounted: boolean): Parts {
    const parts: Part[] = [];
    for (;;) {
      const stop = this.text.slice(this.at).search(isCounted ? /[{}#]/ : /[{}]/);
      const end = stop < 0 ? this.text.length : this.at + stop;
      if (end > this.at) parts.push(this.text.slice(this.at, end));
      this.at = end;
      const mark = this.text.charAt(end);
      if (mark === '{') parts.push(this.argument(isCounted));
      else if (mark === '#') {
        parts.push({ kind: '#' });
        this.at += 1;
      } else return parts;
    }
  }

  private argument(isCounted: boolean): Part {
    const [, name = '', kind, mark] = this.take(HEAD);
    if (mark === '}') {
      if (kind === 'plural' || kind === 'select') throw this.fault();
      return { kind: kind === 'number' ? kind : 'value', name };
    }
    if (kind !== 'plural' && kind !== 'select') throw this.fault();
    const cases = new Map<string, Parts>();
    while (!this.takes(END)) {
      const [, word = ''] = this.take(CASE);
      cases.set(word, this.parts(isCounted || kind === 'plural'));
      this.take(END);
    }
    if (!cases.has('other')) throw this.fault();
    return { kind, name, cases };
  }

  private takes(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  private take(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) throw this.fault();
    this.at = pattern.lastIndex;
    return found;
  }

  private fault(): Error {
    return new Error(`the text can’t be read at ${this.at}: ${this.text}`);
  }
}
