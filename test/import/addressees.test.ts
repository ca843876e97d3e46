/** Whom a statement asks, in the languages of import. */
import { describe, expect, it } from 'vitest';
import { contextFor } from '../../src/import/import-document.ts';

function askedIn(language: string, text: string): readonly string[] {
  return contextFor(language, undefined).facts.ofAsk(text).to;
}

describe('the subject or the object of a verb of asking', () => {
  it.each([['pt', 'Recomenda-se que o Ministério da Saúde compre vacinas.', ['Ministério da Saúde']]])(
    'is who is asked (%s): “%s”',
    (language, text, names) => {
      expect(askedIn(language, text)).toEqual(names);
    },
  );

  it.each([
    ['en', 'Consideration is requested to be given to the goats.'],
    ['en', 'The mission asks the question to be put again.'],
    ['fr', 'Il est prié de fermer la grille.'],
    ['es', 'Se pide a la mayor brevedad un informe.'],
    ['es', 'Solicitar al Ministerio que cuente las cabras.'],
    ['pt', 'Convida-se à reflexão.'],
  ])('is nobody (%s): “%s”', (language, text) => {
    expect(askedIn(language, text)).toEqual([]);
  });
});
