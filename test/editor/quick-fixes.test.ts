import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { fixAll, type ProblemsOf, quickFixes } from '../../src/editor/quick-fixes.ts';
import { wholeProblems } from '../../src/rules/validator.ts';
import { actionsAt, afterAction, openEditor } from '../support/editor.ts';

/** The problems that stand with the document. */
const theirs: ProblemsOf = async ({ diagnostics = [] }) => diagnostics;

/** A report with two problems as a rule would tell them, the second with two remedies. */
async function withProblems() {
  const editor = await openEditor('mission m: M\nplcae: A\n<|>findng: B\n');
  const replace = (line: number, end: number, newText: string): TextEdit => ({
    range: { start: { line, character: 0 }, end: { line, character: end } },
    newText,
  });
  editor.document.diagnostics = [
    {
      message: 'x',
      range: replace(1, 5, '').range,
      data: {
        fixes: [{ title: 'Write “place”', isPreferred: true, edits: [replace(1, 5, 'place')] }],
      },
    },
    {
      message: 'y',
      range: replace(2, 6, '').range,
      data: {
        fixes: [
          { title: 'Write “finding”', isPreferred: true, edits: [replace(2, 6, 'finding')] },
          { title: 'Indent it', isPreferred: false, edits: [replace(2, 0, '    ')] },
        ],
      },
    },
  ];
  const params = { textDocument: editor.at.textDocument, range: editor.range, context: { diagnostics: [] } };
  return { editor, params };
}

describe('a name that must not go out', () => {
  const HEAD = 'mission m: M\nperson radan as "Engineer": Petar Radan\n';

  it.each([
    ['section: S\n\n    Petar <|>Radan says so.\n', 'Write @radan instead'],
    ['meeting with "Ra<|>dan" on 2024-03-01: Wells\n', 'Write radan instead'],
  ])('is written as a mention first: %s', async (text, title) => {
    const [first] = await actionsAt(await openEditor(HEAD + text));
    expect(first?.title).toBe(title);
  });

  it('may stand where nobody outside reads it', async () => {
    const text = 'section strictly-confidential: S\n\n    Petar <|>Radan says so.\n';
    const titles = (await actionsAt(await openEditor(HEAD + text))).map(({ title }) => title);
    expect(titles).not.toContain('Write @radan instead');
  });
});

describe('of what is said twice, one alone is taken away with what joins it', () => {
  const TITLED = 'organization clinic in <|>en "Clinic", fr "Clinique": Selm Clinic\n';
  const DUE = 'recommendation due 2025-01-31 <|>due 2025-02-28: Fill the posts.\n';

  it.each([
    [TITLED, 'Remove “en "Clinic"”', 'organization clinic in fr "Clinique": Selm Clinic\n'],
    [DUE, 'Keep “due 2025-01-31”', 'recommendation due 2025-01-31: Fill the posts.\n'],
    [DUE, 'Keep “due 2025-02-28”', 'recommendation due 2025-02-28: Fill the posts.\n'],
  ])('%s %s', async (line, title, then) => {
    const head = 'mission m: M\nlanguage en\n';
    const editor = await openEditor(head + line);
    const action = (await actionsAt(editor)).find(each => each.title === title);
    expect(afterAction(editor, action)).toBe(head + then);
  });
});

describe('quick fixes', () => {
  it('offer what the rules found for the problem at the cursor, and nothing for the others', async () => {
    const { editor, params } = await withProblems();
    const actions = await quickFixes({ fillsSnippets: false }, theirs)(editor.document, params);
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ['Write “finding”', true],
      ['Indent it', false],
    ]);
    expect(afterAction(editor, actions[1])).toBe('mission m: M\nplcae: A\n    findng: B\n');
  });

  it('select what the author must still write', async () => {
    const editor = await openEditor('<|>mission m: M {1}\n', {
      profile: 'final',
      today: '2026-01-20',
    });
    const params = {
      textDocument: editor.at.textDocument,
      range: editor.range,
      context: { diagnostics: [] },
    };
    const whole: ProblemsOf = document => wholeProblems(editor.services, document);
    const actions = await quickFixes({ fillsSnippets: true }, whole)(editor.document, params);
    const edits = actions.find(({ title }) => title === 'Add “author:”')?.edit?.documentChanges;
    expect(edits).toMatchObject([{ edits: [{ snippet: { value: `\nauthor: \${1:Your name}` } }] }]);
    const issued = actions.find(({ title }) => title.startsWith('Add “issued'))?.edit?.documentChanges;
    expect(issued).toMatchObject([{ edits: [{ snippet: { value: `\nissued \${1:2026-01-20}` } }] }]);
  });

  it('show a line that can’t be read as it will be', async () => {
    const titles = async (line: string) =>
      (await actionsAt(await openEditor(`mission m: M\n${line}\n`), ['quickfix.syntax'])).map(
        ({ title }) => title,
      );
    expect(await titles('recommendation to "the Ministry" <|>by 2031-06-30: Do it.')).toContain(
      'Write “due 2031-06-30” → recommendation to "the Ministry" due 2031-06-30: Do it.',
    );
    expect(await titles('finding <|>3: Text.')).toEqual(['Remove “3” → finding: Text.']);
    const long = 'recommendation to "Ministry of Health", "Ministry of Justice" <|>by 2031-06-30: Do it.';
    expect(await titles(long)).toContain('Write “due 2031-06-30” → … Justice" due 2031-06-30: Do it.');
  });

  it('offer what fits in place of the names that a template has, wherever it has them', async () => {
    const report = [
      'mission m: M',
      'under programme-id',
      'objective #pillar: O',
      'finding #pillar: F',
      'recommendation to organization-id: R',
    ].join('\n');
    const programme =
      'programme p: P\npillar water: W\npillar care: C\norganization OHS: Office\norganization-x: X\n';
    const mended = async (marked: string, title: string) => {
      const editor = await openEditor({ 'p.mission': programme, 'm.mission': marked }, { profile: 'final' });
      const action = (await actionsAt(editor, ['quickfix'])).find(offered => offered.title.startsWith(title));
      return action && afterAction(editor, action);
    };
    const under = await mended(report.replace('programme-id', '<|>programme-id'), 'Write “p”');
    expect(under).toContain('\nunder p\n');
    const there = report.replace('programme-id', 'p');
    const tagged = await mended(there.replace('finding #', 'finding #<|>'), 'Write “care”');
    expect(tagged).toContain('objective #care: O\nfinding #care: F');
    expect(await mended(there.replace('to org', 'to <|>org'), 'Write “OHS”')).toContain('to OHS:');
  });

  it('mend the whole file at once, with the sure remedies only', async () => {
    const { editor, params } = await withProblems();
    const [all] = await fixAll(theirs)(editor.document, params);
    expect(all?.kind).toBe('source.fixAll.missionReport');
    expect(afterAction(editor, all)).toBe('mission m: M\nplace: A\nfinding: B\n');
  });

  it('leave out the second of two remedies that touch each other', async () => {
    const { editor, params } = await withProblems();
    const problems = editor.document.diagnostics ?? [];
    editor.document.diagnostics = [...problems, ...problems];
    const [all] = await fixAll(theirs)(editor.document, params);
    expect(afterAction(editor, all)).toBe('mission m: M\nplace: A\nfinding: B\n');
  });
});
