/** What an author is offered and told of what has become of a report since it was issued. */
import { Cancellation } from 'langium';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addUpdate } from '../../src/editor/actions/add-update.ts';
import { Client } from '../../src/editor/client.ts';
import { MissionReportCodeLenses } from '../../src/editor/code-lenses.ts';
import { MissionReportHoverProvider } from '../../src/editor/hover/hover.ts';
import { readinessOf } from '../../src/editor/readiness.ts';
import { reportTree } from '../../src/editor/report-tree.ts';
import { type StructureNode, UPDATE_COMMAND, UPDATE_REQUEST } from '../../src/protocol/report.ts';
import { completionsAt, openEditor } from '../support/editor.ts';
import { startServed } from '../support/served.ts';

const REPORT = `mission valley-2024: Visit to the valley
dates 2024-03-11 to 2024-03-14
issued 2024-03-28
person brandt: Johanna Brandt

finding no-stock gap: The store is empty.
recommendation repair to "Ministry" status done: Repair the roof.
recommendation hire to "Ministry" due 2024-06: Hire nurses.
action advertise: Advertise.
recommendation to "Ministry": Paint the walls.
`;

const UPDATES = `update valley-2024.hire on 2024-05-01 by brandt status ongoing due 2024-09: Two are hired.
update valley-2024.advertise on 2024-04-30 by "Ministry" status done
`;

const offers = async (line: string) => {
  const files = { 'valley.mission': REPORT, 'valley.updates.mission': `${UPDATES}${line}` };
  return (await completionsAt(await openEditor(files))).map(({ label }) => label);
};

/** The report with the cursor before these words. */
const at = (words: string, files: Readonly<Record<string, string>> = {}) =>
  openEditor({ ...files, 'valley.mission': REPORT.replace(words, `<|>${words}`) });

describe('an update that is begun', () => {
  it('is offered the entries of the newest missions, those that are open first', async () => {
    expect((await offers('update <|>')).slice(0, 5)).toEqual([
      'valley-2024.no-stock',
      'valley-2024.hire',
      'valley-2024.repair',
      'valley-2024.advertise',
      'valley-2024',
    ]);
  });

  it('is offered who is named in the report that it is about', async () => {
    expect(await offers('update valley-2024.hire by <|>')).toContain('brandt');
  });
});

describe('an entry that was followed up', () => {
  it('tells what was said of it, the newest first', async () => {
    const editor = await at('hire to', {
      'a.mission': UPDATES,
      'b.mission': 'update valley-2024.hire on 2024-08-01 by "Ministry" status done: All are there.\n',
    });
    const { document, services, at: place } = editor;
    const hover = await services.lsp.HoverProvider?.getHoverContent(document, place);
    expect(JSON.stringify(hover?.contents)).toContain(
      '- 2024-08-01 · Ministry: status done · All are there.\\n- 2024-05-01 · Johanna Brandt: status ongoing · due 2024-09 · Two are hired.',
    );
  });

  it('tells for what an update counts that is written under the name of an earlier mission', async () => {
    const editor = await at('hire to', {
      'later.mission':
        'mission later: Again\ndates 2024-07-01\nrecommendation nurses follows valley-2024.hire: Hire more.\n',
      'a.mission': 'update valley-2024.hire on 2024-08-01 by "Ministry" status done: All are there.\n',
    });
    const { document, services, at: place } = editor;
    const hover = await services.lsp.HoverProvider?.getHoverContent(document, place);
    expect(JSON.stringify(hover?.contents)).toContain(
      'All are there. · “valley-2024.hire” goes on as “later.nurses” since 2024-07-01: what is said here counts for that one.',
    );
  });
});

