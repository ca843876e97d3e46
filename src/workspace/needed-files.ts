/** Which files of a workspace the ones that were asked for need: most reports stand alone among thousands. */
import { grouped } from '../domain/grouped.ts';
import type { Audience } from '../domain/marking.ts';
import { ID } from '../lexicon/generated/terminals.ts';
import {
  looksLikeReport,
  looksLikeUpdates,
  marksNames,
  missionIdsIn,
  missionIdsSaidOf,
} from '../syntax/looks-like-report.ts';
import { internWord } from './intern-word.ts';

interface ReadFile {
  readonly source: { readonly text: string };
  readonly isAsked: boolean;
}

/**
 * The files that were asked for, every vocabulary, the reports that these name, whatever those name in turn, and what
 * updates any of them or goes on with it, since a thing may have several names. A mission counts as named where its id
 * stands anywhere in the text.
 * For readers outside also the reports that mark persons, whom none may name.
 */
export function neededFiles<F extends ReadFile>(
  files: readonly F[],
  audience: Audience = 'internal',
): readonly F[] {
  const isMere = (file: F) =>
    !file.isAsked && (looksLikeReport(file.source.text) || looksLikeUpdates(file.source.text));
  const needed = new Set(files.filter(file => !isMere(file)));
  const others = files
    .filter(isMere)
    .map(file => ({ file, ids: [...missionIdsIn(file.source.text)].map(internWord) }));
  const about = grouped(
    others.flatMap(({ file }) =>
      missionIdsSaidOf(file.source.text).map(id => [internWord(id), file] as const),
    ),
  );
  // What is added while this goes on comes up in its turn.
  for (const from of needed) {
    const names = namesIn(from);
    for (const { file, ids } of others) if (isAmong(ids, names)) needed.add(file);
    for (const id of missionIdsIn(from.source.text)) for (const file of about.get(id) ?? []) needed.add(file);
  }
  if (audience !== 'internal') {
    for (const { file } of others) if (marksNames(file.source.text)) needed.add(file);
  }
  return needed.size === files.length ? files : files.filter(file => needed.has(file));
}

/**
 * Of the files as they are now those that may read otherwise since others were changed, whose texts before and after are
 * given; undefined where any may. The converse of `neededFiles`: who names a changed report, whom it names, and so on.
 */
export function affectedFiles<F extends Pick<ReadFile, 'source'>>(
  files: readonly F[],
  changed: readonly string[],
): ReadonlySet<F> | undefined {
  const isMere = (text: string) => looksLikeReport(text) || looksLikeUpdates(text);
  if (changed.some(text => !isMere(text) || marksNames(text))) return undefined;
  const affected = new Set<F>();
  const texts = new Set(changed);
  // What is added while this goes on comes up in its turn.
  for (const text of texts) {
    const ids = idsIn(text);
    const names = namesIn({ source: { text } });
    for (const file of files) {
      const other = file.source.text;
      if (affected.has(file) || !isMere(other)) continue;
      const isNaming = ids.some(id => other.includes(id)) && isAmong(ids, namesIn(file));
      if (!isNaming && !texts.has(other) && !isAmong(idsIn(other), names)) continue;
      affected.add(file);
      texts.add(other);
    }
  }
  return affected;
}

function idsIn(text: string): readonly string[] {
  return [...missionIdsIn(text), ...missionIdsSaidOf(text)];
}

const NAME = new RegExp(ID.source, 'g');

/** Whatever is written as a name in a text: `kosovo-12` is none of `kosovo-1`. */
function namesIn({ source }: Pick<ReadFile, 'source'>): ReadonlySet<string> {
  return new Set(source.text.match(NAME));
}

function isAmong(ids: readonly string[], names: ReadonlySet<string>): boolean {
  return ids.some(id => names.has(id));
}
