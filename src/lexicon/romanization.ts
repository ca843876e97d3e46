/** How names of other alphabets are written in Latin letters: by scholars, in passports, in English, French and German. */
import systems from '../../language/romanization.json' with { type: 'json' };

/** One way of writing: which letters stand for a letter, or for two that are written together; none for one that has no sound of its own. */
export type Romanization = ReadonlyMap<string, string>;

const { english, ...others } = systems;

/** All ways, that of English first; a name of an alphabet may be written in each of those that know its letters. */
export const ROMANIZATIONS: readonly Romanization[] = [english, ...Object.values(others)].map(
  system => new Map(Object.entries(system)),
);
