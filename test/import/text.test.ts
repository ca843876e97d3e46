import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { readText } from '../../src/import/read-text.ts';
import { isFinding, isObjective, isParticipant } from '../../src/syntax/generated/ast.ts';
import { proseOf } from '../../src/syntax/prose.ts';
import { anyText } from '../support/arbitrary-text.ts';
import { check } from '../support/check.ts';
import { readSyntax } from '../support/read-syntax.ts';
import { runs } from '../support/runs.ts';

const kosovo = readFileSync(new URL('../fixtures/kosovo-2009.txt', import.meta.url), 'utf8');

describe('the Kosovo report as a text file', () => {
  const { text, ledger } = importDocument(readText(kosovo));
  const { entries } = readSyntax(text);

  it('keeps every word', () => {
    expect(ledger).toEqual({ words: 1217, written: 1217, unplaced: 0, agrees: true });
  });

  it('gives its 37 bullets as findings, word for word and untagged', () => {
    const bullets = kosovo.split('\n').filter(line => line.startsWith('  • '));
    const found = entries.filter(isFinding);
    expect(found.map(finding => `  • ${proseOf(finding).title.text}`)).toEqual(bullets);
    expect(found.flatMap(({ tags }) => tags)).toEqual([]);
  });

  it('gives its objective, its participants and its dates', () => {
    const [objective, ...others] = entries.filter(isObjective);
    expect(others).toEqual([]);
    expect(objective && proseOf(objective).title.text).toMatch(/^The objective of the mission .* issues\.$/);
    expect(entries.filter(isParticipant).map(person => proseOf(person).title.text)).toEqual([
      'Stephen Thurlow',
      'Ekaterina Kolykhalova',
      'Hakan Demirbuken',
      'Ela Banaj',
    ]);
    expect(text).toContain(
      'participant banaj as "Project Coordinator" of UNODC in "Tirana, Albania": Ela Banaj\n',
    );
    expect(text).toContain('\ndates 2009-12-02 to 2009-12-03\n');
  });

  it('shows nothing but the missing tags and what a report must say besides', async () => {
    const { problems } = await check(text, { profile: 'draft' });
    expect(problems.filter(({ code }) => code === 'finding/tagged')).toHaveLength(37);
    expect(problems.filter(({ code }) => /^(?:syntax|name|attribute|allow)/.test(String(code)))).toEqual([]);
  });
});

it('a table with lines around its cells is one, whichever signs its lines are drawn with', () => {
  const drawn = [
    '+----+-------+',
    '| No | Text  |',
    '+====+=======+',
    '| 1  | Buy   |',
    '|    | pumps |',
    '+----+-------+',
    '| 2  | Dig   |',
    '+----+-------+',
  ];
  const [table, ...others] = readText(`Wells\n\n${drawn.join('\n')}\n`).blocks.slice(1);
  expect(others).toEqual([]);
  expect(table?.kind === 'table' && table.rows.map(({ cells }) => cells)).toEqual([
    ['No', 'Text'],
    ['1', 'Buy pumps'],
    ['2', 'Dig'],
  ]);
});

describe('any text', () => {
  it('comes out as a readable file that holds its words, all of them, in order, and no others', () => {
    fc.assert(
      fc.property(anyText, source => {
        const { text, ledger } = importDocument(readText(source));
        expect(ledger.firstDifference).toBeUndefined();
        expect(ledger.agrees).toBe(true);
        expect(readSyntax(text).faults).toEqual([]);
      }),
      runs(1000),
    );
  });
});

it('keeps short forms that no entry can be called by where they stand', () => {
  const list = 'M&E: Monitoring and evaluation\nW/C: Water closet\nOSH: Occupational safety and health';
  const { text, ledger } = importDocument(
    readText(`# Abbreviations\n\n${list}\n\nThe mission visited Orlu.\n`),
  );
  // They are no entries, so that whoever looks for what was not placed is told of them.
  expect(ledger.unplaced).toBe(7);
  expect(text.match(/^abbreviation .*$/gm)).toEqual(['abbreviation OSH: Occupational safety and health']);
  for (const line of list.split('\n')) expect(text).toContain(line);
});

it('takes no subject behind a function for a duty station, and no town for a body', () => {
  const team = [
    'Team members',
    '',
    '- Ana Ruiz, Especialista en Adquisiciones',
    '- Tom Hale, Senior Adviser in Public Health',
    '- Eva Lund, Programme Officer based in Selm',
    '- Odo Brandt, Regional Director, Port-Selm',
    '- Ida Vos, Regional Director, Port Authority',
  ];
  const { text } = importDocument(readText(`Mission to Orlu\n\n${team.join('\n')}\n`));
  expect(text.match(/^participant .*$/gm)).toEqual([
    'participant ruiz as "Especialista en Adquisiciones": Ana Ruiz',
    'participant hale as "Senior Adviser in Public Health": Tom Hale',
    'participant lund as "Programme Officer" in "Selm": Eva Lund',
    'participant brandt as "Regional Director": Odo Brandt',
    'participant vos as "Regional Director" of port-authority: Ida Vos',
  ]);
});
