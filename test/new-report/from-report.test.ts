/** A report that begins where an earlier one ended. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type LangiumDocument, URI } from 'langium';
import { expect, it } from 'vitest';
import { proposeId, readDays, readId } from '../../src/new-report/asked.ts';
import { carriedOver, reportFrom, whyNoStart } from '../../src/new-report/from-report.ts';
import { DEFAULT_SETTINGS } from '../../src/rules/settings.ts';
import { unfilledIn } from '../../src/rules/template/unfilled.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { isMission } from '../../src/syntax/generated/ast.ts';
import { isMarked } from '../../src/syntax/markings.ts';
import { proseOf } from '../../src/syntax/prose.ts';
import { Things } from '../../src/workspace/updates-on.ts';
import { anyMission } from '../support/arbitrary-mission.ts';
import { checkFiles, openWorkspaceOf } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { runs } from '../support/runs.ts';

const DATES = { from: '2026-03-09', to: '2026-03-13' };

const goOn = (document: LangiumDocument) => reportFrom(document, { id: 'the-next-2026', dates: DATES });

/** The problems of a document, but for places to fill. */
function told(document: LangiumDocument) {
  const places = new Set(unfilledIn(fileOf(document)).map(({ words }) => words));
  return (document.diagnostics ?? []).filter(
    ({ range }) => !places.has(document.textDocument.getText(range)),
  );
}

/** The same of one file among others, at `draft`. */
async function problemsOf(files: Readonly<Record<string, string>>, name: string) {
  const { documents } = await checkFiles(files, { profile: 'draft' });
  return documents.filter(({ uri }) => uri.path.endsWith(`/${name}`)).flatMap(told);
}

it('carries over what is open, with its words, and lists what is over', async () => {
  const texts = exampleTexts();
  const { documents } = await checkFiles(texts);
  const earlier = documents.find(({ uri }) => uri.path.endsWith('/selm-2024.mission'));
  if (!earlier) throw new Error('no example');
  const { text, notes } = goOn(earlier);
  await expect(text).toMatchFileSnapshot('after-selm-2024.mission');
  expect(notes).toEqual([
    'Still open in selm-2024 and carried over: 1 finding, 1 recommendation.',
    'Over since, and not carried over: 7 recommendations, 5 actions. They are listed at the end.',
  ]);
  expect(await problemsOf({ ...texts, 'next.mission': text }, 'next.mission')).toEqual([]);
});

const EARLIER = `mission visit-2025: Visit of 2025
dates 2025-03-03 to 2025-03-04
reference: V/2025
issued 2025-04-01

programme wells-2025: Wells
pillar water: Water
organization OHS: Office

participant okafor of OHS: Ngozi Okafor
participant sato of OHS: Haruka Sato
meeting talk with OHS by sato on 2025-03-03 #water: Talk

recommendation alone to OHS owner okafor due 2027: Answers no finding.
finding good good-practice #water in talk: A good thing.
finding unanswered gap #water reported by OHS in talk: Nobody answers it.
finding closed gap #water in talk: It is told why.
no-action: It is small.
finding leaks gap #water confidential in talk:
    Half is lost, as @sato said in @talk, unlike in @good and @unanswered.
recommendation mend to OHS owner okafor due 2025-12 response accepted status ongoing: Mend the pipes.
action order owner okafor due 2025-06 status done: Order pipes.
action dig owner okafor due 2027-06 status open: Dig.
recommendation lid to OHS status done: Close the lid.
action paint owner okafor status open: Paint it.
finding small observation #water: A small thing.
recommendation response rejected to OHS: Do nothing.
action survey owner okafor status open: Survey.
`;

it('keeps what hangs together, and leaves behind what belongs to the earlier mission', async () => {
  const files = { 'visit-2025.mission': EARLIER };
  const { documents } = await checkFiles(files);
  const [earlier] = documents;
  if (!earlier) throw new Error('no document');
  const { text, notes } = goOn(earlier);
  await expect(text).toMatchFileSnapshot('after-visit-2025.mission');
  expect(notes).toEqual([
    'Still open in visit-2025 and carried over: 2 findings, 2 recommendations, 1 action.',
    'Over since, and not carried over: 2 recommendations, 3 actions. They are listed at the end.',
    '1 due date is before the new mission and was left out. Give a new date.',
    'visit-2025 is “Not marked”: nobody outside may read it, nor what goes on from it. Before you say how the new report is classified, mark what must stay inside.',
    'Its title still says 2025.',
  ]);
  expect(await problemsOf({ ...files, 'next.mission': text }, 'next.mission')).toEqual([]);
});