describe('Update…', () => {
  const update = async (words: string, files?: Readonly<Record<string, string>>) => {
    const { document, services, range } = await at(words, files);
    const params = { textDocument: { uri: document.textDocument.uri }, range, context: { diagnostics: [] } };
    const [action] = addUpdate(services, { createsFiles: true, runsCommands: false })(document, params);
    return action?.edit?.documentChanges;
  };
  const line = expect.stringMatching(
    /^update valley-2024\.hire on \d{4}-\d\d-\d\d by "who says so" status ongoing: What was done since, or why it was not\.\n$/,
  );
  const uri = 'file:///workspace/valley.updates.mission';

  it('makes the file of updates beside the report, which stays as it is', async () => {
    expect(await update('hire to')).toMatchObject([
      { kind: 'create', uri },
      { textDocument: { uri }, edits: [{ newText: line }] },
    ]);
  });

  it('writes at the end of the file where there is one', async () => {
    expect(await update('hire to', { 'valley.updates.mission': UPDATES })).toMatchObject([
      { kind: 'create', options: { ignoreIfExists: true } },
      { textDocument: { uri }, edits: [{ range: { start: { line: 2, character: 0 } } }] },
    ]);
  });

  it('is not offered for what has no name', async () => {
    expect(await update('Paint the walls')).toBeUndefined();
  });
});

describe('Update… beside an entry', () => {
  /** The report in an editor that has our commands, as VS Code does. */
  const inVscode = async (words: string, text = REPORT) => {
    const editor = await openEditor({ 'valley.mission': text.replace(words, `<|>${words}`) });
    const client = Object.assign(new Client(editor.services.shared), { runsCommands: true });
    return { ...editor, client };
  };
  const lensesOf = async ({ services, client, document }: Awaited<ReturnType<typeof inVscode>>) =>
    (await new MissionReportCodeLenses(services, client).provideCodeLens(document)).flatMap(({ command }) =>
      command?.command === UPDATE_COMMAND ? [command] : [],
    );

  it('is a lens of each finding, recommendation and action with a name, once they are issued', async () => {
    const lenses = await lensesOf(await inVscode('hire to'));
    expect(lenses.map(({ arguments: [, place] = [] }) => place.line)).toEqual([5, 6, 7, 8]);
    expect(lenses[0]).toMatchObject({
      title: 'Update…',
      arguments: ['file:///workspace/valley.mission', {}],
    });
    expect(await lensesOf(await inVscode('hire to', REPORT.replace('issued 2024-03-28\n', '')))).toEqual([]);
  });

  it('is a link on the card of an entry, where the client can follow it', async () => {
    const { services, client, document, at: place } = await inVscode('hire to');
    const cardFor = async (to: Pick<Client, 'runsCommands'>) =>
      JSON.stringify(await new MissionReportHoverProvider(services, to).getHoverContent(document, place));
    const where = encodeURIComponent(JSON.stringify([document.uri.toString(), { line: 7, character: 0 }]));
    expect(await cardFor(client)).toContain(`[Update…](command:missionReport.update?${where})`);
    expect(await cardFor({ runsCommands: false })).not.toContain('command:');
  });

  it('is told of the rows of Structure and of what is left to do', async () => {
    const { services, document } = await inVscode('hire to');
    const rows = (nodes: readonly StructureNode[]): readonly StructureNode[] =>
      nodes.flatMap(node => [node, ...rows(node.children)]);
    const updated = rows(reportTree(document, 'pillar', services)).filter(each => each.canBeUpdated);
    expect(updated.map(({ code }) => code)).toEqual(['F1', 'R1', 'R2', 'A1']);
    const left = await readinessOf(services, document, Cancellation.CancellationToken.None);
    const codes = new Set(left?.problems.flatMap(each => (each.canBeUpdated ? (each.entry ?? '') : [])));
    expect([...codes].sort()).toEqual(['F1', 'R1']);
  });

  it('is begun when a client asks for it', async () => {
    const served = await startServed({ 'valley.mission': REPORT });
    onTestFinished(() => served.stop());
    const ask = (line: number) =>
      served.client.sendRequest(UPDATE_REQUEST, {
        uri: served.uri('valley.mission'),
        position: { line, character: 0 },
      });
    expect(await ask(7)).toMatchObject({
      uri: served.uri('valley.updates.mission'),
      edit: { snippet: expect.stringMatching(/^update valley-2024\.hire on \$\{1:/) },
    });
    expect(await ask(9)).toBeNull();
  });
});
