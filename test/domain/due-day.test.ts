import { describe, expect, it } from 'vitest';
import { dueDay } from '../../src/domain/due-day.ts';

const MISSION = { from: '2026-03-09', to: '2026-03-13' };

const dayOf = (dueText: string) => dueDay({ dueText }, MISSION);

/** Each as an author may say it, and the last day of it. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  '2026-12-31': [
    'end of 2026',
    'by the end of the year 2026',
    'in 2026',
    'end-2026',
    'before the end of 2026',
    'December 2026',
    'Q4 2026',
    'last quarter of 2026',
    'second half of 2026',
    '31 December 2026, at the latest',
    'before the rainy season of 2026',
    'fin 2026',
    'avant fin 2026',
    "d'ici la fin de l’année 2026",
    'décembre 2026',
    '4e trimestre 2026',
    'quatrième trimestre de l’exercice 2026',
    'second semestre 2026',
    'a finales de 2026',
    'antes de finales de 2026',
    'diciembre de 2026',
    'cuarto trimestre del año 2026',
    'último trimestre de 2026',
    'segundo semestre de 2026',
    'by December',
    'd’ici décembre',
    'en diciembre',
  ],
  '2026-06-30': [
    'June, 2026',
    'end of June 2026',
    'second half of June 2026',
    'May or June 2026',
    '2nd quarter of 2026',
    'Q1–Q2 2026',
    'Q2/2026',
    '2Q2026',
    '2026-Q2',
    'H1 2026',
    'before July 2026',
    'before the third quarter of 2026',
    'before 30 June 2026',
    'fin juin 2026',
    'avant juillet 2026',
    '2e trimestre 2026',
    '2ème trimestre de 2026',
    'T2 2026',
    'premier semestre 2026',
    'le 30 juin 2026',
    '30 de junio de 2026',
    'antes de julio de 2026',
    'segundo trimestre de 2026',
    '2.º trimestre de 2026',
    '06/2026',
    'end of June',
    '30 June',
    'by the second quarter',
    'fin juin',
    'a finales de junio',
  ],
  '2027-12-31': ['2026-2027', '2026/27', 'by 2027'],
  '2027-02-28': ['end of February', 'février', '28 de febrero'],
};

/** What names no day, or only one from which on something runs. */
const NOT_NAMED = [
  'before the next mission',
  'immediately',
  'within 30 days',
  'within 30 days of 1 June 2026',
  'three months after the elections of 2026',
  'dans les six mois suivant l’adoption du budget 2026',
  'tras las elecciones de 2026',
  'as the Law of 2009 says',
  'as soon as may be',
  'when 2,050 wells are dug',
  'Resolution 1244',
  '',
];

describe('the last day for what is due', () => {
  it.each(Object.entries(NAMED))('is %s in words', (day, words) => {
    expect(Object.fromEntries(words.map(each => [each, dayOf(each)]))).toEqual(
      Object.fromEntries(words.map(each => [each, day])),
    );
  });

  it('is none where words name none', () => {
    expect(NOT_NAMED.filter(words => dayOf(words) !== undefined)).toEqual([]);
  });

  it('is that of a date, and needs no mission where words have a year', () => {
    expect(dueDay({ due: '2026-02' })).toBe('2026-02-28');
    expect(dueDay({ due: '2026-02-30' })).toBeUndefined();
    expect(dueDay({ dueText: 'end of 2026' })).toBe('2026-12-31');
    expect(dueDay({ dueText: 'end of June' })).toBeUndefined();
    expect(dueDay({})).toBeUndefined();
  });
});
