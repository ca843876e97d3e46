/** Which files of a workspace the ones that were asked for need: most reports stand alone among thousands. */
import { looksLikeReport, missionIdsIn } from '../syntax/looks-like-report.ts';

interface ReadFile {
  readonly source: { readonly text: string };
  readonly isAsked: boolean;
}

/**
 * The files that were asked for, every vocabulary, the reports that these name, whatever those name in turn, and the
 * reports that name one that was asked for. A mission counts as named where its id stands anywhere in the text.
 */
export function neededFiles<F extends ReadFile>(files: readonly F[]): readonly F[] {
  const isMere = (file: F) => !file.isAsked && looksLikeReport(file.source.text);
  const needed = new Set(files.filter(file => !isMere(file)));
  const others = files.filter(isMere).map(file => ({ file, ids: missionIdsIn(file.source.text) }));
  const askedIds = [...needed]
    .filter(file => file.isAsked)
    .flatMap(({ source }) => missionIdsIn(source.text));
  for (const { file } of others) if (names(file, askedIds)) needed.add(file);
  // What is added while this goes on comes up in its turn.
  for (const from of needed) for (const { file, ids } of others) if (names(from, ids)) needed.add(file);
  return needed.size === files.length ? files : files.filter(file => needed.has(file));
}

function names({ source }: ReadFile, ids: readonly string[]): boolean {
  return ids.some(id => source.text.includes(id));
}
