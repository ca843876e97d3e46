/** What a folder that OneDrive, SharePoint or another program keeps alike on two computers does to reports. */
import { expect, test } from 'vitest';
import { faultOf, sentenceOfFault } from '../../src/base/file-fault.ts';
import { compareVersions } from '../../src/editor/actions/compare-versions.ts';
import { openEditor } from '../support/editor.ts';

const REPORT = 'mission valley: To the valley\n';
const COPIES = [
  'valley-PC123.mission',
  'valley-DESKTOP-4F3K2L1.mission',
  'valley-Anas-MacBook-Pro.mission',
  "valley (Ana Duarte's conflicted copy 2026-11-30).mission",
  'valley (conflicted copy 2026-11-30 101500).mission',
  'valley (copie en conflit de PC-Léa).mission',
  'valley(1).mission',
  'valley.sync-conflict-20261130-101500-ABCDEFG.mission',
];

/** What is said of the ids of two reports with the same. */
async function problemsOf(active: string, ...others: readonly string[]): Promise<readonly string[]> {
  const beside = Object.fromEntries(others.map(name => [name, REPORT]));
  const { document } = await openEditor({ [active]: `<|>${REPORT}`, ...beside });
  return (document.diagnostics ?? [])
    .filter(({ code }) => code === 'mission/id-unique')
    .map(({ message }) => String(message));
}

test.each(COPIES)('%s is told as what it is, and so is the report beside it', async copy => {
  const there = await problemsOf(copy, 'valley.mission');
  expect(there).toEqual([expect.stringContaining('likely a second version of “valley.mission”')]);
  const here = await problemsOf('valley.mission', copy);
  expect(here).toEqual([expect.stringContaining(`“${copy}” is likely a second version of this report`)]);
});

test('each of two second versions is told as that, and as nothing else', async () => {
  const [one = '', two = ''] = COPIES;
  expect(await problemsOf(one, 'valley.mission', two)).toEqual([
    expect.stringContaining('likely a second version of “valley.mission”'),
  ]);
  expect(await problemsOf('valley.mission', one, two)).toEqual([
    expect.stringMatching(new RegExp(`“${two}” and “${one}” are likely`)),
  ]);
});

test.each(['valley-2025.mission', 'valley-FR.mission', 'valley - Copy.mission', 'hill-PC123.mission'])(
  '%s is another report that has taken the id',
  async name => {
    expect(await problemsOf(name, 'valley.mission')).toEqual([
      expect.stringContaining('The id “valley” is already used in “valley.mission”'),
    ]);
  },
);

test('a name that differs by capital letters alone is told as that', async () => {
  expect(await problemsOf('valley.mission', 'Valley.mission')).toEqual([
    expect.stringContaining('“Valley.mission” has the same id and the same name but for capital letters'),
  ]);
});

test('in VS Code, the two versions are shown beside each other from either of them', async () => {
  const files = { 'valley-PC123.mission': `<|>${REPORT}`, 'valley.mission': REPORT };
  expect(await comparesOffered(files)).toEqual([
    { title: 'Compare with “valley.mission”', sides: ['valley.mission', 'valley-PC123.mission'] },
  ]);
  const turned = { 'valley-PC123.mission': REPORT, 'valley.mission': `<|>${REPORT}` };
  expect(await comparesOffered(turned)).toEqual([
    { title: 'Compare with “valley-PC123.mission”', sides: ['valley-PC123.mission', 'valley.mission'] },
  ]);
});

test('another report that has taken the id is not compared', async () => {
  expect(await comparesOffered({ 'hill.mission': `<|>${REPORT}`, 'valley.mission': REPORT })).toEqual([]);
});

async function comparesOffered(files: Readonly<Record<string, string>>) {
  const { services, document, range } = await openEditor(files);
  const offer = compareVersions(services, { runsCommands: true });
  const { uri } = document.textDocument;
  return offer(document, { textDocument: { uri }, range, context: { diagnostics: [] } }).map(
    ({ title, command }) => ({
      title,
      sides: (command?.arguments ?? []).map(side => decodeURIComponent(String(side)).split('/').at(-1)),
    }),
  );
}

test.each([
  ['open in Word', { code: 'EBUSY' }, 'Another program uses “r.docx”'],
  ['in the cloud alone', { code: 'UNKNOWN' }, 'in the cloud alone (OneDrive, SharePoint)'],
])('a file that is %s gets a sentence', (_, code, words) => {
  const fault = faultOf(Object.assign(new Error('error, read'), code));
  expect(fault && sentenceOfFault(fault, 'r.docx')).toContain(words);
});
