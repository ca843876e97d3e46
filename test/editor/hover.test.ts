import { describe, expect, it } from 'vitest';
import { MarkupContent } from 'vscode-languageserver';
import { openEditor } from '../support/editor.ts';

const PROGRAMME = `programme p: Rule *of* Law
pillar crime in fr "Criminalité *grave*": Serious crime
theme trafficking of crime: Trafficking
organization EULEX: European Union Mission
`;

const REPORT = `mission m: M
under p
dates 2009-12-02 to 2009-12-03
participant banaj of EULEX as "Coordinator" in "Tirana": Ela Banaj
meeting first with EULEX by banaj on 2009-12-02 at 14:30: Opening
finding backlog gap #crime severity high stated in first by EULEX: Backlogs <b>are</b> large. See @first.
recommendation plan to EULEX owner banaj due 2010-06 priority high status open: Agree a plan.
action owner banaj due "soon": Draft it.
finding need #trafficking: More.
finding: Untagged.
`;

async function hover(piece: string): Promise<string> {
  const plain = piece.replace('<|>', '');
  expect(REPORT).toContain(plain);
  const editor = await openEditor({ 'p.mission': PROGRAMME, 'report.mission': REPORT.replace(plain, piece) });
  const result = await editor.services.lsp.HoverProvider?.getHoverContent(editor.document, editor.at);
  return MarkupContent.is(result?.contents) ? result.contents.value : '';
}

describe('hover', () => {
  it('shows a pillar with its counts in this report', async () => {
    expect(await hover('#cri<|>me')).toBe(
      '**Serious crime** · pillar · crime\n- French: Criminalité \\*grave\\*\n- 2 findings · gap: 1 · need: 1\n- theme: \\#trafficking',
    );
  });

  it('shows a theme with its pillar', async () => {
    expect(await hover('#traff<|>icking')).toBe(
      '**Trafficking** · theme · trafficking\n- theme of Serious crime\n- 1 finding · need: 1',
    );
  });

  it('shows a person with role, organization and meetings', async () => {
    expect(await hover('by ba<|>naj')).toBe(
      '**Ela Banaj** · participant · banaj\n- Coordinator · European Union Mission · Tirana\n- Opening · 2009-12-02\n- follows up 2 recommendations and actions',
    );
  });

  it('shows a body with what it has to do with the report', async () => {
    expect(await hover('to EU<|>LEX')).toBe(
      '**European Union Mission** · organization · EULEX\n- Opening · 2009-12-02\n- addressee of 1 recommendation · source of 1 finding',
    );
  });

  it('shows a meeting, mentioned in prose', async () => {
    expect(await hover('@fir<|>st')).toBe(
      '**Opening** · M1 · meeting · first\n- 2009-12-02 · 14:30\n- with European Union Mission\n- for the mission: Ela Banaj\n- source of 1 finding',
    );
  });

  it('shows a finding with its chain, and what the word means', async () => {
    const card = await hover('fin<|>ding backlog');
    expect(card).toContain('**Backlogs \\<b\\>are\\</b\\> large. See \\@first.** · F1 · finding · backlog');
    expect(card).toContain(
      '- gap · severity high · stated · Serious crime\n- source: Opening\n- said by European Union Mission\n- R1 Agree a plan. · open',
    );
    expect(card).toContain('Something that the mission found');
  });

  it('shows a recommendation with its addressee and what it rests on', async () => {
    expect(await hover('recommendation pl<|>an')).toBe(
      '**Agree a plan.** · R1 · recommendation · plan\n- priority high · status open · due 2010-06\n- to European Union Mission\n- followed up by Ela Banaj\n- for F1 Backlogs \\<b\\>are\\</b\\> large. See \\@first.\n- A1 Draft it.',
    );
  });

  it('shows a programme, with its title as it is written', async () => {
    expect(await hover('under <|>p')).toContain('**Rule \\*of\\* Law** · programme · p\n- 1 pillar');
  });

  it.each([
    ['an entry word', 'meet<|>ing first', 'A meeting: with whom'],
    ['an attribute', 'seve<|>rity', 'How serious the finding is.'],
    ['a value', 'gap<|> #crime', 'Something is missing'],
    ['a basis', 'sta<|>ted', 'A named party said it.'],
  ])('explains %s', async (_what, piece, wanted) => {
    expect(await hover(piece)).toContain(wanted);
  });

  it('says what the rule behind a problem asks for, and how to silence it', async () => {
    const card = await hover('fin<|>ding: Untagged');
    expect(card).toContain('**finding/tagged**: A finding has a pillar tag.');
    expect(card).toContain('// allow finding/tagged: the reason');
  });

  it('says nothing about prose', async () => {
    expect(await hover('are</b> la<|>rge')).toBe('');
  });
});

const WORDS = `mission m: Mission to Kosovo under UNSCR 1244
dates 2009-12-02 to 2009-12-03
style un
organization EULEX: European Union Mission
disclaimer on kosovo: Our own disclaimer.
section: EULEX met the NGO of FYROM, and the XYZ.
`;

async function hoverWords(piece: string): Promise<string> {
  const plain = piece.replace('<|>', '');
  expect(WORDS).toContain(plain);
  const editor = await openEditor({ 'report.mission': WORDS.replace(plain, piece) });
  const result = await editor.services.lsp.HoverProvider?.getHoverContent(editor.document, editor.at);
  return MarkupContent.is(result?.contents) ? result.contents.value : '';
}

describe('hover over words', () => {
  it('says what an acronym stands for, and who says so', async () => {
    expect(await hoverWords('EU<|>LEX met')).toBe('**EULEX**: European Union Mission');
    expect(await hoverWords('N<|>GO')).toMatch(
      /^\*\*NGO\*\*: non-governmental organization · United Nations/,
    );
  });

  it('says how the house names a territory, with the disclaimer of the report', async () => {
    expect(await hoverWords('Mission to Kos<|>ovo')).toMatch(
      /^\*\*Kosovo\*\* · designation\n- With an asterisk that leads to the disclaimer\.\n- disclaimer: Our own disclaimer\.\n- United Nations: Security Council resolution 1244 \\\(1999\\\)/,
    );
    expect(await hoverWords('disclaimer on kos<|>ovo')).toMatch(/^\*\*Kosovo\*\*/);
    expect(await hoverWords('FY<|>ROM')).toMatch(
      /^\*\*the former Yugoslav Republic of Macedonia\*\* · designation\n- until 2019-02-13\n- not “/,
    );
  });

  it('says what is in the house pack that is taken', async () => {
    expect(await hoverWords('style u<|>n')).toMatch(
      /^\*\*United Nations\*\* · house pack · un\n- \d+ designations · \d+ terms/,
    );
  });

  it('says what the code of a language and a level stand for', async () => {
    const over = async (marked: string) => {
      const editor = await openEditor(marked);
      const result = await editor.services.lsp.HoverProvider?.getHoverContent(editor.document, editor.at);
      return MarkupContent.is(result?.contents) ? result.contents.value : '';
    };
    expect(await over('mission m: M\nlanguage s<|>q\n')).toBe('**Albanian**');
    expect(await over('finding severity crit<|>ical: A\n')).toContain('It cannot wait.');
  });

  it('keeps silent over a word that nobody explains', async () => {
    expect(await hoverWords('X<|>YZ')).not.toContain('**XYZ**');
    expect(await hoverWords('m<|>et the')).toBe('');
  });
});
