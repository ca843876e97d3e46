/** The persons whom other reports mark, in all the files that a file sees. */
import type { LangiumCoreServices, LangiumDocument, URI } from 'langium';
import type { Marking } from '../../domain/marking.ts';
import { entriesOf } from '../../syntax/entries.ts';
import { isMission, isMissionFile, type MissionFile } from '../../syntax/generated/ast.ts';
import { marksPeople } from '../../syntax/looks-like-report.ts';
import { effectiveMarking, ownMarking } from '../../syntax/markings.ts';
import { proseOf } from '../../syntax/prose.ts';
import { indexOf } from '../../workspace/index-manager.ts';

/** Somebody whom another report declares and marks. */
export interface MarkedPerson {
  /** The name of the entry; '' where it has none. */
  readonly name: string;
  readonly title: string;
  /** What else the entry says. */
  readonly texts: readonly string[];
  readonly marking: Marking;
  /** True where the entry is marked itself; false where only the report as a whole is. */
  readonly isOwn: boolean;
  readonly uri: URI;
  /** From 0. */
  readonly line: number;
}

/**
 * What was found in a text, as plain data. It is read by itself: while a folder is built, the tree of another report may
 * be gone, or not be there yet.
 */
const known = new WeakMap<LangiumDocument['textDocument'], Known>();
interface Known {
  readonly version: number;
  readonly people: readonly MarkedPerson[];
}

/** All of them, in the order of the files; those of a mission's own members only where they are marked themselves. */
export function markedPeopleAround(services: LangiumCoreServices, from: URI): readonly MarkedPerson[] {
  const { homes } = indexOf(services.shared);
  const own = from.toString();
  return services.shared.workspace.LangiumDocuments.all
    .filter(({ uri }) => uri.toString() !== own && homes.sees(from, uri))
    .flatMap(document => peopleOf(document, services))
    .toArray();
}

function peopleOf({ textDocument, uri }: LangiumDocument, services: LangiumCoreServices) {
  const { version } = textDocument;
  const before = known.get(textDocument);
  if (before?.version === version) return before.people;
  const text = textDocument.getText();
  const root = marksPeople(text) ? services.parser.LangiumParser.parse(text).value : undefined;
  const people = isMissionFile(root) ? peopleIn(root, uri) : [];
  known.set(textDocument, { version, people });
  return people;
}

function peopleIn(file: MissionFile, uri: URI): readonly MarkedPerson[] {
  // Those of a vocabulary are seen through the index.
  if (!file.entries.some(isMission)) return [];
  return [...entriesOf(file, 'Person'), ...entriesOf(file, 'Participant')].flatMap(entry => {
    const [marking, own = 'unclassified'] = [effectiveMarking(entry), ownMarking(entry)];
    const isOwn = own !== 'unclassified';
    if (marking === 'unclassified' || (entry.$type === 'Participant' && !isOwn)) return [];
    const passages = proseOf(entry);
    const texts = Object.values(passages).map(({ text }) => text);
    const line = entry.$cstNode?.range.start.line ?? 0;
    return { name: entry.name ?? '', title: passages.title.text, texts, marking, isOwn, uri, line };
  });
}
