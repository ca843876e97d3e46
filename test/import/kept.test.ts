/** What an author would notice first in an imported report: figures that are gone, facts that nobody wrote. */
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { check } from '../support/check.ts';

async function imported(text: string, ending = 'txt') {
  return await importFile(new TextEncoder().encode(text), ending, { fileName: 'my notes' });
}

const structure = (text: string) => text.split('\n').filter(line => /^[a-z]/.test(line));

/** What the check has against a text besides what its author must still say. */
async function errorsIn(text: string): Promise<readonly unknown[]> {
  const { problems } = await check(text, { profile: 'draft' });
  return problems.map(({ code }) => code).filter(code => /^(?:syntax|name|attribute)/.test(String(code)));
}

describe('a number in front of a text', () => {
  it.each([
    '1.8 Million people live in the province.',
    'I. Petrov said that the pump is old.',
    '14.15 District Court',
    '24. Mai 2024: Ankunft',
    'V. cholerae was not found.',
    '– 5 °C was read at the back of the cold room.',
  ])('stays, as in “%s”', async line => {
    for (const [ending, source] of [
      ['txt', `Mission to Selm\n\nFindings\n\n${line}\n`],
      ['md', `# Mission to Selm\n\n## Findings\n\n${line}\n`],
      ['html', `<h1>Mission to Selm</h1><h2>Findings</h2><p>${line}</p>`],
    ] as const) {
      const { text } = await imported(source, ending);
      expect(text.replace(/\s+/g, ' ')).toContain(line);
    }
  });

  it('keeps a dash that stands alone, for it may be a sign, and loses the one of a list', async () => {
    const { text } = await imported(
      'Mission to Selm\n\nFindings\n\nThe room was cold.\n\n- 4 degrees at the door.\n\nIt was shut.\n\n- 3 trucks wait.\n- 4 vans wait.\n',
    );
    expect(text).toContain('    - 4 degrees at the door.');
    expect(text).toContain('finding: 3 trucks wait.');
    expect(text).toContain('finding: 4 vans wait.');
  });

  it('is drawn anew where it counts from 1 among its neighbours, and stays where it does not', async () => {
    const { text } = await imported(
      'Mission to Selm\n\nFindings\n\n1. Wells are dry.\n2. Pumps are old.\n\nRecommendations\n\n7. Buy pumps.\n8. Dig wells.\n',
    );
    expect(structure(text).filter(line => /^(?:finding|recommendation)/.test(line))).toEqual([
      'finding: Wells are dry.',
      'finding: Pumps are old.',
      'recommendation: 7. Buy pumps.',
      'recommendation: 8. Dig wells.',
    ]);
  });

  it('of a paragraph stays where they count on over headings', async () => {
    const { text } = await imported(
      'Mission to Selm\n\nBackground\n\n1. Selm has two wells.\n2. See paragraph 4.\n\nKey findings\n\n3. One well is dry.\n4. The other one has no pump.\n',
    );
    expect(text).toContain('finding: 4. The other one has no pump.');
    expect(text).toContain('    1. Selm has two wells.');
  });

  it('stays in a list of letters, for the text may refer to them', async () => {
    const { text } = await imported(
      'Mission to Selm\n\nBackground\n\nTwo things matter, of which (b) more:\n\n(a) water\n(b) power\n',
    );
    expect(text).toMatch(/\(a\) water\n\n +\(b\) power/);
  });
});

