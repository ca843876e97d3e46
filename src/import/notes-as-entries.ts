/** Notes as entries, for whoever says what they are. */
import { foldedWords } from '../lexicon/flat.ts';
import { idOf } from '../lexicon/free-names.ts';
import { PART_OF, type Who } from './asked-lists.ts';
import type { SourceBlock } from './document.ts';
import { isComment, type MissionEntry, type MissionPart } from './mission-entry.ts';
import { type Note, notesIn } from './notes.ts';
import type { Part } from './part.ts';
import { placeChapter, type ReportContext } from './parts/chapter.ts';
import { meetingSaid } from './parts/meetings.ts';
import { people } from './parts/people.ts';
import { personEntry, withLine } from './parts/person-entry.ts';
import { statementEntry } from './parts/statement-entry.ts';
import { toProse } from './prose.ts';

/** What notes can be made. */
export type NotesBecome = keyof typeof MAKERS;

/** What was made of notes, and the bodies that nobody had declared and that it refers to. */
export interface MadeOfNotes {
  readonly parts: readonly MissionPart[];
  readonly bodies: readonly MissionEntry[];
}

/**
 * The notes as entries of one kind, with what their words say of them in their structure; undefined where one can't be
 * such an entry. `heading` is the title of a section whose notes begin with none.
 */
export function entriesFrom(
  blocks: readonly SourceBlock[],
  word: NotesBecome,
  newContext: () => ReportContext,
  heading: string,
): MadeOfNotes | undefined {
  return MAKERS[word](blocks, newContext, heading);
}

type Maker = (
  ...given: readonly [readonly SourceBlock[], () => ReportContext, string]
) => MadeOfNotes | undefined;

const MAKERS = {
  finding: unread('finding'),
  recommendation: stated('recommendation'),
  action: stated('action'),
  objective: unread('objective'),
  meeting: read((note, context) => withBody(meetingSaid(note.title, ITINERARY, context), note)),
  person: read(personsOf),
  section: (blocks, _, heading) => ({ parts: [sectionOf(blocks, heading)], bodies: [] }),
} satisfies Readonly<Record<string, Maker>>;

/** A list of people below its heading, as if that had said who they are. */
export function peopleFrom(
  blocks: readonly SourceBlock[],
  heading: string,
  who: Exclude<Who, 'neither'>,
  context: ReportContext,
): MadeOfNotes {
  const part: Part = { kind: PART_OF[who], heading, isWithin: false, blocks: [...blocks] };
  const chapter = people(who === 'members' ? 'participant' : 'person', part, context);
  return { parts: placeChapter(part, chapter, context), bodies: context.organizations.entries() };
}

/** In the order in which authors ask for it. */
export const NOTES_BECOME = Object.keys(MAKERS) as readonly NotesBecome[];

/** Entries that say nothing but their words. */
function unread(word: string): Maker {
  return blocks => ({ parts: notesIn(blocks).map(note => ({ word, ...note })), bodies: [] });
}

/** Entries that say whom they ask or who sees to them, and until when. */
function stated(word: string): Maker {
  return read(({ title, body }, context) => [statementEntry(word, title, body, context)]);
}

function read(entriesOf: (note: Note, context: ReportContext) => readonly MissionPart[] | undefined): Maker {
  return (blocks, newContext) => {
    const context = newContext();
    const made = notesIn(blocks).map(note => entriesOf(note, context));
    return made.every(parts => parts !== undefined)
      ? { parts: made.flat(), bodies: context.organizations.entries() }
      : undefined;
  };
}

/** Where each line is something that the mission did. */
const ITINERARY: Part = { kind: 'activities', heading: '', isWithin: false, blocks: [] };

function withBody(parts: readonly MissionPart[], { body }: Note): readonly MissionPart[] {
  const last = parts.at(-1);
  if (!last || isComment(last)) return parts;
  return [...parts.slice(0, -1), { ...last, body: [...(last.body ?? []), ...body] }];
}

/** Whoever stands on a line; the line itself below, as a comment, where it says more than they do. */
function personsOf({ title: line, body }: Note, context: ReportContext): readonly MissionPart[] | undefined {
  const { people } = context.persons.peopleOf(line);
  if (people.length === 0) {
    if (!isPhrase(line)) return undefined;
    const name = context.ids.take(idOf(line) ?? 'person');
    return [{ word: 'person', name, title: line, body }];
  }
  const entries = people.flatMap(person => personEntry(person, 'person', { by: 'answer' }, context));
  // Who is declared already would be there twice.
  if (entries.length < people.length) return undefined;
  const said = new Set(
    people.flatMap(person => Object.values(person).flatMap(words => foldedWords(String(words)))),
  );
  const isSaid = foldedWords(line).every(each => said.has(each));
  return withBody(isSaid ? entries : withLine(entries, line), { title: line, body });
}

/** `the guard of the well`: no name, and no sentence. */
function isPhrase(line: string): boolean {
  return line.length <= 80 && !/[.!?:;]["”»)]*$|[.!?]\s/u.test(line);
}

/** A chapter under its first line, where that is a heading. */
function sectionOf(blocks: readonly SourceBlock[], heading: string): MissionEntry {
  const [first, ...rest] = blocks;
  const isHead =
    first?.kind === 'heading' ||
    (first?.kind === 'paragraph' && first.text.length <= 80 && !/[.!?;:,…]["”»)]*$/u.test(first.text));
  return isHead
    ? { word: 'section', title: first.text, body: toProse(rest) }
    : { word: 'section', title: heading, body: toProse(blocks), isReadOut: true };
}
