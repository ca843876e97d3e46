/** Whatever an action does to a report, what it is offered as says which marking it would undo; what is taken out of a text keeps its own. */
import { describe, expect, it, test } from 'vitest';
import { isAbove } from '../../src/domain/marking.ts';
import { moveEntry } from '../../src/editor/move-entry.ts';
import { pasteInto } from '../../src/editor/pasting.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { effectiveMarking } from '../../src/syntax/markings.ts';
import { proseOf } from '../../src/syntax/prose.ts';
import { actionsAt, afterAction, applied, openEditor } from '../support/editor.ts';

const HEAD = 'mission m: Mission\n';
const SECRET = `${HEAD}finding secret confidential: Guards\n\n`;

async function offered(marked: string, beginning: string) {
  const editor = await openEditor(marked);
  const action = (await actionsAt(editor)).find(({ title }) => title.startsWith(beginning));
  return { title: action?.title, text: action && afterAction(editor, action) };
}

describe('lines of a confidential text', () => {
  it('are confidential entries once they are entries, and so are the bodies that they name', async () => {
    const { title, text } = await offered(
      `${SECRET}    <[- The District Council should dismiss them (Prison Service, by May 2025).]>\n`,
      'Convert the selected lines to a recommendation',
    );
    expect(title).not.toContain('then');
    const entries = text?.split('\n').filter(line => /^(?:recommendation|organization)/.test(line)) ?? [];
    expect(entries.length).toBeGreaterThan(0);
    for (const line of entries) expect(line).toMatch(/ confidential:/);
  });

  it('that bear a higher marking have that', async () => {
    const { text } = await offered(
      `${SECRET}    <[- [Strictly confidential] They beat people.\n    - They sleep.]>\n`,
      'Convert the selected lines to 2 findings',
    );
    expect(text).toContain('finding strictly-confidential:');
    expect(text?.match(/^finding confidential:/gm)).toHaveLength(1);
  });

  it('are entries of their own where their author says so', async () => {
    const { title, text } = await offered(
      `${SECRET}    <[finding gap: They beat people.]>\n`,
      'Move to the margin',
    );
    expect(title).toBe('Move to the margin: then it is an open entry');
    expect(text).toContain('\nfinding gap: They beat people.');
  });

  it('stay confidential in the recommendation that is made of them', async () => {
    const { title } = await offered(
      `${SECRET}    They beat people. <|>They should be dismissed.\n`,
      'Extract recommendation',
    );
    expect(title).not.toContain('then');
  });

  it('stay confidential in the finding that is split off', async () => {
    const { title, text } = await offered(`${SECRET}    They beat people. <|>They sleep.\n`, 'Split finding');
    expect(title).not.toContain('then');
    expect(text?.match(/^finding.* confidential/gm)).toHaveLength(2);
  });
});

test('an entry that becomes text says that its marking marks nothing', async () => {
  const { title } = await offered(
    `${HEAD}finding: Wells are dry.\n<[finding confidential: Guards beat people.]>\n`,
    'Indent as text',
  );
  expect(title).toMatch(/then “confidential” marks nothing$/);
});

test('no move of an entry takes it from what it is marked by', async () => {
  const text = `${SECRET}    They beat people.\nrecommendation a: One.\nrecommendation b: Two.\nfinding open: Wells.\nrecommendation c: Three.\n`;
  const markingsOf = async (report: string) => {
    const { document } = await openEditor(report);
    return new Map(
      fileOf(document).entries.map(entry => [proseOf(entry).title.text, effectiveMarking(entry)] as const),
    );
  };
  const before = await markingsOf(text);
  const editor = await openEditor(text);
  for (const line of text.split('\n').keys()) {
    for (const direction of ['up', 'down'] as const) {
      const moved = moveEntry(editor.document, { line, character: 0 }, direction);
      for (const [title, marking] of await markingsOf(applied(editor, moved?.edits ?? [])))
        expect(isAbove(before.get(title) ?? 'unclassified', marking), title).toBe(false);
    }
  }
});

describe('what is pasted', () => {
  const paste = async (marked: string, text: string) => {
    const editor = await openEditor(marked);
    const { prose, findings } = pasteInto(editor.services, editor.document, editor.range, { text });
    const at = findings && { start: findings.position, end: findings.position };
    return { prose, findings: at && applied(editor, [{ range: at, newText: findings.text }]) };
  };

  it('is no prose where a marked entry is part of it', async () => {
    const text = 'They said so.\n\nfinding confidential: Guards beat people.\n\nThis was in May.';
    expect(await paste('finding: Wells\n\n    <|>\n', text)).toEqual({});
  });

  it('is marked as it was there, where it becomes findings', async () => {
    const { findings } = await paste(
      'finding: Wells are dry.\n<|>\n',
      '- [Confidential] Guards beat people.\n- They sleep.\n',
    );
    expect(findings).toMatch(/^finding confidential:\s+\[Confidential\] Guards/m);
    expect(findings).toMatch(/^finding:\s+They sleep/m);
  });
});
