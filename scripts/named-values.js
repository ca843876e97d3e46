/** Reads which values a text names. */
import { IntlMessageFormat } from 'intl-messageformat';

/** @typedef {ReturnType<IntlMessageFormat['getAst']>} Elements */

/**
 * The names of a text's values, sorted, with their types: what decides a plural is a number. Fails where the text can't
 * be read.
 * @param {string} text
 * @returns {Map<string, string>}
 */
export function namedValues(text) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const { getAst } = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true });
  collect(getAst(), found);
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** As the parser numbers what a text is made of. */
const KIND = { argument: 1, number: 2, plural: 6 };

/**
 * @param {Elements} elements
 * @param {Map<string, string>} found
 */
function collect(elements, found) {
  for (const element of elements) {
    if (!('value' in element)) continue;
    if (element.type === KIND.argument)
      found.set(element.value, found.get(element.value) ?? 'string | number');
    if (element.type === KIND.number) found.set(element.value, 'number');
    if (!('options' in element)) continue;
    found.set(element.value, element.type === KIND.plural ? 'number' : 'string');
    for (const { value } of Object.values(element.options)) collect(value, found);
  }
}
