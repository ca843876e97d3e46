import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';

/** A paragraph, list or table below a blank line, with the end of its last line. */
const PARAGRAPH = /(?<=\n\n)(?: {4}.*\n)+/g;

const EXAMPLES = Object.entries(exampleTexts()).filter(
  ([, text]) => (text.match(PARAGRAPH) ?? []).length > 1,
);

describe('a paragraph that is moved to the margin', () => {
  it.each(EXAMPLES)('is what is marked, and nothing else of its section, in %s', async (_name, text) => {
    const checkAgain = await openWorkspace({});
    for (const { 0: paragraph, index } of [...text.matchAll(PARAGRAPH)].slice(0, 12)) {
      const moved = paragraph.replace(/^ {4}/gm, '');
      const start = text.slice(0, index).split('\n').length - 1;
      const lines = paragraph.trimEnd().split('\n').length;
      const problems = await checkAgain(text.slice(0, index) + moved + text.slice(index + paragraph.length));
      const marked = problems.filter(({ code }) => code === 'syntax').map(({ range }) => range);
      expect(marked.map(({ start, end }) => [start.line, end.line])).toEqual([[start, start + lines - 1]]);
    }
  });
});
