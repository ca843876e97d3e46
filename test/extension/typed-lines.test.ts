import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  indentationLeft,
  isJoin,
  lineAfter,
  type TextChange,
} from '../../src/extension/typing/typed-lines.ts';
import { runs } from '../support/runs.ts';

function changed(text: string, { range: { start, end }, text: written }: TextChange): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: TextChange['range']['start']) =>
    lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  return text.slice(0, offset(start)) + written + text.slice(offset(end));
}

describe('a line', () => {
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
