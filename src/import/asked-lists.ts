/** Lists of people below headings that do not say who they are: nobody is made of them, and the author is asked. */
import { folded } from '../lexicon/import-words.ts';
import { importText } from '../messages/import.ts';
import { groupsOf } from './groups.ts';
import { isComment, type MissionPart } from './mission-entry.ts';
import type { Part } from './part.ts';
import { withoutNumber } from './part-headings.ts';
import type { ReportContext } from './parts/chapter.ts';
import { people } from './parts/people.ts';

/** What an author can answer. */
export const WHO = ['met', 'members', 'neither'] as const;
export type Who = (typeof WHO)[number];
/** The kind of part that an answer makes of a list. */
export const PART_OF: Readonly<Record<Who, 'persons' | 'participants' | 'narrative'>> = {
  met: 'persons',
  members: 'participants',
  neither: 'narrative',
};

/** What the author has answered, by headings. */
export class Answers {
  private readonly given: ReadonlyMap<string, Who>;

  constructor(given: ReadonlyMap<string, Who> = new Map()) {
    this.given = new Map([...given].map(([heading, who]) => [plain(heading), who]));
  }

  /** A part as what it was said to be. */
  of(part: Part): Part {
    const who = mayList(part) ? this.given.get(plain(part.heading)) : undefined;
    return who === undefined ? part : { ...part, kind: PART_OF[who] };
  }

  /** What is to be said of answers about headings that were not in question. */
  notesOn(parts: readonly Part[]): readonly string[] {
    const asked = new Set(parts.filter(mayList).map(({ heading }) => plain(heading)));
    return [...this.given.keys()].flatMap(heading =>
      asked.has(heading) ? [] : importText('people.no-list', { heading }),
    );
  }

  /** The entries of a part; its section says how many people it seems to list, where nobody has said who they are. */
  ask(part: Part, entries: readonly MissionPart[], scratch: () => ReportContext): readonly MissionPart[] {
    const isKnown = entries.some(entry => isPerson(entry)) || this.given.has(plain(part.heading));
    if (isKnown || !mayList(part)) return entries;
    const listed = listedIn(part, scratch());
    const own = entries.find(entry => !isComment(entry) && entry.title === part.heading);
    return entries.map(entry => (entry === own && listed > 0 ? { ...entry, listed } : entry));
  }
}

function plain(heading: string): string {
  return folded(withoutNumber(heading));
}

/** Parts of which no list says who its people are: “Sources” may be those who were met as well as papers. */
const MAY_LIST: ReadonlySet<Part['kind']> = new Set(['narrative', 'background', 'annex']);

function isPerson(part: MissionPart): boolean {
  return !isComment(part) && (part.word === 'person' || part.word === 'participant');
}

function mayList({ kind, heading }: Part): boolean {
  return MAY_LIST.has(kind) && heading !== '';
}

/** How many people a part lists; none where it tells of other things for the most part. */
function listedIn(part: Part, context: ReportContext): number {
  const chapter = people('person', { ...part, kind: 'persons' }, context);
  const counts = groupsOf(part.blocks).map(group => chapter.entriesOf?.(group)?.filter(isPerson).length ?? 0);
  const listing = counts.filter(count => count > 0);
  const isList = listing.length * 2 >= counts.length || listing.some(count => count > 1);
  return isList ? counts.reduce((sum, count) => sum + count, 0) : 0;
}