it.each(['en', 'fr', 'es'])('leaves places to fill in in the language of the report: %s', async language => {
  const texts: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(new URL(`../../language/messages/${language}/templates.json`, import.meta.url), 'utf8'),
  );
  const own = new Set([...Object.values(texts), 'undecided']);
  const header = language === 'en' ? '' : `language ${language}\n`;
  const { documents } = await checkFiles({ 'a.mission': `mission a-1: A\n${header}reference: A/1\n` });
  const { text } = goOn(documents[0] as LangiumDocument);
  const { documents: next } = await checkFiles({ 'next.mission': text });
  const places = next.flatMap(document => unfilledIn(fileOf(document)).map(({ words }) => words));
  expect(places.length).toBeGreaterThan(8);
  expect(places.filter(words => !own.has(words))).toEqual([]);
});

const MARKED = `mission night-2025: Night watch
classification confidential
dates 2025-03-03 to 2025-03-04

organization board: Harbour Board
person kovel of board strictly-confidential: Mirela Kovel
meeting talk strictly-confidential with board on 2025-03-03: Talk

finding crates gap in talk: Crates were lost.
recommendation count to board: Count the crates.
recommendation ask to board: Ask the guards.
`;

it.each([
  ['classification confidential', 'classification undecided'],
  ['classification unclassified', 'classification undecided'],
  ['', 'classification undecided'],
])('leaves the classification to its author: %s', async (line, expected) => {
  const { documents } = await checkFiles({
    'a.mission': MARKED.replace('classification confidential', line),
  });
  const { text } = goOn(documents[0] as LangiumDocument);
  expect(text.match(/^classification.*$/gm)).toEqual([expected]);
  const { documents: next } = await checkFiles({ 'next.mission': text });
  expect(next.flatMap(document => unfilledIn(fileOf(document)).map(({ words }) => words))).toContain(
    'undecided',
  );
});

it('what was marked stays so, although its meeting and the classification stay behind', async () => {
  const carried = async (text: string) => {
    const { documents } = await checkFiles({ 'a.mission': text });
    const next = goOn(documents[0] as LangiumDocument);
    return { ...next, lines: next.text.match(/^(?:organization|person|finding|recommendation) .*$/gm) };
  };
  const marked = await carried(MARKED);
  expect(marked.lines).toEqual([
    'organization board confidential: Harbour Board',
    'person kovel of board strictly-confidential: Mirela Kovel',
    'finding crates gap follows night-2025.crates strictly-confidential: Crates were lost.',
    'recommendation count to board follows night-2025.count for crates: Count the crates.',
    'recommendation ask to board follows night-2025.ask for crates: Ask the guards.',
  ]);
  expect(marked.notes.join(' ')).toContain('night-2025 is “confidential”');
  const open = await carried(MARKED.replace('classification confidential\n', ''));
  expect(open.lines?.[0]).toBe('organization board: Harbour Board');
  expect(open.lines?.[2]).toContain('strictly-confidential');
  expect(open.notes.join(' ')).not.toContain('confidential');
});

it.each([
  ['', true],
  ['classification undecided\n', true],
  ['classification unclassified\n', false],
])(
  'says that nobody outside may read a report that is not marked, nor what goes on from it: %s',
  async (line, isTold) => {
    const { documents } = await checkFiles({
      'a.mission': MARKED.replace('classification confidential\n', line),
    });
    const { text, notes } = goOn(documents[0] as LangiumDocument);
    expect(notes.join(' ').includes('night-2025 is “Not marked”')).toBe(isTold);
    const { documents: next } = await checkFiles({ 'next.mission': text });
    const [mission] = next.flatMap(document => fileOf(document).entries.filter(isMission));
    expect(mission && isMarked(mission)).toBe(false);
  },
);

it('says which entries have no name to follow', async () => {
  const { documents } = await checkFiles({ 'a.mission': 'mission a-1: A\nfinding gap: A gap.\n' });
  const { text, notes } = goOn(documents[0] as LangiumDocument);
  expect(text).toContain('\nfinding gap: A gap.\n');
  expect(notes.join(' ')).toContain(
    '1 entry that was carried over has no name in a-1, so it can’t say what it follows.',
  );
});

it('starts from no file that is no report, or that can’t be read', async () => {
  const { documents } = await checkFiles({
    'a.mission': 'pillar water: Water\n',
    'b.mission': 'mission b-1: B\nfinding gap severity: A gap.\n',
    // What can't be read may be the mission.
    'c.mission': '// Draft\nmissoin c-1: C\nfinding gap: A gap.\n',
  });
  expect(documents.map(whyNoStart)).toEqual([
    'It holds no mission with an id, so no report can follow it.',
    'Line 2 can’t be read: correct it first, so that nothing is left out.',
    'Line 2 can’t be read: correct it first, so that nothing is left out.',
  ]);
});

