/** The examples, which most tests try themselves on. */
import { readdirSync, readFileSync } from 'node:fs';

const EXAMPLES = new URL('../../examples/', import.meta.url);

/** The texts of all examples, by file name. */
export function exampleTexts(): Record<string, string> {
  const names = readdirSync(EXAMPLES).filter(name => name.endsWith('.mission'));
  return Object.fromEntries(names.map(name => [name, readFileSync(new URL(name, EXAMPLES), 'utf8')]));
}
