/** Numbers of paragraphs that count on over a heading stay, since a text may refer to them by these. */
import { expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';

test.each([1, 2, 3, 4])('where a heading stands behind the paragraph %i of five', async last => {
  const paragraphs = [1, 2, 3, 4, 5].map(
    number => `${number}. The council of ward ${number} sat at night.\n`,
  );
  paragraphs.splice(last, 0, '## What was heard\n');
  const source = `# Mission to Selm\n\n## What was seen\n\n${paragraphs.join('\n')}`;
  const { text } = await importFile(new TextEncoder().encode(source), 'md', { fileName: 'notes' });
  expect(text.match(/\b\d\. The council/g)).toEqual([1, 2, 3, 4, 5].map(number => `${number}. The council`));
});
