/** What only its place suggests is no fact: about somebody, a body, a place or a day it stays text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/intake/import-file.ts';
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

  it('with a number is a body all the same', async () => {
    const text = await read(
      '# Mission to Dorra\n\n## Persons met\n\n- Mr. Jo Bell, director, Hospital No. 4\n',
    );
    expect(text).toMatch(/^person bell as "director" of /m);
  });
});

describe('a title', () => {
  it.each(['Home | About us | News | Contact', 'Jo Bell visited the town.'])('is not “%s”', async line => {
    const text = await read(`${line}\n\nFindings\n\n- The road is closed.\n`, 'txt');
    expect(text).toMatch(/^mission notes-2: notes-2$/m);
    expect(text).toContain(line);
  });

  it.each(['Mission to Dorra.', 'Report on the town of Dorra.'])('may be “%s”', async line => {
    expect(await read(`${line}\n\nFindings\n\n- The road is closed.\n`, 'txt')).toContain(`: ${line}\n`);
  });
});
