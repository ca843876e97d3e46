/** What is said in English so far to authors who read another language, since nobody has translated it yet. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The languages that lack nothing in a release. What others lack is only told. */
export const WHOLE = ['fr', 'es'];

/**
 * The files of texts, as English has them; `*` stands for the code of the language.
 * @param {string} root
 * @returns {string[]}
 */
function files(root) {
  const areas = readdirSync(`${root}language/messages/en`).map(name => `language/messages/*/${name}`);
  return [...areas, 'language/l10n/labels.*.json', 'package.nls.*.json'];
}

/** @param {string} path @returns {string[]} */
const idsIn = path => (existsSync(path) ? Object.keys(JSON.parse(readFileSync(path, 'utf8'))) : []);

/**
 * What languages lack of the English texts, by file, with the file that has them.
 * @param {string} [root] of the repository, with a slash at its end
 * @returns {{ language: string, file: string, from: string, ids: string[] }[]}
 */
export function missingTranslations(root = fileURLToPath(new URL('../', import.meta.url))) {
  return files(root).flatMap(pattern => {
    const from = pattern.replace('nls.*', 'nls').replace('*', 'en');
    const english = idsIn(root + from);
    return WHOLE.flatMap(language => {
      const file = pattern.replace('*', language);
      const own = new Set(idsIn(root + file));
      const ids = english.filter(id => !own.has(id));
      return ids.length > 0 ? [{ language, file, from, ids }] : [];
    });
  });
}

/**
 * A line for each file that lacks texts.
 * @param {ReturnType<typeof missingTranslations>} missing
 */
export function missingLines(missing) {
  return missing.map(({ file, ids }) => `${file} lacks ${ids.join(', ')}`);
}
