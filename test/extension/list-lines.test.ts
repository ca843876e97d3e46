/** Lists in prose under the keys of an author, without an editor. */
import { describe, expect, it } from 'vitest';
import {
  ended,
  enterDoes,
  followed,
  indented,
  isPoint,
  type LineEdit,
  markedOnce,
  outdented,
} from '../../src/extension/typing/list-lines.ts';

const linesOf = (text: string) => {
  const lines = text.split('\n');
  return (line: number) => lines[line];
};

function edited(text: string, edits: readonly (LineEdit | undefined)[]): string {
  const lines = text.split('\n');
  for (const edit of [...edits].reverse()) {
    if (!edit) continue;
    const { line, start, endLine = line, end, text } = edit;
    const whole = (lines[line] ?? '').slice(0, start) + text + (lines[endLine] ?? '').slice(end);
    lines.splice(line, endLine - line + 1, ...whole.split('\n'));
  }
  return lines.join('\n');
}

/** The text after Enter where `|` stands; VS Code has put the indentation of the line. */
function entered(text: string): string {
  const [before = '', after = ''] = text.split('|');
  const line = before.split('\n').length - 1;
  const indent = /^\s*/.exec(before.split('\n').at(-1) ?? '')?.[0] ?? '';
  const now = `${before}\n${indent}${after}`;
  const lineAt = linesOf(now);
  const does = enterDoes(lineAt, line);
  if (!does) return now;
  return edited(now, [does === 'end' ? ended(lineAt, line) : followed(lineAt, line)]);
}

/** The text after Tab or Shift+Tab in the lines between `|` and `|`, or in the line of the one. */
function tabbed(text: string, moved: typeof indented): string {
  const places = text.split('|');
  const plain = places.join('');
  const lineOf = (parts: number) => places.slice(0, parts).join('').split('\n').length - 1;
  return edited(plain, moved(linesOf(plain), lineOf(1), lineOf(Math.max(1, places.length - 1))));
}

describe('Enter', () => {
  it.each([
    ['a point', '    - One|', '    - One\n    - '],
    ['a point in its middle', '    * One |two', '    * One \n    * two'],
    ['a point before its words', '    - |One', '    - \n    - One'],
    ['a point as Word writes it', '    •\tOne|', '    •\tOne\n    •\t'],
    ['a numbered point', '    1. One|', '    1. One\n    2. '],
    ['the ninth', '    1) One\n    9) Nine|', '    1) One\n    9) Nine\n    10) '],
    ['a point of an inner list', '    - One\n      - In|', '    - One\n      - In\n      - '],
    [
      'a point after a line that goes on',
      '    1. One\n       goes on\n    2. Two|',
      '    1. One\n       goes on\n    2. Two\n    3. ',
    ],
  ])('goes on with a list below %s', (_what, text, expected) => expect(entered(text)).toBe(expected));

  it.each([
    ['ends a list with an empty point', '    - One\n    - |', '    - One\n\n    '],
    ['ends one whose blank is gone', '    1. One\n    2.|', '    1. One\n\n    '],
    [
      'goes out of an inner list with an empty point',
      '    - One\n      - In\n      - |',
      '    - One\n      - In\n    - ',
    ],
    [
      'numbers the point that comes of it',
      '    1. One\n       - In\n       - |',
      '    1. One\n       - In\n    2. ',
    ],
  ])('%s', (_what, text, expected) => expect(entered(text)).toBe(expected));

  it.each([
    ['at the margin', '- One|'],
    ['in a paragraph', '    One – two|'],
    ['before the mark', '   | - One'],
    ['below a year', '    It rained in\n    2020. Then|'],
    ['below a figure', '    -5 degrees|'],
    ['below emphasis', '    *One* word|'],
    ['in a line that goes on with a point', '    - One\n      goes on|'],
  ])('does what it always does %s', (_where, text) => {
    const [before = '', after = ''] = text.split('|');
    const indent = /^\s*/.exec(before.split('\n').at(-1) ?? '')?.[0] ?? '';
    expect(entered(text)).toBe(`${before}\n${indent}${after}`);
  });
});