it('makes of any report one that its own check lets pass, with every word of what is open', async () => {
  const close = (text: string) => text.replace(/\s/g, '');
  const made = await openWorkspaceOf(async (earlier, { shared, workspace }) => {
    workspace.ProjectSettings.current = { ...DEFAULT_SETTINGS, profile: 'draft' };
    const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
    if (whyNoStart(earlier)) return { fresh: [], lost: [] };
    const { text } = goOn(earlier);
    const next = LangiumDocumentFactory.fromString(text, URI.file('/workspace/next.mission'));
    LangiumDocuments.addDocument(next);
    await DocumentBuilder.build([earlier, next], { validation: true });
    // What was wrong before may be wrong still: a finding without a tag.
    const old = new Set(told(earlier).map(({ code }) => code));
    const fresh = told(next).filter(({ code }) => !old.has(code));
    await DocumentBuilder.update([], [next.uri]);
    const open = carriedOver(fileOf(earlier)).entries.map(entry => proseOf(entry));
    const words = open.flatMap(({ title, body }) => [title.text, body.text]);
    return { fresh, lost: words.filter(each => !close(text).includes(close(each))) };
  });
  await fc.assert(
    fc.asyncProperty(anyMission, async mission => {
      expect(await made(mission)).toEqual({ fresh: [], lost: [] });
    }),
    runs(40),
  );
});

it('reads what it asks for, and says what is wrong with an answer', () => {
  expect(readDays('2026-03-09 to 2026-03-13')).toEqual({ value: DATES });
  expect(readDays(' 2026-03-09 ')).toEqual({ value: { from: '2026-03-09', to: '2026-03-09' } });
  for (const days of ['2026-03-13 to 2026-03-09', '2026-03', '2026-02-30', '9 March'])
    expect(readDays(days)).toEqual({ refusal: expect.stringContaining(`“${days}”`) });
  const taken = new Set(['selm-2026']);
  expect(readId(' selm-2027 ', taken, 'x')).toEqual({ value: { id: 'selm-2027' } });
  for (const id of ['selm-2026', '', 'to'])
    expect(readId(id, taken, 'selm-2026-2')).toEqual({ refusal: expect.stringContaining('selm-2026-2') });
});

it('proposes an id that is free', () => {
  const taken = new Set(['selm-2024', 'selm-2025', 'wells']);
  expect(proposeId('selm-2024', undefined, taken)).toBe('selm-2025-2');
  expect(proposeId('selm-2024', DATES, taken)).toBe('selm-2026');
  expect(proposeId('wells', DATES, taken)).toBe('wells-2026');
  expect(proposeId('wells', undefined, taken)).toBe('wells-2');
});

it('goes on with what is open as updates say, in whatever file', async () => {
  const { documents, services } = await checkFiles({
    'a.mission': `mission wells-2024: Wells
dates 2024-03-01 to 2024-03-05

finding leaks gap: Half is lost.
recommendation mend to "WHO" due 2024-06 status open: Mend the pipes.
recommendation paint to "WHO" status ongoing: Paint the pipes.
recommendation drain to "WHO" status ongoing: Drain the wells.
finding dry gap: Ten wells are dry.

update wells-2024.mend on 2024-07 due 2027-01 status ongoing: Half of them.
`,
    'b.updates.mission': `update wells-2024.paint on 2024-05-01 by "WHO" status done: It is done.
update wells-2024.drain on 2024-05-01 by "WHO" response rejected: There is no pump.
update wells-2024.dry on 2024-05-02 by "WHO" status done: It has rained.
update wells-2024.mend on 2026-08-01 by "WHO" status done: After the next mission.
`,
  });
  const [document] = documents;
  if (!document) throw new Error('no document');
  const asked = { id: 'wells-2026', dates: DATES };
  const { text } = reportFrom(document, asked, entry => new Things(services).of(entry));
  expect(text).toContain('recommendation mend to "WHO" status ongoing due 2027-01 follows wells-2024.mend:');
  expect(text).not.toMatch(/^(?:recommendation (?:paint|drain)|finding dry)/m);
  expect(text).toContain('// – paint, done: Paint the pipes.\n// – drain, rejected: Drain the wells.');
});

it('names who follows things up as updates say, and whoever is known nowhere else in full', async () => {
  const { documents, services } = await checkFiles({
    'a.mission': `mission wells-2024: Wells
dates 2024-03-01 to 2024-03-05
participant okafor: Ngozi Okafor
participant lind: Sven Lind

recommendation mend to "WHO" owner okafor due 2027-06: Mend the pipes.
recommendation paint to "WHO" owner okafor due 2027-06: Paint the pipes.
`,
    'b.updates.mission': `person radan: Petar Radan
update wells-2024.mend on 2024-07-01 by "WHO" owner lind: Sven Lind from now on.
update wells-2024.paint on 2024-07-01 by "WHO" owner radan, "Lake Aid": Two from now on.
`,
  });
  const [document] = documents;
  if (!document) throw new Error('no document');
  const asked = { id: 'wells-2026', dates: DATES };
  const { text } = reportFrom(document, asked, entry => new Things(services).of(entry));
  expect(text).toContain('recommendation mend to "WHO" due 2027-06 owner lind follows wells-2024.mend:');
  expect(text).toContain(
    'recommendation paint to "WHO" due 2027-06 owner "Petar Radan", "Lake Aid" follows wells-2024.paint:',
  );
  expect(text).toContain('person lind: Sven Lind');
  expect(text).not.toContain('okafor');
});