describe('people', () => {
  it('get nothing from those beside them, and the body from the block that it heads', async () => {
    const { text } = await imported(
      'Mission to Selm\n\nParticipants\n\nThe team consisted of Ms. Ada Lim, Mr. Ben Sax and Mr. Carl Roe from OHS Brussels.\n\nPersons met\n\nMinistry of Health\n- Mr. Dan Orr\n- Ms. Eve Poe, Chief Engineer\n',
    );
    expect(structure(text).filter(line => /^(?:participant|person)/.test(line))).toEqual([
      'participant lim: Ada Lim',
      'participant sax: Ben Sax',
      'participant roe of OHS in "Brussels": Carl Roe',
      'person orr of ministry-of-health: Dan Orr',
      'person poe as "Chief Engineer" of ministry-of-health: Eve Poe',
    ]);
  });

  it('who could not come are not said to have been met', async () => {
    const { text } = await imported(
      'Mission to Selm\n\nPersons met\n\nMr. Kay Obi of the Embassy could not come.\n\nApologies:\n- Ms. Eve Poe, Chief Engineer\n',
    );
    expect(text).not.toMatch(/^(?:person|organization) /m);
    expect(text).toContain('Mr. Kay Obi of the Embassy could not come.');
  });

  it('are met where the text says so, and not where it speaks of them', async () => {
    const { text } = await imported(
      'Mission to Selm\n\nPersons met\n\nThe team met with Mr. Xi Yu, Director of the Port, and Ms. Qi Li, who had replaced Mr. Bo Wu. Mr. Al Ro of OHS spoke for the team.\n\nWater Board: Mr. Cy Om; Ms. Di Pa\n',
    );
    expect(structure(text).filter(line => line.startsWith('person'))).toEqual([
      'person yu as "Director of the Port": Xi Yu',
      'person li: Qi Li',
      'person om of water-board: Cy Om',
      'person pa of water-board: Di Pa',
    ]);
  });

  it('whose names are words of the language get other ones', async () => {
    const { text } = await imported(
      'Mission to Selm\n\nPersons met\n\nMs. Ama Say\nMr. Paul Near\nMr. Lee From\nMr. Jan Until\nMs. Ida Not\nMr. Kofi Say\n',
    );
    expect(structure(text).filter(line => line.startsWith('person'))).toEqual([
      'person ama-say: Ama Say',
      'person paul-near: Paul Near',
      'person lee-from: Lee From',
      'person jan-until: Jan Until',
      'person ida-not: Ida Not',
      'person kofi-say: Kofi Say',
    ]);
    expect(await errorsIn(text)).toEqual([]);
  });
});

describe('what was done', () => {
  it('is a meeting where the text says so, on its own day', async () => {
    const { text } = await imported(
      'Mission to Selm, 30 December 2023 to 2 January 2024\n\nActivities\n\n- 30 December: Arrival in Selm\n- 2 January, 10:00: Meeting with OHS\n',
    );
    expect(structure(text).filter(line => line.startsWith('meeting'))).toEqual([
      'meeting with OHS on 2024-01-02 at 10:00: 2 January, 10:00: Meeting with OHS',
    ]);
  });

  it('has the day of a cell that reaches over several rows, and that of no other', async () => {
    const row = (...cells: readonly string[]) => `<tr>${cells.join('')}</tr>`;
    const cell = (words: string, attributes = '') => `<td${attributes}>${words}</td>`;
    const table = [
      row(cell('Date'), cell('Meeting'), cell('Place')),
      row(cell('4 March 2024', ' rowspan="2"'), cell('Ministry of Health'), cell('Selm')),
      row(cell('Water Board'), cell('Arn')),
      row(cell(''), cell('District Court'), cell('')),
      row(cell('5 March 2024'), cell('Mayor, at home', ' colspan="2"')),
    ];
    const { text } = await imported(
      `<h1>Mission to Selm</h1><h2>Meetings</h2><table>${table.join('')}</table>`,
      'html',
    );
    expect(structure(text).filter(line => line.startsWith('meeting'))).toEqual([
      'meeting on 2024-03-04 in "Selm": Ministry of Health',
      'meeting on 2024-03-04 in "Arn": Water Board',
      'meeting: District Court',
      'meeting on 2024-03-05: Mayor, at home',
    ]);
  });
});

