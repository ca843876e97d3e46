/** What only its place suggests is no fact: about somebody, a body, a place or a day it stays text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { patience, runs } from '../support/runs.ts';

async function read(text: string, ending = 'md'): Promise<string> {
  return (await importFile(new TextEncoder().encode(text), ending, { fileName: 'notes-2' })).text;
}

const MISSION = '# Mission to Dorra\n\nDates: 4 to 6 March 2024\n\n';

/** A meeting of somebody, told with its own day, with one that another day tells, or with none. */
const DAYS = {
  own: (name: string) => `On 5 March, meeting with Ms. ${name}.`,
  other: (name: string) => `The day before, the team had met Ms. ${name}.`,
  later: (name: string) => `Two weeks later: meeting with Ms. ${name}.`,
  none: (name: string) => `Meeting with Ms. ${name}.`,
} as const;
const NAMES = ['Ann Lee', 'Ida Berg', 'Eva Poe', 'Zoe Holm'];

describe('a day', () => {
  it(
    'is that of a meeting only where its own words or the heading of a day say so',
    async () => {
      const days = fc.array(fc.constantFrom(...(Object.keys(DAYS) as (keyof typeof DAYS)[])), {
        minLength: 2,
        maxLength: NAMES.length,
      });
      await fc.assert(
        fc.asyncProperty(days, fc.constantFrom('- ', ''), async (told, bullet) => {
          const lines = told.map((day, at) => `${bullet}${DAYS[day](NAMES[at] ?? '')}`);
          const text = await read(`${MISSION}## Meetings\n\n${lines.join(bullet === '' ? '\n\n' : '\n')}\n`);
          const dated = text.match(/^meeting .*\bon 2024-.*$/gm) ?? [];
          expect(dated).toHaveLength(told.filter(day => day === 'own').length);
          for (const meeting of dated) expect(meeting).not.toMatch(/with \w+, /);
        }),
        runs(60),
      );
    },
    patience(60, 1000),
  );

  it.each([
    ['en', 'The day before, the team had met Mr. Jo Bell, director.'],
    ['en', 'The team met Mr. Jo Bell, director, two weeks later.'],
    ['fr', 'La veille, la mission avait rencontré M. Luc Girard, directeur.'],
    ['es', 'El día anterior, la misión se reunió con el Sr. Luis Garza, director.'],
    ['pt', 'No dia anterior, a missão reuniu-se com o Sr. Rui Alves, diretor.'],
  ])('that another day tells is not that of the heading above (%s, “%s”)', async (_, sentence) => {
    const text = await read(`${MISSION}## Meetings\n\n### Monday 4 March\n\n${sentence}\n`);
    expect(text).not.toMatch(/^meeting .*2024-03-04/m);
    expect(text).toContain(sentence);
  });
});

describe('what stands behind a name', () => {
  it.each(['From: Jo Bell, Vienna', 'Author: Jo Bell, Oslo'])('in “%s” is no function', async line => {
    const text = await read(
      `# Mission to Dorra\n\n${line}\n\nDates: 4 to 6 March 2024\n\n## Findings\n\n- Full.\n`,
    );
    expect(text).toMatch(/^participant bell: Jo Bell$/m);
  });

  it.each(['Harbour Street 4, Dorra', '12 Main Road, Dorra', '12 Bank Street'])(
    'as an address, “%s”, is no body and no station',
    async address => {
      const text = await read(
        `# Mission to Dorra\n\n## Persons met\n\n- Mr. Jo Bell, director, ${address}\n`,
      );
      expect(text).toMatch(/^person bell as "director": Jo Bell$/m);
    },
  );

  it('beginning with a small word is no body', async () => {
    const text = await read(
      `${MISSION}## Water\n\nOn 4 March we met Ms. Ann Lee, Director of the Water Board, at her office in Dorra.\n`,
    );
    expect(text).toMatch(/^person lee as "Director of the Water Board": Ann Lee$/m);
  });

  it('with a number is a body all the same', async () => {
    const text = await read(
      '# Mission to Dorra\n\n## Persons met\n\n- Mr. Jo Bell, director, Hospital No. 4\n',
    );
    expect(text).toMatch(/^person bell as "director" of /m);
  });
});

