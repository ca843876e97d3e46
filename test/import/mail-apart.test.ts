/** What a source quotes of an older mail, and how it is signed: its words stay, and no entry comes of it. */
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';

const OWN =
  'We were in Selm from 2 to 4 May 2024, and saw the wards, the pharmacy and the well of the hospital.\n\nFindings\n\n- The ward is closed.\n\nPersons met\n\n- Ms. Ada Lim, Chief Engineer, Water Authority\n- Mr. Jo Bell, Head, Fisheries Board\n';
const LISTS =
  'Persons met:\n\n- Mr. Old Mann, Mayor, Karum\n\nMission members:\n\n- Ms. Una Past, driver\n\nRecommendations:\n\n- The Mayor should open the old well.\n';
const quoted = LISTS.replace(/^/gm, '> ');

const OLDER = {
  'what Outlook puts in front': `From: Pat Doe <pat@y.example>\nSent: 1 May 2024 10:00\nTo: Ann Lee\nSubject: Plans\n\n${LISTS}`,
  'the same in French': `De : Pat Doe <pat@y.example>\nEnvoyé : 1 mai 2024 10:00\nÀ : Ann Lee\nObjet : Plans\n\n${LISTS}`,
  'the same in Spanish': `De: Pat Doe <pat@y.example>\nEnviado el: 1 de mayo de 2024 10:00\nPara: Ann Lee\nAsunto: Planes\n\n${LISTS}`,
  'a line of dashes': `-----Original Message-----\n\n${LISTS}`,
  'who wrote, with signs before each line': `On 3 April 2024 Pat Doe wrote:\n\n${quoted}`,
  'who wrote in French, with signs': `Le 3 avril 2024, Pat Doe a écrit :\n\n${quoted}`,
  'who wrote in Spanish, with signs': `El 3 de abril de 2024, Pat Doe escribió:\n\n${quoted}`,
  'who wrote at which hour': `On Wed, 3 Apr 2024 at 10:00, Pat Doe <pat@y.example> wrote:\n\n${LISTS}`,
} as const;
const SIGNED = {
  'regards, a name and a function': 'Kind regards,\nUna Past\nHead of Mission\nWater Authority\n',
  'regards in French': 'Bien cordialement,\nUna Past\nCheffe de mission\n',
  'regards in Spanish': 'Atentamente,\nUna Past\nJefa de misión\n',
  'two dashes': '--\nUna Past, Head of Mission\n',
  'a label': 'Signed: Ms. Una Past, Head of Mission\n',
  'a label in French': 'Signé : Mme Una Past, cheffe de mission\n',
} as const;

const HEADERS =
  'From: Una Past <una@x.example>\nTo: Jo Ray <jo@y.example>\nSubject: Mission to Selm\nDate: Mon, 6 May 2024 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n';
const FILES = {
  eml: (text: string) => HEADERS + text,
  txt: (text: string) => `Mission to Selm\n\n${text}`,
  md: (text: string) => `# Mission to Selm\n\n${text.replace(/^(Findings|Persons met)$/gm, '## $1')}`,
} as const;

async function entriesOf(ending: keyof typeof FILES, text: string) {
  const bytes = new TextEncoder().encode(FILES[ending](text));
  const imported = await importFile(bytes, ending, { fileName: 'source' });
  const entries = imported.text.match(/^(?:participant|person|finding|recommendation|action|meeting)\b.*/gm);
  return { ...imported, entries };
}

describe.each(Object.keys(FILES) as (keyof typeof FILES)[])('in a file that ends in .%s', ending => {
  it.each(Object.entries({ ...OLDER, ...SIGNED }))(
    'no entry comes of %s, and no word is lost',
    async (_, end) => {
      const own = await entriesOf(ending, OWN);
      const { text, words, entries } = await entriesOf(ending, `${OWN}\n${end}`);
      expect(entries).toEqual(own.entries);
      expect(entries).toHaveLength(3);
      expect(words?.written).toBe(words?.words);
      expect(text).toContain('Past');
    },
  );
});

it('whoever sent a mail is no member of the mission', async () => {
  const { entries } = await entriesOf('eml', `${OWN}\nKind regards,\nUna Past\n`);
  expect(entries?.filter(each => each.startsWith('participant'))).toEqual([]);
});

it('what is written below lines that are quoted is the report', async () => {
  const { entries } = await entriesOf('eml', `Dear Jo,\n\nOn 3 April 2024 Pat Doe wrote:\n${quoted}\n${OWN}`);
  expect(entries).toHaveLength(3);
});

it('a letterhead is no older mail, and signs before the points of notes quote nobody', async () => {
  const memo = await entriesOf('txt', `From: Una Past\nDate: 6 May 2024\nTo: Jo Ray\n\n${OWN}`);
  expect(memo.entries?.filter(each => !each.startsWith('participant'))).toHaveLength(3);
  const notes = await entriesOf('txt', 'Findings\n\n> The ward is closed.\n> The well is dry.\n');
  expect(notes.text).not.toContain('Unplaced text');
});

it('a box in Markdown is part of the report', async () => {
  const { entries } = await entriesOf(
    'md',
    '## Recommendations\n\n> - The Mayor should open the old well.\n',
  );
  expect(entries).toHaveLength(1);
});
