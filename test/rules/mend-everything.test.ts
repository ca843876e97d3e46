/** What *Mend everything* and `check --fix` make of a report unasked: they change how a thing is written, and no fact. */
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fixesOf } from '../../src/rules/fix-all.ts';
import { check } from '../support/check.ts';
import { mendSurely } from '../support/mend.ts';

const HEAD =
  'mission m: Mission to Kosovo under UNSCR 1244\nstyle un\ndates 2023-03-01\n\nprogramme rural-water: Rural water\npillar water: Water\norganization HB: Health Board\n\n';

const problemsOf = async (report: string) =>
  (await check(report, { profile: 'final', today: '2023-06-01' })).problems;

/** The text below the head once everything is mended that is sure. */
async function mended(text: string, head = HEAD): Promise<string> {
  return (await mendSurely(head + text, problemsOf)).slice(head.length);
}

/** The titles of what is offered for a text, sure or not. */
async function offers(text: string, head = HEAD): Promise<readonly string[]> {
  return (await problemsOf(head + text)).flatMap(problem => fixesOf(problem).map(({ title }) => title));
}

describe('unasked, nothing is changed', () => {
  test.each([
    [
      'an old name inside another',
      'section a: The Swaziland Trust and the archive of Burma-Shave were visited.\n',
    ],
    ['an old name before the change', 'section a: In 2005 Swaziland signed; Cape Verde followed in 2010.\n'],
    ['a country that is called otherwise', 'section a: Swaziland and Vietnam took part.\n'],
    ['the independence of another country', 'section a: After independence, Montenegro joined.\n'],
    ['a short name of a territory', 'section a: Kosovo has five prisons.\n'],
    ['a deadline after another word', 'recommendation to HB by 2025-06-30: The Board should act.\n'],
    ['a sentence at the margin', 'action owner HB due 2024: Train one operator.\nconclusion: All is well.\n'],
    ['an hour of the morning or the afternoon', 'meeting with HB on 2023-03-01 at 9: Talks\n'],
    ['a day and a month that can be exchanged', 'meeting with HB on 02/03/2023: Talks\n'],
    ['an attribute that is said twice', 'finding gap #water severity high severity high: Wells are dry.\n'],
    ['a day that does not exist', 'recommendation to HB due 31 June 2025: The Board should act.\n'],
    ['a day with its weekday', 'recommendation to HB due Friday 3 May 2025: The Board should act.\n'],
    ['a day with its article', 'recommendation to HB due le 3 mai 2025: The Board should act.\n'],
    ['a surname', 'person brandt: Johanna Brandt\nsection a: Ms. Brand spoke.\n'],
    ['a figure at the start', 'finding gap #water: 5 wells are dry.\n'],
    ['one of two', 'meeting with HB or "the Mayor" on 2023-03-01: Talks\n'],
    [
      'a heading',
      'action owner HB due 2024: Train one operator.\nCaution: roads are closed.\nFindings: there were few.\n',
    ],
    ['a status', 'action owner HB due 2023-04-01 status open: Train one operator.\n'],
    ['a party that the text names', 'recommendation due 2025: The Health Board should act.\n'],
  ])('%s', async (_, text) => {
    expect(await mended(text)).toBe(text);
  });
});

describe('unasked, this is written otherwise', () => {
  test.each([
    [
      'a time',
      'meeting with HB on 2023-03-01 at 9.30 am #water: Talks\n',
      'meeting with HB on 2023-03-01 at 09:30 #water: Talks\n',
    ],
    [
      'a time before a tag',
      'meeting with HB on 2023-03-01 at 9.30 #water: Talks\n',
      'meeting with HB on 2023-03-01 at 09:30 #water: Talks\n',
    ],
    ['a date', 'meeting with HB on 1 March 2023: Talks\n', 'meeting with HB on 2023-03-01: Talks\n'],
    [
      'a colon',
      'meeting with HB on 2023-03-01: Talks\nfinding gap #water Wells in the valley are dry\n',
      'meeting with HB on 2023-03-01: Talks\nfinding gap #water: Wells in the valley are dry\n',
    ],
    [
      'a comma',
      'meeting with HB and "the Mayor" on 2023-03-01: Talks\n',
      'meeting with HB, "the Mayor" on 2023-03-01: Talks\n',
    ],
    [
      'quotation marks',
      'person brandt as Medical Director: Johanna Brandt\n',
      'person brandt as "Medical Director": Johanna Brandt\n',
    ],
    ['a misspelt entry word', 'findng gap #water: Wells are dry.\n', 'finding gap #water: Wells are dry.\n'],
    [
      'a spelling of the house',
      'section a: The organisation of work and of co-operation.\n',
      'section a: The organization of work and of cooperation.\n',
    ],
    [
      'the line break of a sentence',
      'finding gap #water: Wells are dry in\nthe valley.\n',
      'finding gap #water: Wells are dry in\n    the valley.\n',
    ],
  ])('%s', async (_, text, wanted) => {
    expect(await mended(text)).toBe(wanted);
  });

  test.each([
    ['dates 9 juin 2026 au 13 juin 2026', 'dates 2026-06-09 to 2026-06-13'],
    ['dates du 9 juin 2026 au 13 juin 2026', 'dates 2026-06-09 to 2026-06-13'],
    ['dates: from 9 June 2026 until 13 June 2026', 'dates 2026-06-09 to 2026-06-13'],
    ['dates 2026-06-09 – 2026-06-13', 'dates 2026-06-09 to 2026-06-13'],
    ['dates vom 9. Juni 2026 bis 13. Juni 2026', 'dates 2026-06-09 to 2026-06-13'],
    ['under Rural water', 'under Rural water'],
  ])('%s', async (line, wanted) => {
    expect(await mended(`${line}\n`, 'programme rural-water: Rural water\n\nmission m: M\n')).toBe(
      `${wanted}\n`,
    );
  });
});

describe('offered is', () => {
  test.each([
    ['recommendation to HB by 2025-06-30: The Board should act.\n', 'Write “due 2025-06-30”'],
    ['recommendation to HB by 30 June 2025: The Board should act.\n', 'Write “due 2025-06-30”'],
    ['action owner HB due 2024: Train.\nconclusion: All is well.\n', 'Make it a section, “Conclusion”'],
    ['action owner HB due 2023-04-01: Train.\n', 'Give it a later date, such as 2023-09'],
    ['recommendation to HB due Friday 2 May 2025: The Board should act.\n', 'Write “2025-05-02”'],
  ])('%s → %s', async (text, title) => {
    expect(await offers(text)).toContain(title);
  });

  test('no colon behind the title of a programme', async () => {
    const head = 'programme rural-water: Rural water\n\nmission m: M\n';
    expect(await offers('under Rural water\n', head)).not.toContain('Put a colon before “water”');
  });

  test('no status for what is overdue', async () => {
    const titles = await offers('action owner HB due 2023-04-01: Train.\n');
    expect(titles.filter(title => /done|dropped/.test(title))).toEqual([]);
  });

  test('no line in the middle of one that can be read in part only', async () => {
    const text = 'mission m: M\ndates 9 juin 2026\n';
    const { problems } = await check(text, { profile: 'final' });
    const fixes = problems.find(({ code }) => code === 'mission/header-complete');
    const edits = (fixes && fixesOf(fixes)[0]?.edits) ?? [];
    const after = TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);
    expect(after).toContain('dates 9 juin 2026\nauthor: ');
  });
});
