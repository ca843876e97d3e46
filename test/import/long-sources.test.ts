/** Text without a line end, of which a file may hold any amount. */
import { expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each(['txt', 'md', 'html'])(
  'a word that no report can hold is refused with a sentence: .%s',
  async ending => {
    await expect(importFile(bytesOf('w'.repeat(5_000_000)), ending)).rejects.toThrow(
      'This file has more than 4,194,304 characters of text, and a report can’t hold so many: import it in parts.',
    );
  },
);

test('a paragraph of very many words is imported whole', async () => {
  const { words } = await importFile(bytesOf('word '.repeat(200_000)), 'txt');
  expect(words).toMatchObject({ words: 200_000, placed: 200_000 });
});
