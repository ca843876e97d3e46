import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CompletionItemKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsAt, openEditor } from '../support/editor.ts';

const PROGRAMME = `programme p: P
pillar crime: Serious crime and trafficking
theme trafficking of crime: Trafficking in persons
pillar justice: Integrity and criminal justice systems
organization UNODC: United Nations Office on Drugs and Crime
`;

const REPORT = `mission m: M
under p
dates 2009-12-02 to 2009-12-03
participant thurlow of UNODC as "Team Leader" in "Vienna": Stephen Thurlow
organization council: Judicial Council
meeting first with council, "the mayor" by thurlow: Justice
finding backlog gap #crime #crime in first: Case backlogs are large.
finding #justice: B
`;

const EARLIER = `mission earlier: Earlier mission
finding old: An old finding
`;

/** The report with a line or two at its end, and the labels of what is offered there. */
async function labels(line: string): Promise<string[]> {
  const items = await offers(line);
  return items.map(({ label }) => label);
}

async function offers(line: string) {
  const editor = await openEditor({
    'p.mission': PROGRAMME,
    'earlier.mission': EARLIER,
    'report.mission': REPORT + line,
  });
  return completionsAt(editor);
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2010-01-20T12:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('completion', () => {
  it.each([
    [
      'a kind, a basis or a marking',
      'finding x <|>: Text',
      ['#crime', 'gap', 'observed', 'confidential', 'severity'],
    ],
    [
      'values of the attribute that is begun',
      'finding x severity <|>',
      ['low', 'medium', 'high', 'critical'],
    ],
    [
      'values while they are typed',
      'finding x severity hi<|> #crime: A',
      ['low', 'medium', 'high', 'critical'],
    ],
    ['attributes of a meeting', 'meeting <|>', ['with', 'in', 'on', 'at', 'by']],
    [
      'parties of the report, of its programme and phrases',
      'meeting with <|>',
      ['thurlow', 'council', 'UNODC', '"the mayor"'],
    ],
    ['parties after a comma', 'recommendation to council, <|>', ['thurlow', 'UNODC']],
    ['parties for an owner', 'action owner <|>', ['thurlow', 'council', 'UNODC']],
    ['events', 'finding in <|>', ['first']],
    ['pillars for a theme', 'theme x of <|>', ['crime', 'justice']],
    ['an organization', 'participant y of <|>', ['council', 'UNODC']],
    ['known roles', 'participant y as <|>', ['"Team Leader"', '"…"']],
    ['known stations', 'participant y in <|>', ['"Vienna"', '"…"']],
    [
      'levels of classification',
      'classification <|>',
      ['unclassified', 'confidential', 'strictly-confidential'],
    ],
    ['programmes', 'under <|>', ['p']],
    ['languages', 'language <|>', ['en', 'fr']],
    ['languages of a title', 'pillar water in <|>', ['fr', 'ar', 'zh']],
    ['languages that a title lacks', 'pillar water in fr "Eau", <|>', ['ar', 'ru']],
    ['a title in another language, before its text', 'organization x <|>: Text', ['in', 'confidential']],
    ['house packs', 'style <|>', ['un', 'eu', 'coe', 'osce']],
    [
      'attributes of a designation',
      'designation "Türkiye" <|>',
      ['not', 'from', 'until', 'always', 'first', 'starred'],
    ],
    ['conventions', 'convention <|>', ['list-ends', 'number-starts', 'date-style', 'figure-style', 'length']],
    ['designations to speak of', 'style un\ndisclaimer on <|>', ['kosovo']],
    ['terminology at the margin', 'term "a" not "b": C\n<|>', ['term', 'abbreviation', 'designation']],
    ['missions', 'finding follows <|>', ['earlier']],
    ['entries of an earlier mission', 'finding follows earlier.<|>', ['old']],
    ['a response', 'recommendation response <|>', ['accepted', 'partially-accepted', 'rejected', 'pending']],
    ['findings', 'recommendation for <|>', ['backlog']],
    ['whatever has a name', 'remark for <|>', ['backlog', 'first', 'council', 'crime', 'm']],
    ['who says what when', 'remark "x" <|>', ['for', 'by', 'on', 'at', 'status']],
    ['times', 'meeting at <|>', ['08:00', '14:00']],
    ['goals and their targets', 'finding sdg <|>', ['6', '6.1', '6.b']],
    ['mentions', 'section: S\n\n    We met @<|> there.', ['thurlow', 'council', 'first', 'backlog', 'UNODC']],
    ['mentions in the first line of the text', 'finding: See @ba<|>', ['backlog', 'council']],
    ['mentions of another mission', 'finding: See @earlier.<|>', ['old']],
    ['codes of rules', '// allow fin<|>', ['finding/tagged']],
  ])('offers %s', async (_what, line, wanted) => {
    expect(await labels(line)).toEqual(expect.arrayContaining(wanted));
  });

  it.each([
    ['an attribute that is given', 'finding severity high <|>', ['severity', '"…"']],
    ['an attribute that is given further on', 'finding <|> in first severity low: A', ['severity', 'in']],
    ['a second kind', 'finding gap <|>', ['gap', 'need']],
    ['attributes of other entries', 'finding x <|>', ['with', 'to', 'due', 'owner', 'on']],
    ['tags where parties belong', 'meeting with <|>', ['crime', '#crime', 'first']],
    ['days where goals belong', 'finding sdg <|>', ['2009-12-02', '2010-01-20']],
    ['the language of the report for a title', 'pillar water in <|>', ['en']],
    ['a language that a title has', 'pillar water in fr "Eau", <|>', ['en', 'fr']],
    ['the titles of others', 'organization x in fr "X": X\norganization y in fr <|>', ['"X"']],
    ['a party twice', 'meeting with council, <|>', ['council']],
    ['its own mission as a party', 'meeting with <|>', ['earlier']],
    ['names of another report', 'finding in <|>', ['old']],
  ])('leaves out %s', async (_what, line, unwanted) => {
    const found = await labels(line);
    expect(found.filter(label => unwanted.includes(label))).toEqual([]);
  });

  it('puts what a report goes on with before the words of its header and of vocabularies', async () => {
    const found = await labels('fin<|>');
    const first = (...words: string[]) => Math.min(...words.map(word => found.indexOf(word)));
    expect(first('style', 'pillar', 'pack')).toBeGreaterThan(found.indexOf('annex'));
  });

  it('offers whole entries to fill in at the margin and nowhere else', async () => {
    const templates = async (line: string) =>
      (await offers(line)).filter(({ kind }) => kind === CompletionItemKind.Snippet);
    const [finding] = (await templates('fin<|>')).filter(({ label }) => label === 'finding');
    expect(finding?.textEdit?.newText).toMatch(/^finding \$\{1\|gap/);
    expect(await templates('finding <|>')).toEqual([]);
    expect(await templates('section: S\n\n    We met <|>')).toEqual([]);
  });

  it('brings the blank with a word that wants a value, and with no other', async () => {
    const texts = (await offers('finding <|>')).map(({ textEdit }) => textEdit?.newText);
    expect(texts).toEqual(expect.arrayContaining(['severity ', 'gap', 'stated', '#crime']));
  });

  it.each([
    ['on the first line of a text', 'finding x: Fin<|>'],
    ['on a line below', 'finding x:\n    The fin<|>ding'],
    ['where a sentence begins', 'section: S\n\n    Mee<|>'],
    ['before a sentence', 'section: S\n\n    mee<|> the Minister.'],
    [
      'where a line goes on with a sentence',
      'section: S\n\n    The mission has seen the wells of the north and had a\n    mee<|>',
    ],
    ['where words are no entry', 'section: S\n\n    dee<|>'],
    ['after a time in a text', 'finding: At 14:30 in <|>'],
    ['in an e-mail address', 'finding: write to someone@<|>'],
    ['inside a quoted phrase', 'participant y as "Team <|>Leader": Y'],
    ['where a name is invented', 'mission <|>'],
    ['in a comment', '// find<|>'],
  ])('is silent %s', async (_where, line) => {
    expect(await labels(line)).toEqual([]);
  });

  it('offers a pillar with its title and how often it is used here, and its themes, that of the finding above first', async () => {
    const items = await offers('finding #<|>: Text');
    expect(
      items.map(({ label, labelDetails, detail }) => [label, labelDetails?.description, detail]),
    ).toEqual([
      ['justice', 'Integrity and criminal justice systems', 'pillar, used once here'],
      ['crime', 'Serious crime and trafficking', 'pillar, used 2 times here'],
      [
        'trafficking',
        'Trafficking in persons',
        'theme of crime, not used here yet (nothing here speaks for it)',
      ],
    ]);
  });

  it('offers the days of the mission for a meeting, then today', async () => {
    const items = await offers('meeting on <|>: A');
    expect(items.map(({ label, detail }) => [label, detail])).toEqual([
      ['2009-12-02', 'Wednesday, a day of the mission'],
      ['2009-12-03', 'Thursday, a day of the mission'],
      ['2010-01-20', 'Wednesday, today'],
    ]);
  });

  it('offers the ends of the months after the mission for what is due', async () => {
    expect((await labels('action due <|>')).slice(0, 3)).toEqual(['2010-01-31', '2010-02-28', '2010-03-31']);
  });

  it.each([
    ['meeting with <|>', ['council', 'UNODC', 'thurlow', 'WHO']],
    ['meeting by <|>', ['thurlow', 'UNODC', 'council', 'WHO']],
    ['finding stated by <|>', ['council', 'UNODC', 'thurlow', 'WHO']],
    ['recommendation to council, <|>', ['UNODC', 'thurlow', 'WHO']],
    ['reply by <|>', ['thurlow', 'UNODC', 'council', 'WHO']],
    ['action owner <|>', ['thurlow', 'UNODC', 'council', 'WHO']],
    ['finding follows <|>', ['m-2008', 'm-2007', 'elsewhere-2009']],
  ])('puts the likely names first, and those of other programmes last: %s', async (line, wanted) => {
    const editor = await openEditor({
      'other.mission': 'programme q: Q\norganization WHO: World Health Organization\n',
      'm-2007.mission': 'mission m-2007: M\nunder p\n',
      'm-2008.mission': 'mission m-2008: M\nunder p\n',
      'elsewhere.mission': 'mission elsewhere-2009: M\nunder q\n',
      'p.mission': PROGRAMME,
      'report.mission': REPORT + line,
    });
    const items = await completionsAt(editor);
    const names = items.filter(({ label }) => !label.startsWith('"'));
    expect(names.map(({ label }) => label)).toEqual(wanted);
    expect(names.at(-1)?.detail).toContain('of another programme');
  });

  it.each([
    ['recommendation to <|>', ['ministry', 'OHS', 'okafor']],
    ['action owner <|>', ['okafor', 'OHS', 'ministry']],
  ])('puts the organization of the members with them: %s', async (line, wanted) => {
    const editor = await openEditor({
      'report.mission': `mission m: M
organization OHS: Office for Health Security
organization ministry: Ministry of Health
participant okafor of OHS: Ngozi Okafor
${line}`,
    });
    const names = (await completionsAt(editor)).map(({ label }) => label);
    expect(names.filter(label => wanted.includes(label))).toEqual(wanted);
  });

  it('offers the entries of the newest earlier missions to follow, by their titles', async () => {
    const editor = await openEditor({
      'm-2006.mission': 'mission m-2006: M\nunder p\n\nfinding oldest: O\n',
      'm-2007.mission': 'mission m-2007: M\nunder p\n\nfinding old: Old\n',
      'm-2008.mission': 'mission m-2008: M\nunder p\n\nfinding delays: Long delays\nrecommendation plan: P\n',
      'm-2009.mission': 'mission m-2009: M\nunder p\n\nfinding: Without a name\n',
      'elsewhere.mission': 'mission elsewhere-2009: M\nunder q\n\nfinding foreign: F\n',
      'p.mission': PROGRAMME,
      'report.mission': `${REPORT}finding follows <|>`,
    });
    const items = await completionsAt(editor);
    expect(items.slice(0, 3).map(({ label, textEdit }) => [label, textEdit?.newText])).toEqual([
      ['m-2008.delays', 'm-2008.delays'],
      ['m-2007.old', 'm-2007.old'],
      ['m-2009', 'm-2009.'],
    ]);
    expect(items[0]).toMatchObject({ labelDetails: { description: 'Long delays' }, detail: 'finding' });
    expect(items.at(-1)?.label).toBe('elsewhere-2009');
  });

  it.each([
    ['a tag', 'finding #crime<|>: Text', 'crime', 'justice'],
    ['a name', 'meeting with council<|>: Text', 'council', 'UNODC'],
    ['a value', 'finding severity high<|>: Text', 'high', 'low'],
    ['a date', 'action due 2031-12-31<|>: Text', '2031-12-31', '2010-01-31'],
  ])('shows the others behind %s, which stays unless one is chosen', async (_what, line, there, other) => {
    const items = await offers(line);
    expect(items[0]?.label).toBe(there);
    expect(items.find(({ label }) => label === other)?.filterText).toBe(there);
  });

  it.each([
    ['under programme-id<|>', 'p'],
    ['finding gap #pillar<|>: Text', 'justice'],
    ['recommendation to organization-id<|>: Text', 'council'],
    ['action owner surname<|>: Text', 'thurlow'],
  ])('shows all that fits behind what a template left to the author: %s', async (line, first) => {
    const items = await offers(line);
    expect(items[0]).toMatchObject({ label: first, filterText: /[\w-]+(?=<)/.exec(line)?.[0] });
  });

  it('shows only what goes on from half a word', async () => {
    const filters = (await offers('finding #cri<|>: Text')).map(({ filterText }) => filterText);
    expect(new Set(filters)).toEqual(new Set([undefined]));
  });

  it('puts kinds and attributes before markings, and these before tags', async () => {
    const found = await labels('finding <|>');
    const places = ['gap', 'severity', 'confidential', '#crime'].map(label => found.indexOf(label));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
  });

  it('says what codes stand for', async () => {
    const details = async (line: string) => (await offers(line)).map(({ label, detail }) => [label, detail]);
    expect(await details('language <|>')).toContainEqual(['sq', 'Albanian']);
    expect(await details('style <|>')).toContainEqual(['un', 'United Nations']);
    expect(await details('finding severity <|>')).toContainEqual(['critical', 'It cannot wait.']);
  });

  it('offers what comes next first at the margin', async () => {
    expect((await labels('<|>')).slice(0, 2)).toEqual(['recommendation', 'finding']);
    expect((await labels('recommendation to council: Do it.\nac<|>'))[0]).toBe('action');
    const empty = await completionsAt(await openEditor('<|>'));
    expect(empty.slice(0, 2).map(({ label }) => label)).toEqual(['mission', 'programme']);
  });

  it.each([
    ['below a title', 'section: Wells\n\n    fin<|>'],
    ['below a paragraph', 'section: Wells\n\n    They are dry.\n    fin<|>'],
    ['below a point of a list', 'section: Wells\n\n    - One is dry.\n    fin<|>'],
  ])(
    'offers entries where Enter has left the caret %s, and brings them to the margin',
    async (_where, line) => {
      const items = await offers(line);
      expect(items.map(({ label }) => label)).toEqual([
        ...['finding', 'finding', 'finding-reported', 'finding-recommendation', 'finding-no-action'],
      ]);
      const { line: row } =
        items[0]?.textEdit && 'range' in items[0].textEdit ? items[0].textEdit.range.end : { line: -1 };
      const blanks = { start: { line: row, character: 0 }, end: { line: row, character: 4 } };
      for (const { additionalTextEdits } of items)
        expect(additionalTextEdits).toEqual([{ range: blanks, newText: '' }]);
    },
  );

  it('offers all entries there when asked, but not for a blank that is typed', async () => {
    const editor = await openEditor(`${REPORT}section: S\n\n    <|>`);
    expect((await completionsAt(editor)).map(({ label }) => label)).toContain('annex');
    const context = { triggerKind: 2, triggerCharacter: ' ' } as const;
    const { services, document, at } = editor;
    const list = await services.lsp.CompletionProvider.getCompletion(document, { ...at, context });
    expect(list?.items).toEqual([]);
  });

  it('offers a reply below a remark and nowhere else, and goes on as if neither stood there', async () => {
    expect(await labels('<|>')).not.toContain('reply');
    const below = await labels('remark by "A. Chief": Which?\n<|>');
    expect(below.slice(0, 4)).toEqual(['reply', 'remark', 'recommendation', 'finding']);
    expect((await labels('remark: Which?\nreply by thurlow: All.\n<|>'))[0]).toBe('reply');
  });

  it('offers no second mission, and a header line only once', async () => {
    const found = await completionsAt(await openEditor('mission m: M\nplace: A\n<|>\n'));
    const words = found.map(({ label }) => label);
    expect(words).toContain('dates');
    expect(words).not.toContain('place');
    expect(words).not.toContain('mission');
  });

  it('replaces nothing behind the cursor, where the author may have typed since', async () => {
    const editor = await openEditor({
      'p.mission': PROGRAMME,
      'r.mission': 'mission m: M\nunder p\nfinding #cr<|>: A\n',
    });
    const asked = editor.at.position;
    TextDocument.update(
      editor.document.textDocument,
      [{ range: { start: asked, end: asked }, text: 'im' }],
      editor.document.textDocument.version + 1,
    );
    const [crime] = await completionsAt(editor);
    expect(crime?.textEdit).toMatchObject({ newText: 'crime', range: { end: asked } });
  });
});
