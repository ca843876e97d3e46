import { editionName } from '../lexicon/file-endings.ts';
import { commandText } from '../messages/command-line.ts';
import { type Edition, readEdition } from '../publish/edition-file.ts';
import { basename, dirname, join, kindOf, readBytes } from './io.ts';
import { Refusal } from './refusal.ts';

/** An edition, and the path of its file. */
export interface PlacedEdition {
  readonly path: string;
  readonly edition: Edition;
}

const LONGEST_EDITION = 256 * 1024 * 1024;

/** The editions of the report at a path, oldest first. */
export async function editionsBeside(report: string): Promise<readonly PlacedEdition[]> {
  const editions: PlacedEdition[] = [];
  for (let number = 1; ; number++) {
    const path = join(dirname(report), editionName(basename(report), number));
    if ((await kindOf(path)) === 'nothing') return editions;
    const edition = readEdition(await readBytes(path, LONGEST_EDITION));
    if (!edition) throw new Refusal(commandText('issue.damaged', { path }));
    editions.push({ path, edition });
  }
}
