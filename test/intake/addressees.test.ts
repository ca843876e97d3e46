/** Whom a statement asks, in the languages of import: by the place of the words where their kind does not tell. */
import { describe, expect, it } from 'vitest';
import { contextFor } from '../../src/intake/import-document.ts';

function askedIn(language: string, text: string): readonly string[] {
  return contextFor(language, undefined).facts.ofAsk(text).to;
}

describe('the subject or the object of a verb of asking', () => {
  it.each([
    ['en', 'The herders are urged to count the goats.', ['herders']],
    ['en', 'We also invite the pilots of the bay to report each wreck.', ['pilots of the bay']],
    ['fr', 'Les éleveurs sont vivement encouragés à compter les chèvres.', ['éleveurs']],
    ['fr', 'La mission invite les bergers du plateau à vacciner.', ['bergers du plateau']],
    [
      'fr',
      'Elle demande au parquet de Selm d’enquêter et au chef du port de fermer la grille.',
      ['parquet de Selm', 'chef du port'],
    ],
    ['es', 'La misión exhorta además a los pastores a contar las cabras.', ['pastores']],
    ['pt', 'Convida-se os pastores de Selm a contar as cabras.', ['pastores de Selm']],
    ['pt', 'Recomenda-se que o Ministério da Saúde compre vacinas.', ['Ministério da Saúde']],
  ])('is who is asked (%s): “%s”', (language, text, names) => {
    expect(askedIn(language, text)).toEqual(names);
  });

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
