/**
 * Lists of words in the bundles are read when a list is first asked for: a check of one report asks for a tenth of them,
 * and what is written in a string takes less to load than what is written as code.
 */
import { readFile } from 'node:fs/promises';

/** Files of lists by what they mean; messages are asked for one by one. */
const LISTS =
  /[\\/]language[\\/](?:confusables|effects|intake|patterns|related|spelling|words)[\\/][\w-]+\.json$/;

/**
 * The code of a module with the same lists.
 * @param {string} json
 */
export function whenAsked(json) {
  const written = Object.entries(JSON.parse(json)).map(([key, value]) => [key, JSON.stringify(value)]);
  return `const written = ${JSON.stringify(Object.fromEntries(written))};
const lists = {};
for (const key of Object.keys(written))
  Object.defineProperty(lists, key, {
    enumerable: true,
    configurable: true,
    get() {
      const value = JSON.parse(written[key]);
      Object.defineProperty(lists, key, { value });
      return value;
    },
  });
export default lists;`;
}

/** A part of a build. @type {import('rolldown').Plugin} */
export const listsWhenAsked = {
  name: 'lists-when-asked',
  load: {
    filter: { id: LISTS },
    async handler(id) {
      return { code: whenAsked(await readFile(id, 'utf8')), moduleType: 'js' };
    },
  },
};
