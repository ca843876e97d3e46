import { describe, expect, it } from 'vitest';
import { readText } from '../../src/import/read-text.ts';

function linesOf(...lines: readonly string[]): readonly string[] {
  const { blocks } = readText(`Mission to Selm\n\nA part\n\n${lines.join('\n')}\n`);
  return blocks.slice(2).flatMap(block => ('text' in block ? [block.text] : []));
}

describe('a line is never joined with the next', () => {
  it.each([
    [
      'OSCE: Organization for Security and Co-operation in Europe, with its missions',
      '3W: Who does What Where',
      'GBV: violence against women',
    ],
    ['OSCE – Organization for Security and Co-operation in Europe', 'M&E – Monitoring and evaluation'],
    [
      'John Smith, Director of the Department of Environmental Health and Water',
      'Jane Doe, Chief of the Unit for the Monitoring of Water and Sanitation',
      'Ann Roe, Nurse',
    ],
    [
      "M. 'Abd al-Rahmān ibn Khaldūn, Governor of the Northern Province and of its District Office",
      'Finding, Director, Annex Ltd.',
      'Anne-Marie d’Arc (née Dupont), Head of the Unit for the Monitoring of Water and Sanitation',
      'Иван Петров, директор департамента охраны здоровья населения и санитарного надзора',
      '李明, 主任, 卫生部',
      'Eve Poe',
    ],
  ])('in a list that begins “%s”', (...lines) => {
    expect(linesOf(...lines)).toEqual(lines);
  });
});

it('goes on below where it is prose, or a list whose lines are broken', () => {
  for (const lines of [
    [
      'In Selm, the mission met with the people of the town and of the villages around',
      'Arn, the market of the valley, where there is water in summer',
    ],
    ['John Smith, Director of the Department of Environmental Health and', 'Water, Ministry of Health'],
    ['John Smith, Director of the Department of Environmental Health,', 'Ministry of Health'],
  ])
    expect(linesOf(...lines)).toEqual([lines.join(' ')]);
});

it.each(['[1]', '[12]', '{3}', '[a]'])('in notes that begin with %s, of which each is full', mark => {
  const full = `${mark} Law No. 5 of 2020 on the water of the valley, and what the council of the town said of it,`;
  expect(linesOf(full, full.replace('Law', 'Decree'), full)).toHaveLength(3);
});
