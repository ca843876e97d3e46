import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  indentationLeft,
  isJoin,
  lineAfter,
  type TextChange,
  TypedLines,
} from '../../src/extension/typing/typed-lines.ts';
import { runs } from '../support/runs.ts';

/** A text that is changed in one place after another, with what is known of its lines. */
class Page {
  readonly typed = new TypedLines();
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  write(line: number, character: number, text: string, { over = 0, isTyped = true } = {}): this {
    const start = { line, character };
    this.change({ range: { start, end: { line, character: character + over } }, text }, isTyped);
    return this;
  }

  type(line: number, character: number, text: string): this {
    for (const [i, letter] of [...text].entries()) this.write(line, character + i, letter);
    return this;
  }

  private change(change: TextChange, isTyped: boolean): void {
    this.text = changed(this.text, change);
    this.typed.change([change], isTyped, line => this.text.split('\n')[line] ?? '');
  }
}

function changed(text: string, { range: { start, end }, text: written }: TextChange): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: TextChange['range']['start']) =>
    lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  return text.slice(0, offset(start)) + written + text.slice(offset(end));
}

describe('a line', () => {
  it('is typed when it was empty and is written letter by letter, also when it moves', () => {
    const page = new Page('section: A\n    \n').type(1, 4, 'action');
    expect(page.typed.has(1)).toBe(true);
    page.write(0, 0, 'place: B\n').write(2, 10, ' "', { over: 0 });
    page.write(2, 12, '\n    ');
    expect([1, 2, 3].map(line => page.typed.has(line))).toEqual([false, true, false]);
  });

  it.each([
    ['it stood there before', new Page('section: A\n    action').type(1, 10, ' for')],
    ['it is pasted', new Page('section: A\n    ').write(1, 4, 'action for it').type(1, 17, ' x')],
    [
      'something is pasted into it',
      new Page('section: A\n    ').type(1, 4, 'action').write(1, 10, ' for it'),
    ],
    ['it is pasted with the line above', new Page('').write(0, 0, 'section: A\n    action').type(1, 10, 's')],
    [
      'it is undone',
      new Page('section: A\n    ').type(1, 4, 'action').write(1, 0, '    ', { over: 4, isTyped: false }),
    ],
  ])('is not typed when %s', (_when, page) => expect(page.typed.has(1)).toBe(false));

  it('is found again wherever other lines move it', () => {
    const place = fc.record({ line: fc.nat(6), character: fc.nat(3) });
    const change = fc
      .tuple(place, place, fc.constantFrom('', 'x', '\n', 'a\nb\n'))
      .map(([a, b, text]): TextChange => {
        const isInOrder = a.line < b.line || (a.line === b.line && a.character <= b.character);
        return { range: isInOrder ? { start: a, end: b } : { start: b, end: a }, text };
      });
    fc.assert(
      fc.property(change, fc.nat(6), (given, line) => {
        const text = ['0000', '1111', '2222', '3333', '4444', '5555', '6666'].join('\n');
        const now = lineAfter(line, [given]);
        if (now === undefined) return;
        const found = changed(text, given).split('\n')[now] ?? '';
        const isUntouched = given.range.start.line !== line && given.range.end.line !== line;
        if (isUntouched) expect(found).toBe(String(line).repeat(4));
      }),
      runs(500),
    );
  });
});

describe('a line that is joined to the one above', () => {
  /** What Backspace at the head of the second line leaves, with what follows from it. */
  const joined = (first: string, second: string) => {
    const line = first + second;
    const left = indentationLeft(line, first.length);
    return left ? line.slice(0, left.start) + line.slice(left.end) : line;
  };

  it.each([
    ['finding gap: The pump', '    stands still.', 'finding gap: The pump stands still.'],
    ['    The pump ', '\tstands still.', '    The pump stands still.'],
    ['    The pu', 'mp stands still.', '    The pump stands still.'],
    ['    水泵', '    停了。', '    水泵停了。'],
    ['finding gap:', '    The pump', 'finding gap: The pump'],
    ['    ', '    The pump', '        The pump'],
    ['', '    The pump', '    The pump'],
    ['    The pump', '    ', '    The pump    '],
  ])('%j and %j become %j', (first, second, becomes) => expect(joined(first, second)).toBe(becomes));

  it('is told from what else is deleted', () => {
    const change = (
      from: readonly [number, number],
      to: readonly [number, number],
      text = '',
    ): TextChange => ({
      range: { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } },
      text,
    });
    expect(isJoin(change([1, 8], [2, 0]))).toBe(true);
    expect(isJoin(change([1, 8], [2, 4]))).toBe(false);
    expect(isJoin(change([1, 8], [3, 0]))).toBe(false);
    expect(isJoin(change([1, 0], [1, 4]))).toBe(false);
    expect(isJoin(change([1, 8], [2, 0], ' '))).toBe(false);
  });
});
