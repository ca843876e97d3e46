/** Who is one person, and who are two with one name. */
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { readMarkdown } from '../../src/import/read-markdown.ts';

/** The entries of persons in a report with these parts. */
function personsOf(...parts: readonly string[]): readonly string[] {
  const { text } = importDocument(readMarkdown(['# Mission to Selm', ...parts].join('\n\n')));
  return text.match(/^(?:participant|person) .*$/gm) ?? [];
}

const met = (...lines: readonly string[]) => ['## Persons met', lines.map(line => `- ${line}`).join('\n')];

describe('two persons', () => {
  it.each([
    ['Mr. Smith, Director, Ministry of Health', 'Ms. Smith, Nurse, Selm Hospital'],
    ['Mr. Smith', 'Ms. Smith'],
    ['Mr. Smith, Director', 'Mr. Smith, Nurse'],
    ['Ali Hassan, Director', 'Ali Hassan Omar, Guard'],
    ['Ann Lee, Ministry of Health', 'Ann Lee, District Court'],
    ['Ann Lee, WHO', 'Ann Mary Lee, UNODC'],
  ])('are “%s” and “%s”', (one, other) => {
    expect(personsOf(...met(one, other))).toHaveLength(2);
  });

  it.each([
    ['M. Dupont, directeur, Ministère de la Santé', 'Mme Dupont, infirmière, Hôpital de Selm'],
    ['Sr. Pérez, director, Ministerio de Salud', 'Sra. Pérez, enfermera, Hospital de Selm'],
  ])('are “%s” and “%s”, in other languages', (one, other) => {
    const heading = one.startsWith('M') ? '## Personnes rencontrées' : '## Personas entrevistadas';
    const language = one.startsWith('M')
      ? 'La mission a été effectuée dans la ville pour les besoins de la santé et de la justice.'
      : 'La misión se realizó en la ciudad para las necesidades de la salud y de la justicia.';
    expect(personsOf(language, heading, `- ${one}\n- ${other}`)).toHaveLength(2);
  });

  it('are a member of the mission and somebody of that name whom it met in an office', () => {
    expect(
      personsOf('## Mission team', '- John Smith, Expert, WHO', ...met('John Smith, Mayor, City of Selm')),
    ).toEqual([
      'participant smith as "Expert" of WHO: John Smith',
      'person john-smith as "Mayor": John Smith',
    ]);
    expect(personsOf('## Mission team', '- John Smith', ...met('John Smith, Mayor'))).toHaveLength(2);
  });

  it('are each met at their own meeting', () => {
    const table =
      '| Date | Meeting | Participants |\n|---|---|---|\n| 12 March 2024 | Meeting on drugs | Mr. Smith |\n| 14 March 2024 | Meeting on water | Ms. Smith |';
    const parts = [
      '# Mission to Selm',
      '## Meetings',
      table,
      ...met('Ms. Smith, Nurse', 'Mr. Smith, Director'),
    ];
    const { text } = importDocument(readMarkdown(parts.join('\n\n')));
    const people = new Map(
      [...text.matchAll(/^person (\S+) as "(\w+)"/gm)].map(([, id, role]) => [role, id]),
    );
    expect(text).toContain(`meeting with ${people.get('Director')} on 2024-03-12:`);
    expect(text).toContain(`meeting with ${people.get('Nurse')} on 2024-03-14:`);
  });
});

describe('one person', () => {
  it.each([
    ['Ann Lee, Director', 'Ann Lee'],
    ['Mr. Bo Wu, Clerk', 'B. Wu, Clerk, District Court'],
    ['Ann Lee, Director, Ministry of Health', 'Ms. Lee, Ministry of Health'],
    ['Dr. Ann Lee, Director', 'Ms. Ann Lee, Director of Water'],
    ['Ann Lee, Expert, WHO', 'Ann Lee, World Health Organization'],
  ])('is “%s” and “%s”', (one, other) => {
    expect(personsOf(...met(one, other))).toHaveLength(1);
  });

  it('is of the own body, whatever the place where they were met', () => {
    const agenda = '- 15 March 2024: Field Office: meeting with Mr. Wu on the store';
    const list = met('Bo Wu, Clerk, District Court');
    for (const parts of [
      [...list, '## Meetings', agenda],
      ['## Meetings', agenda, ...list],
    ])
      expect(personsOf(...parts)).toEqual(['person wu as "Clerk" of district-court: Bo Wu']);
  });

  it('named in the agenda has what the list behind it adds, the given name included', () => {
    const agenda = '- 15 March 2024: Meeting with Mr. Wu';
    expect(personsOf('## Meetings', agenda, ...met('Bo Wu, Clerk, District Court'))).toEqual([
      'person wu as "Clerk" of district-court: Bo Wu',
    ]);
  });
});
