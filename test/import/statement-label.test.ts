/** Labels with numbers, which are no part of what is said. */
import { describe, expect, it } from 'vitest';
import { readStatementLabel } from '../../src/import/statement-label.ts';

describe('a label in front of a text', () => {
  it.each([
    ['Rec. 3 – Mayor should act.', 'Rec. 3 –'],
    ['Rec 3 - Mayor should act.', 'Rec 3 -'],
    ['Rec. 3— Mayor should act.', 'Rec. 3—'],
    ['Rec. No. 3: Mayor should act.', 'Rec. No. 3:'],
    ['R. 3 – Mayor should act.', 'R. 3 –'],
    ['R3 − Mayor should act.', 'R3 −'],
    ['REC-3. Mayor should act.', 'REC-3.'],
    ['Recommendation 3 – Mayor should act.', 'Recommendation 3 –'],
    ['Rec. n° 3 – Le maire devrait agir.', 'Rec. n° 3 –'],
    ['Recommandation n° 3. Le maire devrait agir.', 'Recommandation n° 3.'],
    ['Rec. n.º 3 – El alcalde debería actuar.', 'Rec. n.º 3 –'],
    ['Recomendación 3 — El alcalde debería actuar.', 'Recomendación 3 —'],
  ])('has its number: %s', (text, lead) => {
    expect(readStatementLabel(text)).toEqual({
      label: 'recommendation',
      lead,
      text: text.slice(lead.length + 1),
    });
  });

  it.each([
    'Recommendation 3 was not followed.',
    'A. 3 pumps are old.',
    'R. 3 Pumps are old.',
    'Dr. 3 – nobody knows.',
    'Recently – the Mayor said – all went well.',
  ])('is none in %s', text => {
    expect(readStatementLabel(text)).toBeUndefined();
  });
});
