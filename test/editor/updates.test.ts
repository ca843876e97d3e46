/** What an author is offered and told of what has become of a report since it was issued. */
import { describe, expect, it } from 'vitest';
import { sayUpdate } from '../../src/editor/actions/say-update.ts';
import { completionsAt, openEditor } from '../support/editor.ts';

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
});

describe('Update…', () => {
  const update = async (words: string, files?: Readonly<Record<string, string>>) => {
    const { document, services, range } = await at(words, files);
    const params = { textDocument: { uri: document.textDocument.uri }, range, context: { diagnostics: [] } };
    const [action] = sayUpdate(services, { createsFiles: true, runsCommands: true })(document, params);
    return action?.edit?.documentChanges;
  };
  const line = expect.stringMatching(/^update valley-2024\.hire on \d{4}-\d\d-\d\d\n$/);
  const uri = 'file:///workspace/valley.updates.mission';

  it('makes the file of updates beside the report, which stays as it is', async () => {
    expect(await update('hire to')).toMatchObject([
      { kind: 'create', uri },
      { textDocument: { uri }, edits: [{ newText: line }] },
    ]);
  });

  it('writes at the end of the file where there is one', async () => {
    expect(await update('hire to', { 'valley.updates.mission': UPDATES })).toMatchObject([
      { textDocument: { uri }, edits: [{ range: { start: { line: 2, character: 0 } } }] },
    ]);
  });

  it('is not offered for what has no name', async () => {
    expect(await update('Paint the walls')).toBeUndefined();
  });
});
