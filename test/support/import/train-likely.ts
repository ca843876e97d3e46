/** Writes language/likely/weights.json, from the sources of the corpus, the lessons and what their truth files say. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lessonsOf, weightsFrom } from './train.ts';
import { readTeaching } from './truth.ts';
import { writtenWeights } from './written-weights.ts';

const root = pathToFileURL(join(process.cwd(), '/'));
const lessons = await lessonsOf(readTeaching(new URL('test/import/', root)));
writeFileSync(new URL('language/likely/weights.json', root), writtenWeights(weightsFrom(lessons)));
