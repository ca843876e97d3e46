/** The files of the dictionaries, each with its licence. */
import { readdir, readFile } from 'node:fs/promises';
import { root } from './bundling.js';

/** @returns {Promise<string[]>} by their paths in node_modules */
export async function dictionaryFiles() {
  const folder = `${root}language/spelling/`;
  const languages = await Promise.all(
    (await readdir(folder)).map(async name => JSON.parse(await readFile(folder + name, 'utf8'))),
  );
  return languages
    .flatMap(({ regions = {}, ...language }) => [language, ...Object.values(regions)])
    .flatMap(({ dictionary }) => ['index.aff', 'index.dic', 'license'].map(name => `${dictionary}/${name}`));
}