describe('Tab', () => {
  it.each([
    ['brings a point below the one above', '    - One\n    - Two|', '    - One\n      - Two'],
    ['begins to count anew', '    1. One\n    2. Two|', '    1. One\n       1. Two'],
    [
      'joins the list that is there, and counts on',
      '    1. One\n       1. In\n    2. Two|',
      '    1. One\n       1. In\n       2. Two',
    ],
    [
      'takes the mark of the list that is there',
      '    1. One\n       - In\n    2. Two|',
      '    1. One\n       - In\n       - Two',
    ],
    [
      'takes the lines along that go on',
      '    - One\n    - Two|\n      goes on\n\n      and on\n    - Three',
      '    - One\n      - Two\n        goes on\n\n        and on\n    - Three',
    ],
    [
      'moves all points that are selected',
      '    - One\n    - T|wo\n    - Th|ree\n    - Four',
      '    - One\n      - Two\n      - Three\n    - Four',
    ],
    [
      'keeps what is below what is selected',
      '    - One\n    - T|wo\n      - In|\n',
      '    - One\n      - Two\n        - In\n',
    ],
    ['keeps tabs', '\t- One\n\t- Two|', '\t- One\n\t\t- Two'],
    ['leaves the first point', '    - One|\n    - Two', '    - One\n    - Two'],
    ['leaves a point that is below the one above', '    - One\n      - Two|', '    - One\n      - Two'],
    [
      'leaves the first after a paragraph',
      '    - One\n\n    Text\n\n    - Two|',
      '    - One\n\n    Text\n\n    - Two',
    ],
  ])('%s', (_what, text, expected) => expect(tabbed(text, indented)).toBe(expected));
});

describe('Shift+Tab', () => {
  it.each([
    ['brings a point up', '    - One\n      - Two|', '    - One\n    - Two'],
    ['counts on', '    1. One\n       1. In\n       2. Two|', '    1. One\n       1. In\n    2. Two'],
    [
      'comes out from below a line that goes on',
      '    - One\n      goes on\n      - Two|',
      '    - One\n      goes on\n    - Two',
    ],
    ['keeps the margin of a text', '    - One\n    - Two|', '    - One\n    - Two'],
  ])('%s', (_what, text, expected) => expect(tabbed(text, outdented)).toBe(expected));

  it('undoes Tab', () => {
    const text = '    - One\n    - Two|\n      goes on\n    - Three';
    const [line] = [1];
    const there = tabbed(text, indented);
    expect(edited(there, outdented(linesOf(there), line, line))).toBe(text.replace('|', ''));
  });
});

it('knows points whose numbers follow one another, and no others', () => {
  const lineAt = linesOf(
    'section: S\n\n    1. One\n    2. Two\n\n    3. Three\n\n    Text\n\n    2020. Four\n- Five',
  );
  const points = Array.from({ length: 11 }, (_, line) => line).filter(line => isPoint(lineAt, line));
  expect(points).toEqual([2, 3, 5]);
});

describe('who types the mark of a point, too', () => {
  it('has it once where the list has gone on by itself', () => {
    const once = (line: string) => edited(line, [markedOnce(linesOf(line), 0)]);
    expect(once('    - - Wells')).toBe('    - Wells');
    expect(once('    2. 2. Roads')).toBe('    2. Roads');
    expect(once('    - - ')).toBe('    - ');
    for (const line of ['    - -', '    - 2. Roads', '    - Wells - roads', '- - Wells'])
      expect(once(line)).toBe(line);
  });

  it('gets no second one where it is typed first', () => {
    const lines = linesOf('    - Wells\n    - Roads');
    expect(followed(lines, 0)).toBeUndefined();
  });
});
