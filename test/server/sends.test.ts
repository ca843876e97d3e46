/** The page that sends a report: what it says of what goes out, and that nothing is made but what was agreed to. */
import { afterEach, describe, expect, it } from 'vitest';
import titles from '../../package.nls.json' with { type: 'json' };
import { PrintingFailed } from '../../src/print/printing-failed.ts';
import type { SendItem, SendPage, SendParams, SendResult } from '../../src/protocol/send.ts';
import { SEND_REQUEST } from '../../src/protocol/send.ts';
import type { Host } from '../../src/server/host.ts';
import { type Served, startServed } from '../support/served.ts';

let served: Served;
afterEach(() => served.stop());

async function start(text: string, host: Partial<Host> = {}, options = {}): Promise<void> {
  served = await startServed({ 'm.mission': text }, {}, undefined, options, host);
  await served.open('m.mission');
}

function ask(more: Partial<SendParams> = {}): Promise<SendResult> {
  const params = { uri: served.uri('m.mission'), makes: 'files', order: {}, ...more } as const;
  return served.client.sendRequest(SEND_REQUEST, params);
}

async function page(more: Partial<SendParams> = {}): Promise<SendPage> {
  const result = await ask(more);
  if (result.kind !== 'page') throw new Error(JSON.stringify(result));
  return result;
}

const list = ({ lists }: SendPage, id: string) => lists.find(each => each.id === id);
const items = (shown: SendPage, id: string): readonly SendItem[] => list(shown, id)?.items ?? [];
const chosen = ({ choices }: SendPage, id: string) =>
  choices
    .find(each => each.id === id)
    ?.options.filter(({ isChosen }) => isChosen)
    .map(({ value }) => value);

const forPublic = { order: { audience: 'public', formats: ['md'] } };
const OPEN = 'mission m: Mission to Selm\nclassification unclassified\nsection: Seen\n';

describe('what is chosen', () => {
  it('is a Word file for those inside unless it was something else last time', async () => {
    await start(OPEN);
    const first = await page();
    expect([first.files, first.button, first.whyNot === '']).toEqual([
      ['m.docx'],
      'Write 1 file for your organization',
      true,
    ]);
    expect(
      first.choices.find(({ id }) => id === 'audience')?.options.map(each => [each.label, each.detail]),
    ).toEqual([
      ['Own organization', 'Everything, also what is confidential.'],
      ['Partners', 'What is unclassified.'],
      [
        'Partners, with what is confidential',
        'What is unclassified, and what is confidential once you release it.',
      ],
      ['Public', 'What is unclassified, without the names of the persons met.'],
    ]);
    const again = await page({
      order: { audience: 'partner', formats: ['xlsx', 'docx'], language: 'fr', layout: 'full' },
    });
    expect(again.files).toEqual(['m.partner.docx', 'm.partner.xlsx']);
    expect(['audience', 'formats', 'language', 'layout'].map(id => chosen(again, id))).toEqual([
      ['partner'],
      ['docx', 'xlsx'],
      ['fr'],
      ['full'],
    ]);
    expect(again.button).toBe('Write 2 files for partners');
  });

  it('is no PDF where nothing prints, and why', async () => {
    const pdf = async () => {
      const shown = await page({ order: { formats: ['pdf'] } });
      const offer = shown.choices[1]?.options.find(({ value }) => value === 'pdf');
      return [shown.whyNot === '', shown.whyNot, offer?.isThere, offer?.detail];
    };
    await start(OPEN);
    expect(await pdf()).toEqual([false, 'Choose a format first.', false, expect.stringMatching(/^No PDF/)]);
    served.stop();
    await start(OPEN, { findPrinter: () => undefined });
    expect((await pdf())[3]).toMatch(/Chrome, Chromium or Edge must be on this computer/);
  });

  it('is the audit trail alone for those inside, and never for others', async () => {
    await start(OPEN);
    const trail = { formats: ['docx'], layout: 'audit-trail' };
    expect((await page({ order: trail })).files).toEqual(['m.audit-trail.docx']);
    expect((await page({ order: { ...trail, audience: 'public' } })).files).toEqual(['m.public.docx']);
  });

  it('is called after the mission where the report has no file yet', async () => {
    await start(OPEN);
    const uri = 'untitled:Untitled-1';
    await served.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'mission-report', version: 1, text: 'mission visit: Visit\n' },
    });
    const result = await ask({ uri });
    expect(result.kind === 'page' && result.files).toEqual(['visit.docx']);
  });
});

