/** What stands in a source and says less than it seems to: figures alone, a country. */
import { expect, it } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';

it.each(['md', 'txt'])('a point of figures alone is kept and states nothing, in a %s', async ending => {
  const source = '# Mission to Selm\n\n## Findings\n\n- 1. 2. 3.\n- The well is dry.\n';
  const { text } = await importFile(new TextEncoder().encode(source), ending, { fileName: 'selm' });
  expect(text).toContain('1. 2. 3.');
  expect(text.match(/^finding.*$/gm)).toEqual(['finding: The well is dry.']);
});

it('a country is no place where another line says where in it the mission was', async () => {
  const source =
    'Mission report\n\nCountry: Norland\nPlaces visited: Selm, Arn\nDates: 3-5 May 2024\n\nFindings\n\n- The well is dry.\n';
  const { text } = await importFile(new TextEncoder().encode(source), 'txt', { fileName: 'selm' });
  expect(text).toContain('place: Selm, Arn');
});
