/** The safety net: what the language would not read as it is meant becomes text of which nothing is made. */
import { ENTRY_WORDS } from '../lexicon/generated/words.ts';
import { MENTIONS } from '../lexicon/marks.ts';
import { entryWord } from '../lexicon/words.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';
import { createReader, type ReadAlone } from '../syntax/read-alone.ts';
import { isComment, type MissionEntry, type MissionPart } from './mission-entry.ts';
import { type ReportContext, unplaced } from './parts/chapter.ts';
import { WORD_JOINER, wordsOf } from './words.ts';
import { writeMission } from './write-mission.ts';

let reader: ReturnType<typeof createReader> | undefined;

/** Reads a text as the language does. */
export function readAlone(text: string): ReadAlone {
  reader ??= createReader();
  return reader(text);
}

/** Writes a file in which nothing that the source says is a mention. */
export function writeImported(parts: readonly MissionPart[]): string {
  return writeMission(parts).replace(MENTIONS, mention => mention.replace('@', `@${WORD_JOINER}`));
}

/**
 * The parts; an entry that reads otherwise than meant, or refers to a name that neither they nor `elsewhere` declare,
 * comes as unplaced text.
 */
export function asRead(
  parts: readonly MissionPart[],
  context: ReportContext,
  elsewhere: Iterable<string>,
): readonly MissionPart[] {
  const written = parts.filter((part): part is MissionEntry => !isComment(part));
  const names = new Set<string | undefined>([...elsewhere, ...written.map(({ name }) => name)]);
  const isRead = (part: MissionEntry, { entries, faults, namesIn }: ReadAlone, at: number) => {
    const entry = entries[at];
    return (
      entry !== undefined &&
      faults.length === 0 &&
      isMeant(entry, part) &&
      namesIn(entry).every(name => names.has(name))
    );
  };
  const whole = readAlone(writeImported(parts));
  if (whole.entries.length === written.length && written.every((part, at) => isRead(part, whole, at)))
    return parts;
  return parts.map(part =>
    isComment(part) || isRead(part, readAlone(writeImported([part])), 0) ? part : asText(part, context),
  );
}

function isMeant(entry: Entry, { word, name, title }: MissionEntry): boolean {
  const known = entryWord(word);
  const isKind = known !== undefined && entry.$type === ENTRY_WORDS[known].type;
  const isNamed = name === undefined || ('name' in entry && entry.name === name);
  return isKind && isNamed && wordsOf(proseOf(entry).title.text).join(' ') === wordsOf(title).join(' ');
}

function asText({ title, body = [], isReadOut }: MissionEntry, context: ReportContext): MissionPart {
  return unplaced([...(isReadOut || title === '' ? [] : [title]), ...body], context);
}
