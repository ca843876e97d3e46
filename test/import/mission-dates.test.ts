/** When a mission took place, as the line with its dates says it, or does not. */
import { describe, expect, it } from 'vitest';
import { NO_PAGE } from '../../src/import/first-page.ts';
import { missionDates } from '../../src/import/mission-dates.ts';

function datesOf(text: string): string | undefined {
  const block = { kind: 'paragraph', text: `Dates: ${text}` } as const;
  const line = { particular: 'dates', lead: 'Dates:', label: 'Dates', text } as const;
  const page = { ...NO_PAGE, particulars: new Map([[block, line]]) };
  const period = missionDates({ first: [block], page, parts: [], order: undefined });
  return period && `${period.from} to ${period.to}`;
}

describe('the dates of a mission', () => {
  it.each([
    ['del 1.º al 3 de marzo de 2024', '2024-03-01 to 2024-03-03'],
    ['1.ª a 3 de marzo de 2024', '2024-03-01 to 2024-03-03'],
    ['du 1er au 3 mars 2024', '2024-03-01 to 2024-03-03'],
    ['30 December to 2 January 2024', '2023-12-30 to 2024-01-02'],
    ['29 February to 2 March 2024', '2024-02-29 to 2024-03-02'],
    ['6 March 2024', '2024-03-06 to 2024-03-06'],
    ['week of 4 to 8 March 2024', '2024-03-04 to 2024-03-08'],
  ])('are those of %s', (text, expected) => {
    expect(datesOf(text)).toBe(expected);
  });

  it.each([
    '4 to 6 March and 9 to 12 March 2024',
    '4 to 6 March 2024 and 9 to 12 March 2024',
    '4–6 and 9–12 March 2024',
    '4-5 March, 7-8 March and 11-12 March 2024',
    'du 4 au 6 mars et du 9 au 12 mars 2024',
    'del 4 al 6 y del 9 al 12 de marzo de 2024',
  ])('go from the first to the last of %s', text => {
    expect(datesOf(text)).toBe('2024-03-04 to 2024-03-12');
  });

  it.each([
    // The last comes before the first.
    '5 March 2024 to 3 March 2024',
    '5 March to 3 March 2024',
    '14 to 11 March 2024',
    'du 14 au 11 mars 2024',
    'del 14 al 11 de marzo de 2024',
    // There is no such day.
    '29 February to 2 March 2023',
    'du 30 février au 3 mars 2024',
    'del 30 de febrero al 3 de marzo de 2024',
    // One end is not said.
    'until 6 March 2024',
    'since 6 March 2024',
    'not before 4 March 2024',
    'week of 4 March 2024',
    '2 to 3 weeks from 4 March 2024',
    'jusqu’au 6 mars 2024',
    'semaine du 4 mars 2024',
    'hasta el 6 de marzo de 2024',
    'semana del 4 de marzo de 2024',
    // Two missions
    '4 to 6 March 2023 and 9 to 12 March 2024',
  ])('are none of %s', text => {
    expect(datesOf(text)).toBeUndefined();
  });
});
