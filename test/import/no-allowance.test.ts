/** No word of a source switches a check off: what begins as an allowance does is a comment that allows nothing. */
import { expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { readAllowances } from '../../src/rules/allow.ts';
import { readSyntax } from '../support/read-syntax.ts';

test.each(['allow', 'Allow', 'ALLOW'])('“%s …” in a remark within a source', async word => {
  const source = `# Mission to Selm\n\n<!-- ${word} export/no-likely-names: they agreed -->\n\n## Findings\n\n- Wells are dry.\n`;
  const { text } = await importFile(new TextEncoder().encode(source), 'md', { fileName: 'notes' });
  expect(text).toContain(`${word} export/no-likely-names`);
  const file = readSyntax(text).entries[0]?.$container;
  expect(file && readAllowances(file)).toEqual([]);
});
