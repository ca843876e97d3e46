/** The language in which a report is written. */
import { isLanguage } from '../syntax/generated/ast.ts';
import { perCheck } from './per-check.ts';

/** Primary language tag, lower case; English where the report names none. */
export const languageOf = perCheck(({ file }) => {
  const code = file.entries.find(isLanguage)?.code ?? 'en';
  return code.toLowerCase().split('-')[0] ?? 'en';
});
