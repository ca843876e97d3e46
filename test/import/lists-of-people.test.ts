/** What the lines of a list of people tell of each other. */
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { readMarkdown } from '../../src/import/read-markdown.ts';

function personsOf(heading: string, ...lines: readonly string[]): readonly string[] {
  const { text } = importDocument(
    readMarkdown(`# Mission to Selm\n\n## ${heading}\n\n${lines.join('\n\n')}\n`),
  );
  return text.match(/^(?:participant|person) .*(?:\n {4}.*)?$/gm) ?? [];
}

const met = (...lines: readonly string[]) => personsOf('Persons met', ...lines);

describe('lines of a name, a function and a body', () => {
  it('say of each of them whose people they are', () => {
    expect(
      met(
        '- Ann Lee, Director, Regional Directorate of Health',
        '- Jo Bell, Head of unit, Fisheries Board',
        '- Eve Poe, Chair, women fishers of the lake',
      ).join('\n'),
    ).toMatch(/of regional-directorate-of-health.*\n.*of fisheries-board.*\n.*of women-fishers-of-the-lake/);
  });

  it.each([
    ['places', 'Director, Karum', 'Nurse, Selm', 'Mayor, Old Ferry'],
    ['too few bodies', 'Director, Fisheries Board', 'Nurse, on leave since', 'Mayor, the one in charge'],
  ])('say nothing where they have %s', (_what, ...said) => {
    const persons = met(...said.map((each, at) => `- ${['Ann Lee', 'Jo Bell', 'Eve Poe'][at]}, ${each}`));
    expect(persons.join('\n')).not.toMatch(/ of (?!fisheries-board)/);
  });
});

describe('a line without a title', () => {
  it('is the body of those below where everybody else has one', () => {
    const persons = met('Fisheries Board', 'Mr. Jo Bell, Head', 'Lake Terminals', 'Ms. Eve Poe, Manager');
    expect(persons).toHaveLength(2);
    expect(persons[1]).toContain('of lake-terminals');
  });

  it('is somebody where another has none either, and nobody’s body', () => {
    const persons = met('Fisheries Board', 'Mr. Jo Bell, Head', 'Ann Lee', 'Eve Poe, Manager').join('\n');
    expect(persons).toContain('Ann Lee');
    expect(persons).not.toContain('of ann-lee');
  });
});

it('a name from birth is no function', () => {
  const [person] = met('- Mme Clarisse Oyono (née Delattre), pharmacienne');
  expect(person).toContain('as "pharmacienne"');
});

it('what an office is called by whose it is, is a body and no function', () => {
  const [person] = met("- Ann Lee (county commissioner's office)");
  expect(person).toMatch(/^person lee of \S+: Ann Lee$/m);
});

it('what stands in brackets behind a member names no other one', () => {
  const persons = personsOf(
    'Composition of the mission',
    'The mission was composed of Ms. Ann Lee (health adviser, WHO, New Selm) and Mr. Jo Bell, driver.',
  );
  expect(persons).toHaveLength(2);
});

it('a sentence leads into a list of members in any part', () => {
  const persons = personsOf(
    'Background',
    'The mission was composed of:',
    '- Ann Lee, Adviser;\n- Jo Bell, Driver.',
  );
  expect(persons.filter(each => each.startsWith('participant'))).toHaveLength(2);
});

describe('a line that names by side who was there', () => {
  it('says so of them up to the sentence about somebody who was not', () => {
    const persons = met(
      'For the Fisheries Board: Mr. Jo Bell (head), Ms. Eve Poe (nurse). For the harbour: Ms. Ann Lee, director. Mr. Kay Obi sent his apologies.',
    ).join('\n');
    expect(persons).toMatch(/Jo Bell/);
    expect(persons).toMatch(/Ann Lee/);
    expect(persons).not.toMatch(/Obi/);
  });

  it('says nothing of those behind a label for who was not there', () => {
    expect(met('Apologies: Mr. Kay Obi, head. Ms. Ann Lee, director.')).toEqual([]);
  });
});
