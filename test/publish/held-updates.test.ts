/** What of an update’s own file keeps a report from leaving keeps the update from leaving with another report. */
import { describe, expect, it, test, vi } from 'vitest';
import { EXPORTERS } from '../../src/export/index.ts';
import { REGISTER_FORMATS, renderRegister } from '../../src/export/register/registers.ts';
import { publish } from '../../src/publish/publish.ts';
import { publishAsks } from '../../src/publish/publish-asks.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';

const REPORT = `mission trip-2025: Visit to the valley
dates 2025-03-11 to 2025-03-14
issued 2025-03-28
classification unclassified
organization ministry: Ministry of Health

recommendation fill to ministry due 2025-12: The Ministry should hire four nurses.
`;
const SAID = 'update trip-2025.fill on 2025-06-01 by ministry status ongoing: The zebra bribe was paid.\n';
const LATE = 'mission late: Later visit\ndates 2026-03-11 to 2026-03-14\n';
const LATER = SAID.replace('ministry', '"Union"');

type Outside = 'partner' | 'partner-confidential' | 'public';

/** What an export as data and every register say, and what their maker is told. */
async function sent(
  updates: string,
  audience: Outside | 'internal',
  name = 'trip.updates.mission',
  others: Readonly<Record<string, string>> = {},
) {
  const files = { 'trip.mission': REPORT, [name]: updates, ...others };
  const { services, documents } = await checkFiles(files, { profile: 'draft' });
  const [document] = documents;
  const exporter = EXPORTERS.find(({ id }) => id === 'json');
  if (!document || !exporter) throw new Error('nothing to export');
  const published = await publish(
    document,
    { exporter, context: { ...fixedContext, audience, language: 'en' } },
    services,
  );
  const context = { audience, language: 'en', asOf: '2026-06-30', toolVersion: '0' } as const;
  const asked = await publishAsks(document, context, services);
  if (!published.ok || !asked?.ok || !asked.asks) throw new Error('refused');
  const texts = [new TextDecoder().decode(published.bytes), JSON.stringify(asked.asks.asks)];
  for (const format of REGISTER_FORMATS) {
    const result = await renderRegister([asked.asks], format, context);
    if (!result.ok) throw new Error(result.reason);
    if (format !== 'xlsx') texts.push(new TextDecoder().decode(result.bytes));
  }
  const stayedIn = [published.leftOut, asked.leftOut].map(list => list.map(({ entry }) => entry));
  const told = [published.warnings, asked.asks.warnings].map(list => list.join('\n'));
  return { texts, stayedIn, told };
}

const OUTSIDE = ['partner', 'partner-confidential', 'public'] as const;

describe('an error in a file of updates keeps all of them in, and their maker is told where it stands', () => {
  it.each([
    ['a typed marking', SAID.replace('The', '[strictly confidential] The'), 1],
    ['a line at the margin', `Confidential\n\n${SAID}`, 1],
    ['a paragraph', `${SAID}\n    CONFIDENTIAL\n`, 3],
    ['empty quotation marks', SAID.replace('ministry', '""'), 1],
    ['what is said twice', SAID.replace('ongoing', 'ongoing status done'), 1],
    ['an error in another update', `${SAID}update trip-2025.fill on 2025-13-01 by ministry: Done.\n`, 2],
  ])('%s', async (_, updates, line) => {
    for (const audience of OUTSIDE) {
      const { texts, stayedIn, told } = await sent(updates, audience);
      expect(texts.join('\n')).not.toContain('zebra');
      for (const list of stayedIn) {
        expect(list).toContainEqual(
          expect.stringMatching(/^update trip-2025\.fill \(trip\.updates\.mission:\d\)$/),
        );
      }
      for (const sentences of told) {
        expect(sentences).toMatch(
          new RegExp(`“trip\\.updates\\.mission” says of this report’s entries is left out.* Line ${line}: `),
        );
      }
    }
    expect((await sent(updates, 'internal')).texts[0]).toContain('zebra');
  });

  it('and without one they go out, and nothing is said', async () => {
    const { texts, stayedIn, told } = await sent(SAID, 'public');
    for (const text of texts) expect(text).toContain('zebra');
    expect([...stayedIn.flat(), ...told].join('')).toBe('');
  });
});

test('one file of updates is left out and another goes out, in whichever order they are read', async () => {
  const [faulty, whole] = [SAID.replace('ongoing', 'ongoing status done'), SAID.replace('zebra', 'heron')];
  for (const [held, open] of [
    ['a', 'z'],
    ['z', 'a'],
  ]) {
    const other = { [`${open}.updates.mission`]: whole };
    const { texts } = await sent(faulty, 'public', `${held}.updates.mission`, other);
    expect(texts.join('\n')).not.toContain('zebra');
    expect(texts.join('\n')).toContain('heron');
  }
});

test('a classification above updates alone is theirs', async () => {
  for (const level of ['confidential', 'strictly-confidential', 'undecided']) {
    const { texts, stayedIn } = await sent(`classification ${level}\n\n${SAID}`, 'public');
    expect(texts.join('\n')).not.toContain('zebra');
    expect(stayedIn[0]).toEqual(['update trip-2025.fill (trip.updates.mission:3)']);
  }
  const released = await sent(`classification confidential\n\n${SAID}`, 'partner-confidential');
  expect(released.texts[0]).toContain('zebra');
});

test('updates in a later report that nobody has marked yet go to nobody outside', async () => {
  for (const header of ['', 'classification undecided\n']) {
    const late = `${LATE}${header}\n${LATER}`;
    for (const audience of OUTSIDE) {
      const { texts, stayedIn, told } = await sent(late, audience, 'late.mission');
      expect(texts.join('\n')).not.toContain('zebra');
      for (const list of stayedIn) expect(list).toHaveLength(1);
      for (const sentences of told) expect(sentences).toContain('late.mission');
    }
    expect((await sent(late, 'internal', 'late.mission')).texts[0]).toContain('zebra');
  }
  const marked = `${LATE}classification unclassified\n\n${LATER}`;
  expect((await sent(marked, 'public', 'late.mission')).texts[0]).toContain('zebra');
});

test('who is named in such updates does not hold the report itself back', async () => {
  const late = `${LATE}person brandt confidential: Johanna Brandt\n\n${LATER.replace('The', 'Johanna Brandt says that the')}`;
  expect((await sent(late, 'public', 'late.mission')).texts.join('\n')).not.toMatch(/zebra|Brandt/);
});

it('are looked for once in a file, of however many reports it speaks', async () => {
  const reports = ['one', 'two', 'three'].map(name => [`${name}.mission`, REPORT.replace('trip-2025', name)]);
  const said = ['one', 'two', 'three'].map(name => SAID.replace('trip-2025', name));
  const updates = `${said.join('\n')}\n    CONFIDENTIAL\n`;
  const files = { ...Object.fromEntries(reports), 'all.updates.mission': updates };
  const { services, documents } = await checkFiles(files, { profile: 'draft' });
  const read = vi.spyOn(services.shared.workspace.LangiumDocumentFactory, 'fromString');
  const context = { audience: 'partner', language: 'en', asOf: '2026-06-30' } as const;
  const checked = new Map();
  const found = [];
  for (const document of documents) {
    found.push(await publishAsks(document, context, services, checked));
  }
  expect(found.map(each => each?.ok && each.asks?.warnings.join())).toEqual([
    ...['one', 'two', 'three'].map(() => expect.stringContaining('all.updates.mission')),
    undefined,
  ]);
  expect(read).toHaveBeenCalledTimes(1);
});
