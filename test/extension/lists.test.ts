/** Lists and questions over the editor: what they are called. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ASKING = /\bwindow\.show(?:QuickPick|InputBox|OpenDialog|SaveDialog)\(/g;
const ROOM = join(import.meta.dirname, '../../src/extension');

/** The calls of a file that ask something without saying what for. */
function untitledIn(path: string): string[] {
  const text = readFileSync(join(ROOM, path), 'utf8');
  return [...text.matchAll(ASKING)].flatMap(({ 0: begin, index }) => {
    const call = text.slice(index, endOfCall(text, index + begin.length));
    return /\btitle\b/.test(call.replace(/\.title\b/g, '')) ? [] : [`${path}: ${call.slice(0, 60)}`];
  });
}

/** Where the parenthesis before `start` is closed. */
function endOfCall(text: string, start: number): number {
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < text.length; end++) {
    if (text[end] === '(') depth++;
    if (text[end] === ')') depth--;
  }
  return end;
}

it('every list and question says what it is for', () => {
  const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
  expect(files.flatMap(untitledIn)).toEqual([]);
});