it('a place that another time is told of is not that of the mission', async () => {
  const text = await read(
    `${MISSION}## Background\n\nThe minister’s visit to Selm took place from 10 to 12 June 2023.\n`,
  );
  expect(text).not.toMatch(/^place: Selm/m);
});

describe('below “Participants”', () => {
  it.each([
    ['en', 'Participants', 'For the first time Ms. Anna Weber, judge, took part.'],
    ['es', 'Participantes', 'Por primera vez asistió la Sra. Anna Weber, jueza.'],
    ['fr', 'Participants', 'Pour la première fois a participé Mme Anna Weber, juge.'],
  ])('a sentence says who took part without saying in what (%s)', async (_, heading, sentence) => {
    const text = await read(`${MISSION}## ${heading}\n\n- Mr. Jo Bell\n- ${sentence}\n`);
    expect(text).toMatch(/^participant weber\b.*Anna Weber$/m);
    expect(text).toContain(sentence);
  });

  it('whoever received the mission was met by it', async () => {
    const text = await read(
      `${MISSION}## Composition of the mission\n\nMr. Jo Bell, judge\n\nThe mission was received by the director, Ms. Anna Weber.\n`,
    );
    expect(text).toMatch(/^person weber\b/m);
  });
});

describe('a meeting', () => {
  const TABLE = (head: string, cell: string) =>
    `${MISSION}## Programme\n\n| Date | Activity | ${head} |\n|---|---|---|\n| 4 March 2024 | Meeting with Ms. Anna Weber, director | ${cell} |\n`;

  it('is not with whoever saw to it, where what was done says with whom it was', async () => {
    const text = await read(TABLE('Responsible', 'Roads Agency'));
    expect(text).toMatch(/^meeting with weber on 2024-03-04/m);
  });

  it('is with whom its column says', async () => {
    const text = await read(TABLE('With whom', 'Roads Agency'));
    expect(text).toMatch(/^meeting with "?[Rr]oads.[Aa]gency"? on 2024-03-04/m);
  });

  it('is not with a member of the mission', async () => {
    const text = await read(
      TABLE('With whom', 'Mr. Jo Bell').replace('## Prog', '## Team\n\n- Mr. Jo Bell\n\n## Prog'),
    );
    expect(text).not.toMatch(/^meeting .*with bell/m);
  });

  it.each([
    ['es', 'La comunidad se reunió con el alcalde, Sr. Jo Bell.'],
    ['en', 'I visited the clinic together with Jo Bell, interpreter.'],
  ])('of others is none of the mission (%s, “%s”)', async (_, sentence) => {
    const text = await read(`${MISSION}## Meetings\n\n${sentence}\n`);
    expect(text).not.toMatch(/^person bell/m);
  });
});

it('what an elision leaves of “je” sees to nothing', async () => {
  const text = await read(
    '# Mission à Dorra\n\n## Suites\n\n- J’enverrai la note au ministère le 28 mars 2024.\n',
  );
  expect(text).toMatch(/^action due 2024-03-28/m);
});

it('a place that the source names is nobody’s function', async () => {
  const text = await read(`${MISSION}Places visited: Selm, Brod\n\n## Persons met\n\n- Ms. Jo Bell, Brod\n`);
  expect(text).toMatch(/^person bell\b/m);
  expect(text).not.toContain('as "Brod"');
});

it('the days of the whole mission are not those of one meeting', async () => {
  const text = await read(
    `${MISSION}## Meetings\n\n- 4 to 6 March 2024: meetings with Ms. Jo Bell, director\n`,
  );
  expect(text).not.toMatch(/^meeting .*2024-03-04/m);
});

