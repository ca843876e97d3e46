import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { CodeActionRequest } from 'vscode-languageserver-protocol';
import { SETTABLE } from '../../src/rules/index.ts';
import { strip } from '../support/annotate.ts';
import { folderWithEdition } from '../support/check.ts';
import { actionsAt, afterAction, openEditor } from '../support/editor.ts';
import { settingsIn } from '../support/fixture-settings.ts';
import { startServed } from '../support/served.ts';
import { openSpeller } from '../support/speller.ts';

const RULES_FOLDER = new URL('../rules/', import.meta.url);
const read = (file: string) => strip(readFileSync(new URL(file, RULES_FOLDER), 'utf8'));
const workspace = Object.fromEntries(
  readdirSync(new URL('workspace/', RULES_FOLDER)).map(file => [file, read(`workspace/${file}`)]),
);

const speller = await openSpeller('en');

/** The text under which the report of a rule's fixture was issued, where it was. */
function issuedAs(code: string): string | undefined {
  const file = new URL(`${code}.issued`, RULES_FOLDER);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The report of a rule's fixture, in its workspace, with the cursor nowhere. */
async function open(text: string, issued?: string) {
  return openEditor(
    { 'report.mission': `<|>${text}`, ...workspace },
    { profile: 'final', ...settingsIn(text) },
    text.includes('// spelling: true') ? speller : undefined,
    folderWithEdition(issued),
  );
}

describe.each(SETTABLE)('a problem of %s', code => {
  test('is set aside by its light bulb, once there is a reason', async () => {
    const editor = await open(read(`${code}.mission`), issuedAs(code));
    const problem = editor.document.diagnostics?.find(candidate => candidate.code === code);
    const action = (
      await actionsAt({ ...editor, range: problem?.range ?? editor.range }, ['quickfix.allow'])
    ).find(({ diagnostics }) => diagnostics?.[0] === problem);
    const [line = 0, character] = [problem?.range.start.line, problem?.range.start.character];
    const isThere = ({ code: found, range: { start } }: Diagnostic) =>
      found === code && start.line === line + 1 && start.character === character;

    const asked = afterAction(editor, action);
    const unfilled = await open(asked, issuedAs(code));
    expect(codesOf(unfilled.document.diagnostics)).toContain('allow/reasoned');

    // Some rules allow only the words that the reason names.
    const words = problem && editor.document.textDocument.getText(problem.range).split('\n', 1)[0];
    const filled = await open(
      asked.replace(`// allow ${code}: \n`, `// allow ${code}: ${words}: agreed with the desk\n`),
      issuedAs(code),
    );
    expect(filled.document.diagnostics?.filter(isThere)).toEqual([]);
    expect(codesOf(filled.document.diagnostics)).not.toContain('allow/reasoned');
  });
});

test('the cursor goes where the reason is written, in an editor that can', async () => {
  const capabilities = { workspace: { workspaceEdit: { snippetEditSupport: true } } };
  const session = await startServed({ 'a.mission': 'mission m: M\nfinding gap: Untagged.\n' }, capabilities);
  await session.open('a.mission');
  const start = { line: 1, character: 0 };
  const actions = await session.client.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: session.uri('a.mission') },
    range: { start, end: start },
    context: { diagnostics: [], only: ['quickfix.allow'] },
  });
  session.stop();
  const [action] = (actions ?? []) as CodeAction[];
  expect(action?.edit?.documentChanges).toEqual([
    {
      textDocument: { uri: session.uri('a.mission'), version: null },
      edits: [
        {
          range: { start, end: start },
          snippet: { kind: 'snippet', value: '// allow finding/tagged: $0\n' },
        },
      ],
    },
  ]);
});

function codesOf(problems: readonly Diagnostic[] | undefined): unknown[] {
  return (problems ?? []).map(({ code }) => code);
}
