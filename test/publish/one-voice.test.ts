/** What must not leave is told in the same words by the check, by the refusal of an export, and to the editor. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AUDIENCES, type Audience } from '../../src/domain/marking.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { publish } from '../../src/publish/publish.ts';
import { withLines } from '../../src/publish/with-lines.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';
import { preview } from '../support/previewed.ts';

const HEAD = 'mission m: Mission to Selm\nclassification unclassified\n';

/** What `check --audience` tells of names and withheld words, and what becomes of the export. */
async function both(text: string, acceptedNames: readonly string[] = [], audience: Audience = 'public') {
  const settings = { profile: 'draft', audience } as const;
  const { services, documents } = await checkFiles({ 'report.mission': text }, settings);
  const [document] = documents;
  const exporter = EXPORTERS.find(({ id }) => id === 'md');
  if (!document || !exporter) throw new Error('nothing to export');
  const checked = (document.diagnostics ?? []).filter(({ code }) => String(code).startsWith('export/'));
  const context = { ...fixedContext, audience };
  const publication = await publish(document, { exporter, context, acceptedNames }, services);
  return { checked, publication };
}

test.each([
  ['a surname', 'person banaj: Ela Banaj\nsection: They met Banaj there.\n', /^Line 4: “Banaj” .*@banaj/],
  [
    'copied words',
    'finding sealed confidential: The guards sell keys of the armoury at night.\nsection: So the guards sell keys of the armoury.\n',
    /^Line 4: “the guards sell keys of the armoury” also stands in line \d+ \(“finding sealed”\)/,
  ],
])('%s', async (_, text, told) => {
  const { checked, publication } = await both(HEAD + text);
  if (publication.ok) throw new Error('It was exported.');
  const errors = checked.filter(({ severity }) => severity === 1);
  expect(publication.blockers.map(({ message }) => message)).toEqual(errors.map(({ message }) => message));
  expect(withLines(publication.blockers)).toMatch(told);
});

test('a word that may be a name is asked about, and goes out once it is cleared', async () => {
  const text = `${HEAD}person obi: Kay Obi\nsection: Seen\n\n    Obi lies on the coast.\n`;
  const { publication } = await both(text);
  expect(publication).toMatchObject({ ok: false, unclear: ['Obi'] });
  expect((await both(text, ['Obi'])).publication.ok).toBe(true);
  const cleared = text.replace('section', '// allow export/no-likely-names: a town\nsection');
  expect((await both(cleared)).publication.ok).toBe(true);
});

test('a person who is called by a post alone keeps no report back', async () => {
  const text = `${HEAD}person chief: Chief of the Anti-Trafficking Section\nmeeting with chief: The Chief of the Anti-Trafficking Section spoke of the Section.\n`;
  const { checked, publication } = await both(text);
  expect(publication.ok).toBe(true);
  expect(checked.map(({ severity }) => severity)).toEqual([2]);
});

test('a report that does not say how it is classified goes to nobody outside, and is marked so', async () => {
  const text = 'mission m: Mission to Selm\nsection: Seen\n';
  for (const audience of AUDIENCES.filter(each => each !== 'internal')) {
    const { publication } = await both(text, [], audience);
    if (publication.ok) throw new Error(`It was exported: ${audience}.`);
    expect(withLines(publication.blockers)).toBe(
      'Line 1: The report must say how it is classified before it goes to partners or the public: write “classification unclassified” below the mission, if that is right.',
    );
  }
  const { services, documents } = await checkFiles({ 'report.mission': text });
  const [document] = documents;
  for (const exporter of EXPORTERS.filter(({ id }) => id === 'md' || id === 'html')) {
    const inside = document && (await publish(document, { exporter, context: fixedContext }, services));
    if (!inside?.ok) throw new Error('It was not exported.');
    const page = new TextDecoder().decode(inside.bytes);
    expect(page).toContain('Not marked');
    expect(page).not.toContain('Unclassified');
  }
});

test('the examples go to the public as the README says, but for the one that does not say how it is classified', async () => {
  const folder = join(import.meta.dirname, '..', '..', 'examples');
  const names = readdirSync(folder).filter(name => name.endsWith('.mission'));
  const { services, documents } = await checkFiles(
    Object.fromEntries(names.map(name => [name, readFileSync(join(folder, name), 'utf8')])),
  );
  const exporter = EXPORTERS.find(({ id }) => id === 'html');
  if (!exporter) throw new Error('nothing to export');
  const told: string[] = [];
  for (const document of documents) {
    if (!document.textDocument.getText().includes('\nmission ')) continue;
    const context = { ...fixedContext, audience: 'public' as const };
    const publication = await publish(document, { exporter, context }, services);
    const codes = publication.ok ? [] : publication.blockers.map(({ code, message }) => `${code} ${message}`);
    told.push(...codes.map(code => `${document.uri.path.split('/').at(-1)} ${code.split(' ')[0]}`));
  }
  expect(told).toEqual(['kosovo-2009.mission export/marked']);
});

test('a preview as the public sees it says in its head what the export is refused for, and shows no more', async () => {
  const text = `${HEAD}person banaj: Ela Banaj
section: They met Banaj there.
finding: The well is open.
finding confidential: The guards sell the keys.
finding named: The door is shut.
`;
  const { publication } = await both(text);
  if (publication.ok) throw new Error('It was exported.');
  const shown = await preview(text);
  const { html, entries, refusal } = await shown.page('public');
  expect(refusal).toBe(withLines(publication.blockers));
  expect(html).toContain('The well is open.');
  expect(html).not.toContain('sell the keys');
  // Numbers are others there, so that only names lead back to the text.
  expect(entries.map(({ anchor }) => anchor)).toContain('named');
  expect(entries.map(({ anchor }) => anchor)).not.toContain('finding-2');
  expect((await shown.page()).refusal).toBeUndefined();
});

test('a preview of what as a whole may not go out says so as the check does', async () => {
  const shown = await preview('mission m confidential: Mission to Selm\nsection: Seen\n');
  await expect(shown.page('public')).rejects.toThrow(/The mission is “confidential”.*the public/);
});