const DOUBTFUL =
  'mission m: Mission to Selm\nclassification unclassified\nperson obi: Kay Obi\nsection: Seen\n\n    Obi lies on the coast.\n';

describe('what keeps it from going', () => {
  it('is a problem with its place and what mends it', async () => {
    await start('mission m: Mission to Selm\nrecommendation to nobody: Go.\n');
    const shown = await page();
    const [item] = items(shown, 'problems');
    expect(item?.words).toMatch(/^“nobody” is declared nowhere/);
    expect(item).toMatchObject({ where: 'R1, line 2', place: { start: { line: 1, character: 18 } } });
    expect(item?.acts.map(({ label }) => label).join('\n')).toMatch(/declare|organization nobody/i);
    expect([shown.whyNot === '', shown.whyNot]).toEqual([
      false,
      'One thing must be settled first. See below.',
    ]);
    expect(await ask({ agreed: shown.state })).toMatchObject({ kind: 'page' });
    served.stop();
    await start('programme p: P\n');
    expect(items(await page(), 'problems')).toEqual([
      { words: 'The file holds no mission, so there is no report to export.', acts: [] },
    ]);
  });

  it('is that nobody said how it is classified, which one button says', async () => {
    await start('mission m: Mission to Selm\nsection: Seen\n');
    const [item] = items(await page(forPublic), 'problems');
    expect(item?.words).toMatch(/^The report must say how it is classified/);
    expect(item?.acts.map(({ label }) => label)).toEqual(['Add “classification unclassified”']);
    expect(item?.acts[0]?.edits?.[0]?.newText).toContain('classification unclassified');
  });

  it('is the name of somebody: each is replaced by a mention, or all at once', async () => {
    const text = DOUBTFUL.replace('Obi lies on the coast.', 'They met Obi there.\n\n    Then Kay Obi left.');
    await start(text);
    const shown = await page(forPublic);
    expect(items(shown, 'problems').map(({ acts }) => acts[0]?.label)).toEqual([
      'Write @obi instead',
      'Write @obi instead',
    ]);
    expect(list(shown, 'problems')?.acts).toMatchObject([
      { label: 'All 2: Write @obi instead', edits: [{ newText: '@obi' }, { newText: '@obi' }] },
    ]);
    expect(list(shown, 'possible')).toBeUndefined();
  });

  it('is only possible where a word may be a name, which is asked once', async () => {
    await start(DOUBTFUL);
    const shown = await page(forPublic);
    const [item] = items(shown, 'possible');
    expect([item?.where, item?.words]).toEqual(['Line 6', expect.stringMatching(/^“Obi” may be/)]);
    expect(item?.acts.map(({ label }) => label)).toEqual(['Write @obi instead', 'It is harmless']);
    expect(list(shown, 'problems')).toBeUndefined();
    const answers = item?.acts[1]?.answers ?? [];
    const cleared = await page({ ...forPublic, answers });
    expect([cleared.whyNot === '', items(cleared, 'possible')]).toEqual([true, []]);
    expect(await ask({ ...forPublic, answers, agreed: cleared.state })).toMatchObject({ kind: 'files' });
    // For those inside nothing of the kind is asked.
    expect((await page()).whyNot === '').toBe(true);
  });

  it('is a rare figure of what is left out, which the report can say to be harmless', async () => {
    await start(
      'mission m: M\nclassification unclassified\nfinding a confidential gap: They lost 12,400 litres.\nfinding b gap: Some 12,400 litres are stored.\n',
    );
    const [item] = items(await page(forPublic), 'possible');
    expect(item?.acts.map(({ label }) => label)).toEqual([
      'It is harmless: note that in the report',
      'It is harmless',
    ]);
    expect(item?.acts[0]?.edits?.[0]?.newText).toBe('// allow export/no-repeated-details: 12,400\n');
  });
});

const MARKED = `mission m: M
classification unclassified
organization board confidential: Harbour Board
meeting talks strictly-confidential: Talks
finding wells gap: Wells are open.
finding crates confidential gap: Crates are lost.
finding gap in talks: Money is missing.
`;

