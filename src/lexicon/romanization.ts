/** How names of other alphabets are written in Latin letters: by scholars, in passports, in English, French and German. */
import systems from '../../language/romanization.json' with { type: 'json' };

/** One way of writing: which letters stand for a letter, or for two that are written together. */
export type Romanization = ReadonlyMap<string, string>;

/** What is written for a letter that has no sound of its own. */
const NOTHING = '-';

const { english, ...others } = systems;

/** All ways, that of English first; a name of an alphabet may be written in each of those that know its letters. */
export const ROMANIZATIONS: readonly Romanization[] = [english, ...Object.values(others)].map(system => {
  const words = system.split(' ');
  return new Map(
    words.flatMap((letters, at) => {
      const spelling = words[at + 1] ?? '';
      return at % 2 === 0 ? [[letters, spelling === NOTHING ? '' : spelling] as const] : [];
    }),
  );
});
