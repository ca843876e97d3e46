import type { LangiumCoreServices, LangiumDocument, URI } from 'langium';
import type { Marking } from '../../domain/marking.ts';
import type { Secret } from '../../domain/secret.ts';
import { isShortName } from '../../domain/short-forms.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import {
  isMeeting,
  isMission,
  isMissionFile,
  isOrganization,
  isParticipant,
  isPerson,
  isVisit,
  type MissionFile,
} from '../../syntax/generated/ast.ts';
import { marksNames } from '../../syntax/looks-like-report.ts';
import { effectiveMarking, ownMarking } from '../../syntax/markings.ts';
import { proseOf } from '../../syntax/prose.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import { phrasesOf } from './texts-of.ts';

/** Somebody or something that another report names and marks. */
export interface MarkedEntry extends Pick<Secret<never>, 'sort' | 'titles' | 'shorts'> {
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
  readonly marked: readonly MarkedEntry[];
}

/** All of them, in the order of the files; those of a mission's own members only where they are marked themselves. */
export function markedAround(services: LangiumCoreServices, from: URI): readonly MarkedEntry[] {
  const { homes } = indexOf(services.shared);
  const own = from.toString();
  return services.shared.workspace.LangiumDocuments.all
    .filter(({ uri }) => uri.toString() !== own && homes.sees(from, uri))
    .flatMap(document => markedOf(document, services))
    .toArray();
}

function markedOf({ textDocument, uri }: LangiumDocument, services: LangiumCoreServices) {
  const { version } = textDocument;
  const before = known.get(textDocument);
  if (before?.version === version) return before.marked;
  const text = textDocument.getText();
  const root = marksNames(text) ? services.parser.LangiumParser.parse(text).value : undefined;
  const marked = isMissionFile(root) ? markedIn(root, uri) : [];
  known.set(textDocument, { version, marked });
  return marked;
}

function markedIn(file: MissionFile, uri: URI): readonly MarkedEntry[] {
  // Those of a vocabulary are seen through the index.
  if (!file.entries.some(isMission)) return [];
  return file.entries.filter(isNaming).flatMap(entry => {
    const [marking, own = 'unclassified'] = [effectiveMarking(entry), ownMarking(entry)];
    const isOwn = own !== 'unclassified';
    // What a marked report calls by a name is mostly known to all, but for whom it met.
    if (marking === 'unclassified' || (entry.$type !== 'Person' && !isOwn)) return [];
    const names = namesOf(entry);
    const line = entry.$cstNode?.range.start.line ?? 0;
    return names ? [{ ...names, marking, isOwn, uri, line }] : [];
  });
}

/** True for what names somebody or something, and has its marking from nothing else in the report but the mission. */
function isNaming(entry: Entry): boolean {
  return (
    isPerson(entry) || isParticipant(entry) || isOrganization(entry) || isMeeting(entry) || isVisit(entry)
  );
}

/** By what an entry calls somebody or something; undefined where it does not. */
function namesOf(entry: Entry): Pick<MarkedEntry, 'sort' | 'titles' | 'shorts' | 'texts'> | undefined {
  const passages = proseOf(entry);
  const texts = Object.values(passages).map(({ text }) => text);
  const { text: title } = passages.title;
  if (isPerson(entry) || isParticipant(entry)) return { sort: 'person', titles: [title], texts };
  if (isOrganization(entry)) {
    const titles = [title, ...entry.titles.map(each => each.title)];
    return { sort: 'body', titles, shorts: isShortName(entry.name) ? [entry.name] : [], texts };
  }
  // One word may be a town of which each report speaks.
  const titles = phrasesOf(entry)
    .filter(({ text, isPlace, isParty }) => (isPlace || isParty) && /\s/u.test(text))
    .map(({ text }) => text);
  return titles.length > 0 ? { sort: 'phrase', titles, texts: [] } : undefined;
}