describe('what is left out', () => {
  it('is each entry with its marking and its place', async () => {
    await start(MARKED);
    const left = async (audience: string) => {
      const shown = await page({ order: { audience } });
      return items(shown, 'left-out').map(({ words, where, marking }) => [words, where, marking]);
    };
    expect(await left('internal')).toEqual([]);
    expect(await left('partner')).toEqual([
      ['organization board: Harbour Board', 'Line 3', 'confidential'],
      ['M1: Talks', 'Line 4', 'strictly-confidential'],
      ['F2: Crates are lost.', 'Line 6', 'confidential'],
      ['F3: Money is missing.', 'Line 7', 'strictly-confidential'],
    ]);
    expect((await left('partner-confidential')).map(([words]) => words)).toEqual([
      'M1: Talks',
      'F3: Money is missing.',
    ]);
    expect(await left('public')).toHaveLength(4);
  });

  it('is said also while something else keeps it from going', async () => {
    await start(`${MARKED}person obi: Kay Obi\nsection: Seen\n\n    They met Obi there.\n`);
    const shown = await page(forPublic);
    expect([shown.whyNot === '', items(shown, 'left-out').length]).toEqual([false, 4]);
  });

  it('goes to partners only once its author has released it, each time that it is more', async () => {
    await start(MARKED);
    const order = { audience: 'partner-confidential', formats: ['md'] };
    const shown = await page({ order });
    expect(items(shown, 'release').map(({ words }) => words)).toEqual([
      'organization board: Harbour Board',
      'F2: Crates are lost.',
    ]);
    expect(shown.whyNot === '').toBe(false);
    const answers = list(shown, 'release')?.acts[0]?.answers ?? [];
    const released = await page({ order, answers });
    expect([released.whyNot === '', released.files]).toEqual([true, ['m.partner-confidential.md']]);
    await served.type('m.mission', `${MARKED}finding more confidential gap: More.\n`);
    expect((await page({ order, answers })).whyNot === '').toBe(false);
    await served.type('m.mission', OPEN);
    expect((await page({ order })).files).toEqual(['m.partner.md']);
    expect((await page({ order })).order.audience).toBe('partner-confidential');
  });
});

describe('what is made', () => {
  it('is what was agreed to; a click on an earlier state is answered by the page as it is', async () => {
    await start(OPEN);
    const shown = await page(forPublic);
    await served.type('m.mission', OPEN.replace('Seen', 'Heard'));
    const now = await ask({ ...forPublic, agreed: shown.state });
    expect(now).toMatchObject({ kind: 'page' });
    if (now.kind !== 'page') return;
    expect(now.state).not.toBe(shown.state);
    const made = await ask({ ...forPublic, agreed: now.state });
    expect(made).toMatchObject({ kind: 'files', files: [{ name: 'm.public.md' }], edits: [] });
    // Of the same text for other readers nothing was agreed to.
    expect(await ask({ order: { audience: 'internal' }, agreed: now.state })).toMatchObject({ kind: 'page' });
  });

  it('is all that can be had: a browser that does not print costs no other format', async () => {
    const printing = (error: Error) => ({
      findPrinter: () => () => ({ print: () => Promise.reject(error), close: async () => {} }),
    });
    const order = { formats: ['pdf', 'md'] };
    await start(OPEN, printing(new PrintingFailed('It printed nothing.')));
    expect(await ask({ order, agreed: '' })).toMatchObject({
      files: [{ name: 'm.md' }],
      refusals: [{ reason: 'It printed nothing.' }],
    });
    served.stop();
    // The client says in plain words that this failed, and these are for its log.
    await start(OPEN, printing(new Error("EACCES: permission denied, open '/tmp/x'")));
    await expect(ask({ order, agreed: '' })).rejects.toThrow('EACCES');
  });

  it('has its open problems counted beside it', async () => {
    await start(
      'mission m: Mission to Selm\nclassification unclassified\nfinding f: The well is dry.\nfinding g: So is the other.\n',
    );
    expect(items(await page(), 'notes').map(({ words }) => words)).toEqual([
      '2 problems of the report must still be corrected.',
    ]);
  });

  it('names, of what has no name, the command of VS Code that gives it one, and none elsewhere', async () => {
    const notes = async (options: object) => {
      await start(`${OPEN}finding: The well is dry.\nfinding: So is the other.\n`, {}, options);
      const made = await ask({ order: { formats: ['csv'] }, agreed: '' });
      return made.kind === 'files' ? made.notes : [];
    };
    const told = /^2 findings, .* can’t be led to them\./.source;
    const command = `“${titles['command.issue']}”`;
    expect(await notes({ runsCommands: true })).toEqual([
      expect.stringMatching(`${told} ${command} names them all\\.$`),
    ]);
    served.stop();
    expect(await notes({})).toEqual([expect.stringMatching(`${told}$`)]);
  });
});
