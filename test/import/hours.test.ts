/** Hours in the forms of the languages of reports, and what is no hour. */
import { describe, expect, it } from 'vitest';
import { hoursIn, leadingHour } from '../../src/import/hours.ts';

describe('an hour', () => {
  it.each([
    ['at 15:30', '15:30'],
    ['9 h 30', '09:30'],
    ['à 10 heures, la mission', '10:00'],
    ['A las 15:00 horas se reunió', '15:00'],
    ['24 de septiembre, 3 p.m.', '15:00'],
    ['on Tuesday at 2 pm', '14:00'],
    ['12 a.m.', '00:00'],
    ['um 9 Uhr', '09:00'],
  ])('is read in “%s”', (text, hour) => {
    expect(hoursIn(text)?.from).toBe(hour);
  });

  it.each([
    'the visit took 2 hours',
    'durante 12 horas',
    'après 3 heures de route',
    '25 h',
    '3 amis',
    '2 Hefte',
  ])('is none in “%s”', text => {
    expect(hoursIn(text)).toBeUndefined();
  });
});

describe('an hour at the beginning of a line', () => {
  it.each([
    ['2 p.m.: Town hall', '14:00', ': Town hall'],
    ['10:00 h: reunión', '10:00', ': reunión'],
    ['à 10 heures, séance', '10:00', ', séance'],
    ['de 9 h 30 à 11 h – séance', undefined, undefined],
    ['09:30-11:00 Session', '09:30', ' Session'],
  ])('ends where the rest of “%s” begins', (text, hour, rest) => {
    const found = leadingHour(text);
    expect(found?.from).toBe(hour);
    expect(found && text.slice(found.end)).toBe(rest);
  });

  it.each(['2 persons', '10 households', '3 parts: a', '12 heurts'])('is none in “%s”', text => {
    expect(leadingHour(text)).toBeUndefined();
  });
});
