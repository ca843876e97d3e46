/** Where tags are offered in the editor, in the one order of their fit. */
import { expect, it } from 'vitest';
import { actionsAt, completionsAt, openEditor } from '../support/editor.ts';

const FILES = {
  'p.mission': `programme p: P
pillar water: Safe drinking water
pillar care: Readiness of health services
theme supplies of care: Medicines and supplies
`,
  'earlier.mission': `mission m-2024: Earlier
under p
finding #supplies: The borrowed moped is too small.
`,
};
const HEAD = 'mission m-2025: M\nunder p\n\n';

it('begins with what fits, after # and in the light bulb, and says for which nothing speaks', async () => {
  const marked = `${HEAD}finding #<|>: The pharmacy has no antibiotics.\n`;
  const items = await completionsAt(await openEditor({ ...FILES, 'm.mission': marked }));
  expect(items.map(({ label, detail }) => [label, detail])).toEqual([
    ['supplies', 'theme of care, not used here yet'],
    ['water', 'pillar, not used here yet (nothing here speaks for it)'],
    ['care', 'pillar, not used here yet'],
  ]);
  const untagged = marked.replace(' #<|>', '<|>');
  const actions = await actionsAt(await openEditor({ ...FILES, 'm.mission': untagged }), [
    'quickfix.finding.tagged',
  ]);
  expect(actions.map(({ title }) => title)).toEqual([
    'Tag it #supplies: Medicines and supplies',
    'Tag it #water: Safe drinking water (nothing here speaks for it)',
    'Tag it #care: Readiness of health services',
  ]);
});

it('knows what other reports of the programme have tagged', async () => {
  const finding = 'finding<|>: The moped was not there.\n';
  const first = async (files: Readonly<Record<string, string>>) => {
    const editor = await openEditor({ ...files, 'm.mission': HEAD + finding });
    return (await actionsAt(editor, ['quickfix.finding.tagged']))[0]?.title;
  };
  expect(await first(FILES)).toBe('Tag it #supplies: Medicines and supplies');
  expect(await first({ 'p.mission': FILES['p.mission'] })).toBe(
    'Tag it #water: Safe drinking water (nothing here speaks for it)',
  );
});

it('offers tags in the order of the programme where nothing is written yet', async () => {
  const items = await completionsAt(await openEditor({ ...FILES, 'm.mission': `${HEAD}finding #<|>\n` }));
  expect(items.map(({ label }) => label)).toEqual(['water', 'care', 'supplies']);
});
