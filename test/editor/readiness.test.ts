import { Cancellation } from 'langium';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { PublishDiagnosticsNotification } from 'vscode-languageserver-protocol';
import { countWords } from '../../src/editor/count-words.ts';
import { readinessOf } from '../../src/editor/readiness.ts';
import { MUST_BE_MENDED_BELOW, READINESS_REQUEST, type Readiness } from '../../src/protocol/report.ts';
import { RULES } from '../../src/rules/index.ts';
import type { MissionFile } from '../../src/syntax/generated/ast.ts';
import { afterAction, openEditor } from '../support/editor.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { startServed } from '../support/served.ts';

const PROGRAMME = 'programme water: Water\npillar supply: Supply\npillar health: Health\n';

describe('ready to send?', () => {
  test('says at profile draft what profile final would', async () => {
    const { problems, profile } = await ready(
      'mission valley: Valley\nunder water\n\nfinding: Pumps stand still.\n',
    );
    expect(profile).toBe('draft');
    expect(problems).toContainEqual(
      expect.objectContaining({ level: 'blocking', rule: 'finding/tagged', entry: 'F1' }),
    );
    expect(problems.map(({ rule }) => rule)).toContain('mission/sections-complete');
    expect(problems).toContainEqual(
      expect.objectContaining({ level: 'should', rule: 'mission/header-complete' }),
    );
  });

  test('warns of a name that must not go out, before anybody exports the report', async () => {
    const { problems } = await ready(
      'mission valley: Valley\nperson radan: Petar Radan\nsection: Seen\n\n    Petar Radan says so.\n',
    );
    expect(problems).toContainEqual(
      expect.objectContaining({
        level: 'should',
        rule: 'export/no-personal-data',
        message: expect.stringContaining('Petar Radan'),
      }),
    );
    expect(problems.map(({ range }) => range.start.line)).toEqual(
      problems.map(({ range }) => range.start.line).toSorted((a, b) => a - b),
    );
  });

  test('brings the fixes along', async () => {
    const text = 'mission valley: Valley\nunder water\n\nfinding: Pumps stand still.\n';
    const editor = await openEditor({ 'report.mission': text, 'programme.mission': PROGRAMME });
    const readiness = await readinessOf(
      editor.services,
      editor.document,
      Cancellation.CancellationToken.None,
    );
    const fix = readiness?.problems
      .find(({ rule }) => rule === 'mission/pillars-covered')
      ?.fixes.find(({ title }) => title.includes('#supply'));
    const changes = { [editor.document.textDocument.uri]: [...(fix?.edits ?? [])] };
    expect(afterAction(editor, { title: '', edit: { changes } })).toContain('uncovered #supply: ');
  });

  test('lists the places of a problem that stands for many, each with its fixes', async () => {
    const finding = (text: string) => `finding #supply in "the logbook": ${text}\nno-action: It is known.\n`;
    const { problems } = await ready(
      `mission valley: Valley\nunder water\n\n${['Pumps stand still.', 'Wells are dry.', 'Pipes leak.'].map(finding).join('')}`,
    );
    const kinds = problems.find(({ rule }) => rule === 'finding/kind-given');
    expect(kinds?.places?.map(({ entry, message }) => `${entry} ${message}`)).toEqual([
      'F1 finding #supply in "the logbook": Pumps stand still.',
      'F2 finding #supply in "the logbook": Wells are dry.',
      'F3 finding #supply in "the logbook": Pipes leak.',
    ]);
    expect(kinds?.places?.map(({ fixes }) => fixes[0]?.edits[0]?.range.start.line)).toEqual([3, 5, 7]);
  });

  test('counts what is written as a finding, and not what a template says', async () => {
    const { findings } = await ready(
      'mission valley: Valley\n\nfinding: What was found.\nfinding: Pumps stand still.\n',
    );
    expect(findings).toBe(1);
  });

  test('the progress grows with every thing that is mended, and is whole only when nothing is left', async () => {
    const finding = (tag: string) => `finding gap ${tag}: Pumps stand still.\n`;
    const head = 'mission valley: Valley\nunder water\n\n';
    const none = await ready(head + finding('').repeat(2));
    const one = await ready(head + finding('#supply') + finding(''));
    const both = await ready(head + finding('#supply').repeat(2));
    expect(none.progress).toBeLessThan(one.progress);
    expect(one.progress).toBeLessThan(both.progress);
    expect(both.progress).toBeLessThan(1);
  });

  test('what must be mended keeps the figure below what is told, and each thing mended moves it', async () => {
    const { 'selm-2025.mission': text = '', ...others } = exampleTexts();
    const untagged = 'finding gap: Pumps stand still.\n\nno-action: It is known.\n';
    const figures: number[] = [];
    for (const errors of [9, 3, 1, 0])
      figures.push((await ready(`${text}\n${untagged.repeat(errors)}`, others)).progress);
    expect(figures.findIndex(figure => figure >= MUST_BE_MENDED_BELOW)).toBe(3);
    const rises = figures.slice(1).map((figure, i) => figure - (figures[i] ?? 0));
    for (const rise of rises) expect(rise).toBeGreaterThan(0.05);
  });

  test('a finished example is ready', async () => {
    const texts = exampleTexts();
    const { problems, progress } = await ready(texts['selm-2025.mission'] ?? '', texts);
    expect(problems.filter(({ level }) => level !== 'nice')).toEqual([]);
    expect(progress).toBe(1);
  });

  test('warns of names and markings for the readers chosen last, and of none that they may see', async () => {
    const text =
      'mission valley: Valley\nperson radan: Petar Radan\nfinding a confidential gap: Crates of the red depot are gone now.\nfinding b gap: Crates of the red depot are gone now, says Petar Radan.\n';
    const served = await startServed({ 'report.mission': text });
    onTestFinished(() => served.stop());
    await served.open('report.mission');
    const rulesFor = async (audience?: string) => {
      const asked = { uri: served.uri('report.mission'), ...(audience !== undefined && { audience }) };
      const readiness = await served.client.sendRequest(READINESS_REQUEST, asked);
      const about = (readiness?.problems ?? []).filter(({ rule }) => rule.startsWith('export/'));
      expect(about.every(({ level }) => level === 'should')).toBe(true);
      return [...new Set(about.map(({ rule }) => rule))].sort();
    };
    expect(await rulesFor('partner')).toEqual(['export/marked', 'export/within-ceiling']);
    expect(await rulesFor('public')).toEqual([
      'export/marked',
      'export/no-personal-data',
      'export/within-ceiling',
    ]);
    // Where nobody has chosen, names alone, for the widest circle.
    expect(await rulesFor()).toEqual(await rulesFor('internal'));
  });

  test('runs no rule that has run while the author wrote', async () => {
    const served = await startServed({
      'report.mission': 'mission valley: Valley\nunder water\n\nfinding: Pumps stand still.\n',
      'mission-report.config.json': '{ "profile": "draft" }',
    });
    onTestFinished(() => {
      vi.restoreAllMocks();
      served.stop();
    });
    const asked = { uri: served.uri('report.mission') };
    const told = new Promise(resolve => {
      served.client.onNotification(PublishDiagnosticsNotification.type, resolve);
    });
    await served.open('report.mission');
    await told;
    const runs = RULES.map(rule => [rule.code, vi.spyOn(rule, 'check')] as const);
    const readiness = await served.client.sendRequest(READINESS_REQUEST, asked);
    const ran = runs.filter(([, run]) => run.mock.calls.length > 0).map(([code]) => code);
    expect(readiness?.profile).toBe('draft');
    expect(readiness?.problems.map(({ rule }) => rule)).toContain('finding/tagged');
    expect(ran).toContain('mission/sections-complete');
    expect(ran).not.toContain('finding/tagged');
  });

  test('the house says how long it may be', async () => {
    expect((await ready('mission valley: Valley\nstyle un\n')).limit).toEqual({
      words: 8500,
      source: 'United Nations: Editorial Manual, length of reports',
    });
    expect((await ready('mission valley: Valley\n')).limit).toBeUndefined();
  });

  test('a vocabulary is nothing to send', async () => {
    const { services, document } = await openEditor(PROGRAMME);
    expect(await readinessOf(services, document, Cancellation.CancellationToken.None)).toBeUndefined();
  });
});

test.each([
  ['The pumps’ state: “still”.', 4],
  ['well-being 2,5 %', 3],
  ['عين الماء مغلقة', 3],
  ['水泵停了', 4],
  ['', 0],
])('counts the words of “%s” as a word processor does', async (text, words) => {
  const { document } = await openEditor(`mission m: ${text}\nplace: Not counted\n`);
  expect(countWords(document.parseResult.value as MissionFile)).toBe(words);
});

async function ready(
  text: string,
  others: Readonly<Record<string, string>> = { 'programme.mission': PROGRAMME },
): Promise<Readiness> {
  const { services, document } = await openEditor({ 'report.mission': text, ...without(others, text) });
  const readiness = await readinessOf(services, document, Cancellation.CancellationToken.None);
  if (!readiness) throw new Error('no mission');
  return readiness;
}

function without(texts: Readonly<Record<string, string>>, text: string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, other]) => other !== text));
}