it('where somebody is posted is not where the mission went', async () => {
  const text = await read(
    '# Ordre de mission\n\nLieu d’affectation : Brevan\n\nObjet : suivi\n\n## Constats\n\n- Plein.\n',
  );
  expect(text).not.toMatch(/^place: Brevan/m);
});

it('a column of nothing but days tells of no meeting', async () => {
  const table =
    '| Site | Next visit | Contact person |\n|---|---|---|\n| Selm | 8 October 2024 | Mr. Jo Bell |\n';
  expect(await read(`${MISSION}## Visits\n\n${table}`)).not.toMatch(/^meeting .*: 8 October/m);
});

describe('a title', () => {
  it.each(['Draft for review_v3 FINAL', 'notes.docx'])('is not the name of a file, “%s”', async line => {
    expect(await read(`# ${line}\n\n## Findings\n\n- The road is closed.\n`)).toMatch(
      /^mission notes-2: notes-2$/m,
    );
  });

  it('is not what leads to a page of the site', async () => {
    const page =
      '<nav><p>Home | News | Contact</p></nav><h2>News</h2><h1>Delegation sees the harbour of Dorra</h1>';
    const text = await read(`${page}<h2>Findings</h2><ul><li>The road is closed.</li></ul>`, 'html');
    expect(text).toMatch(/: Delegation sees the harbour of Dorra$/m);
  });
  it.each(['Home | About us | News | Contact', 'Jo Bell visited the town.'])('is not “%s”', async line => {
    const text = await read(`${line}\n\nFindings\n\n- The road is closed.\n`, 'txt');
    expect(text).toMatch(/^mission notes-2: notes-2$/m);
    expect(text).toContain(line);
  });

  it.each(['Mission to Dorra.', 'Report on the town of Dorra.'])('may be “%s”', async line => {
    expect(await read(`${line}\n\nFindings\n\n- The road is closed.\n`, 'txt')).toContain(`: ${line}\n`);
  });
});

describe('somebody', () => {
  it('below a label that stands again and again, as “Present:” in the notes of each meeting, is no member', async () => {
    const meeting = (day: number, who: string) =>
      `Day ${day}\n\nPresent: ${who}\n\nSubject: The river\n\nThe level was explained.\n\n`;
    const text = await read(
      `${MISSION}${meeting(1, 'Mr. Jo Bell, branch manager')}${meeting(2, 'Ms. Ann Lee, head of agents')}`,
    );
    expect(text).not.toMatch(/^participant /m);
    expect(text).toContain('Mr. Jo Bell, branch manager');
  });

  it.each([
    ['The Minister, Ms. Ann Lee, was to receive the mission on 5 March but was called to parliament.'],
    ['Le 5 mars, la ministre, Mme Ann Lee, devait recevoir la mission ; une autre réunion l’a retenue.'],
    ['El 5 de marzo la ministra, Sra. Ann Lee, debía recibir a la misión, pero tuvo otra reunión.'],
    ['No dia 5 de março a ministra, Sra. Ann Lee, deveria receber a missão, mas teve outra reunião.'],
  ])('who had only meant to be there was not met (“%s”)', async sentence => {
    const text = await read(`${MISSION}## Meetings\n\n${sentence}\n`);
    expect(text).not.toMatch(/^(?:meeting|person) /m);
  });

  it('with the name that the text has for a place is nobody', async () => {
    const text = await read(
      `${MISSION}The mission consisted of a core team of nine and twelve observers on Great Sarrow and Inner Teal.\n\nThe boats in Inner Teal are few.\n`,
    );
    expect(text).not.toMatch(/^participant /m);
  });
});

it('a column of where people come from holds no duty stations where one of them is a body', async () => {
  const rows = '| Ann Lee | Chief | University of Dorra |\n| Jo Bell | Adviser | Bell and Sons |';
  const text = await read(
    `${MISSION}## Members of the mission\n\n| Name | Function | From |\n| --- | --- | --- |\n${rows}\n`,
  );
  expect(text).not.toMatch(/^participant .* in "/m);
  expect(text).toMatch(/^participant lee .* of university-of-dorra: Ann Lee$/m);
});
