import { languageOf as languageOfFile } from '../terminology/report-vocabulary.ts';
import { perCheck } from './per-check.ts';

/** Primary language tag, lower case; English where the report names none. */
export const languageOf = perCheck(({ file }) => languageOfFile(file));
