/** Every source in test/fixtures/import against the `.mission` file that it becomes. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { readSource } from '../../src/import/read-source.ts';
import { check } from '../support/check.ts';
import { readSyntax } from '../support/read-syntax.ts';

const folder = new URL('../fixtures/import/', import.meta.url);

describe.each(readdirSync(folder))('%s', name => {
  const [fileName = '', ending = ''] = name.split('.');
  const imported = readSource(readFileSync(new URL(name, folder)), ending).then(source =>
    importDocument(source, { fileName }),
  );

  it('becomes the expected file, with every word', async () => {
    const { text, ledger } = await imported;
    expect(ledger).toMatchObject({ agrees: true, written: ledger.words });
    await expect(text).toMatchFileSnapshot(`../golden/import/${fileName}.mission`);
  });

  it('names only what it declares', async () => {
    const { text } = await imported;
    expect(readSyntax(text).faults).toEqual([]);
    const { document, problems } = await check(text, { profile: 'draft' });
    expect(document.references.filter(({ error }) => error).map(({ $refText }) => $refText)).toEqual([]);
    const found = problems.filter(({ code }) => /^(?:syntax|name|attribute|allow)/.test(String(code)));
    // A title that the source does not have is for its author to give.
    const untitled = '“mission” must have a text: write it after a colon.';
    expect(found.filter(({ message }) => message !== untitled)).toEqual([]);
  });
});