describe('a first page', () => {
  it.each([
    ['CONFIDENTIAL', 'confidential'],
    ['Confidentiel', 'confidential'],
    ['STRICTLY CONFIDENTIAL', 'strictly-confidential'],
    ['Unclassified', 'unclassified'],
    ['CONFIDENTIEL DÉFENSE', 'confidential'],
    ['C O N F I D E N T I A L', 'confidential'],
    ['STROGO POVERLJIVO', 'strictly-confidential'],
    ['Konfidenciale', 'confidential'],
    ['绝密', 'strictly-confidential'],
  ])('that begins with %s has that marking', async (line, level) => {
    const { text, notes } = await imported(`${line}\n\nMission to Selm\n\nFindings\n\n- Wells are dry.\n`);
    expect(structure(text)).toContain(`classification ${level}`);
    expect(structure(text)[0]).toBe('mission selm: Mission to Selm');
    expect(notes).toEqual([]);
  });

  it.each(['RESTRICTED', 'TLP:AMBER', 'Classification: Level 3', 'RESTREINT UE/EU RESTRICTED'])(
    'with a marking of others, such as %s, is confidential until its author decides',
    async line => {
      const { text, notes } = await imported(`${line}\n\nMission to Selm\n\nFindings\n\n- Wells are dry.\n`);
      expect(structure(text)).toContain('classification confidential');
      expect(text).toContain(`// ${line}`);
      expect(notes.join()).toMatch(/treated as confidential until you decide/);
    },
  );

  it('is as confidential as the last line says, and as the distribution does', async () => {
    for (const source of [
      'Mission to Selm\n\nFindings\n\n- Wells are dry.\n\nCONFIDENTIAL\n',
      'Mission to Selm\n\nDistribution: restricted\n\nFindings\n\n- Wells are dry.\n',
    ]) {
      const { text } = await imported(source);
      expect(structure(text)).toContain('classification confidential');
    }
    const { text } = await imported(
      'Mission to Selm\n\nDistribution: public\n\nFindings\n\n- Wells are dry.\n',
    );
    expect(text).not.toContain('classification');
  });

  it('without a marking says nothing of it', async () => {
    const { text } = await imported('Restricted areas of the port\n\nFindings\n\n- The gate was open.\n');
    expect(text).not.toContain('classification');
  });

  it('with lines of particulars in a row has each of them', async () => {
    const { text } = await imported(
      'Mission to Selm\n\nDistribution: All heads of section\nPrepared by: Ada Lim\nReference: OHS/2024/3\n\nFindings\n\n- Wells are dry.\n',
    );
    expect(structure(text).slice(1, 4)).toEqual([
      'author: Ada Lim',
      'reference: OHS/2024/3',
      'distribution: All heads of section',
    ]);
  });

  it('without a title is called by the name of its file', async () => {
    const { text } = await imported(
      '<p>Two of the wells were dry, and the third one had no pump.</p>',
      'html',
    );
    expect(structure(text)[0]).toBe('mission my-notes: my notes');
    expect(await errorsIn(text)).toEqual([]);
  });

  it('gives no date that could be read in two ways, nor one that its prose speaks of', async () => {
    const { text } = await imported(
      'Mission to Selm\nDate: 5/7/2023\n\nThe last mission took place on 3-5 May 2021.\n\nFindings\n\n- Wells are dry.\n',
    );
    expect(text).not.toMatch(/^(?:dates|issued)/m);
  });
});

describe('any text', () => {
  it('is imported, a no-break space before a semicolon at the end of a line included', async () => {
    const words = 'Les puits du nord sont à sec depuis le mois de mars et ceux du sud le seront bientôt';
    for (let length = 0; length < words.length; length++) {
      const source = `Mission à Selm\n\n${words.slice(0, length)} (voir plus bas)\u00A0; puis douze heures.\n`;
      const { sums } = await imported(source);
      expect(sums).toMatch(/\b([\d,]+) of \1 words? placed/);
    }
  });

  it('mentions nothing, whatever stands behind an @', async () => {
    const { text } = await imported(
      'Mission to Selm\n\nFindings\n\n- The wells are dry, @OHS wrote, and @selm did.\n',
    );
    expect(text.replaceAll('\u2060', '')).toContain('finding: The wells are dry, @OHS wrote, and @selm did.');
    expect(await errorsIn(text)).toEqual([]);
  });
});
