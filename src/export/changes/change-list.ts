/** What has changed on a page that is compared with an earlier one, entry by entry: for people and programs that want no page. */
import type {
  Changeable,
  Chapter,
  Entry,
  Fact,
  Note,
  Organization,
  Page,
  Person,
  Piece,
  Prose,
  Run,
  Said,
} from '../page/page.ts';
import { isNew, isOld } from '../page/parted.ts';
import { type Leaf, leavesOf, smallPrintOf, textOf, wordsOf } from '../page/runs.ts';

/** One change. */
export interface ReportChange {
  /** The entry as a reader cites it: its code, a name, the title of a chapter. */
  readonly entry: string;
  /** The name by which a program finds it: that of the version in which it stands. */
  readonly anchor: string;
  readonly sort: Entry['role'] | 'chapter' | 'person' | 'organization' | 'mission';
  readonly kind: 'new' | 'gone' | 'moved' | 'reworded' | 'fact';
  /** The label of a fact that is another now. */
  readonly about?: string;
  readonly was?: string;
  readonly now?: string;
}

type Of = Pick<ReportChange, 'entry' | 'anchor' | 'sort'>;

/** Two versions of some words, with what they lead to in the place of its number. */
interface Both {
  readonly was: string;
  readonly now: string;
  readonly isSame: boolean;
}

/** All changes, in the order of the page. Numbers that only follow others, tables and figures are none. */
export function changesOn(page: Page): readonly ReportChange[] {
  const { cover, labels, chapters } = page;
  const of: Of = { entry: labels.report, anchor: cover.anchor, sort: 'mission' };
  const classification = { label: labels.classification, said: cover.classification };
  return [
    ...reworded(of, [cover.title], cover.prose),
    ...[...cover.when, ...cover.facts, classification].flatMap(fact => factChange(of, fact, page)),
    ...chapters.flatMap(chapter => inChapter(chapter, page)),
  ];
}

/** Chapters that an author writes; the others are made from entries, and told by these. */
const WRITTEN = ['section', 'annex'];

function inChapter(chapter: Chapter, page: Page): readonly ReportChange[] {
  const { roles, anchor, title, marking, pieces, change } = chapter;
  const within = pieces.flatMap(piece => inPiece(underChange(piece, chapter), page));
  if (!roles.some(role => WRITTEN.includes(role))) return within;
  const of: Of = { entry: textOf(title) || saidWas(title), anchor, sort: 'chapter' };
  const prose = pieces.flatMap((piece): readonly Prose[] => (piece.kind === 'prose' ? marked(piece) : []));
  return [...asWhole({ ...of, ...(change && { change }) }, title, prose, marking, page), ...within];
}

function inPiece(piece: Piece, page: Page): readonly ReportChange[] {
  const below = (pieces: readonly Piece[]) =>
    pieces.flatMap(inner => inPiece(underChange(inner, piece), page));
  switch (piece.kind) {
    case 'group':
      return below(piece.pieces);
    case 'entry':
      return [...inEntry(piece, page), ...below(piece.pieces.filter(({ kind }) => kind === 'entry'))];
    case 'note':
      return piece.role === 'uncovered'
        ? inNote({ entry: piece.label, anchor: '', sort: 'finding' }, piece)
        : [];
    case 'people':
      return piece.people.flatMap(person => inPerson(withChange(person, piece), page));
    case 'organizations':
      return piece.organizations.flatMap(body => inOrganization(withChange(body, piece), page));
    default:
      return [];
  }
}

function inEntry(entry: Entry, page: Page): readonly ReportChange[] {
  const { anchor, role, code, words, marking, pieces, change } = entry;
  const of: Of = { entry: textOf(code) || saidWas(code), anchor, sort: role };
  const prose = pieces.flatMap((piece): readonly Prose[] => (piece.kind === 'prose' ? marked(piece) : []));
  const whole = asWhole({ ...of, ...(change && { change }) }, words, prose, marking, page);
  if (change && change !== 'moved-here') return whole;
  const facts = pieces.flatMap(piece =>
    piece.kind === 'facts' ? smallPrintOf(piece).map(fact => withChange(fact, piece)) : [],
  );
  const notes = pieces.flatMap(piece => (piece.kind === 'note' ? inNote(of, piece) : []));
  return [...whole, ...sameLabels(facts).flatMap(fact => factChange(of, fact, page)), ...notes];
}

/** A thing that has come, gone or moved as a whole, or else what is said otherwise in it. */
function asWhole(
  of: Of & { readonly change?: Entry['change'] },
  words: readonly Run[],
  prose: readonly Prose[],
  marking: Said | undefined,
  page: Page,
): readonly ReportChange[] {
  const { change, ...thing } = of;
  const inside = () => [
    ...reworded(thing, [words], prose),
    ...factChange(thing, { label: page.labels.classification, said: marking ?? [] }, page),
  ];
  switch (change) {
    case 'inserted':
      return [{ ...thing, kind: 'new', now: textOf(words) }];
    case 'deleted':
      return [{ ...thing, kind: 'gone', was: textOf(words) }];
    case 'moved-here':
      return [{ ...thing, kind: 'moved' }, ...inside()];
    case 'moved-away':
      return [];
    default:
      return inside();
  }
}

function inNote(of: Of, note: Note): readonly ReportChange[] {
  const { label, words, prose, change } = note;
  const both = bothOf([words, ...prose.map(block => leavesIn(block))].flat());
  if (change) return [{ ...of, kind: 'fact', about: label, [isNew(change) ? 'now' : 'was']: textOf(words) }];
  return both.isSame ? [] : [{ ...of, kind: 'fact', about: label, was: both.was, now: both.now }];
}

function inPerson(person: Person, page: Page): readonly ReportChange[] {
  const { anchor, name, marking, prose, change } = person;
  const of: Of = { entry: textOf(name) || saidWas(name), anchor, sort: 'person' };
  const whole = asWhole({ ...of, ...(change && { change }) }, name, prose, marking, page);
  if (change) return whole;
  const particulars = [person.role, person.organization, person.station].flatMap(said => said ?? []);
  return [...whole, ...factChange(of, { label: of.entry, said: particulars }, page)];
}

function inOrganization(body: Organization, page: Page): readonly ReportChange[] {
  const { anchor, short = [], name, marking, prose, change } = body;
  const of: Of = { entry: textOf(short) || textOf(name) || saidWas(name), anchor, sort: 'organization' };
  return asWhole({ ...of, ...(change && { change }) }, name, prose, marking, page);
}

function reworded(
  of: Of,
  titles: readonly (readonly Run[])[],
  prose: readonly Prose[],
): readonly ReportChange[] {
  const both = bothOf([...titles.flatMap(leavesOf), ...prose.flatMap(block => leavesIn(block))]);
  return both.isSame ? [] : [{ ...of, kind: 'reworded', was: both.was, now: both.now }];
}

function factChange(of: Of, fact: Fact, { comma }: Page): readonly ReportChange[] {
  const { label, said, change } = fact;
  const both = bothOf(change ? said.map(item => ({ ...item, change })) : said, comma);
  if (both.isSame) return [];
  const { was, now } = both;
  return [{ ...of, kind: 'fact', about: label, ...(was !== '' && { was }), ...(now !== '' && { now }) }];
}

/** What goes and what comes under the same label are one fact that is another now. */
function sameLabels(facts: readonly Fact[]): readonly Fact[] {
  const labels = [...new Set(facts.map(({ label }) => label))];
  return labels.map(label => ({
    label,
    said: facts
      .filter(fact => fact.label === label)
      .flatMap(({ said, change }) => (change ? said.map(item => ({ ...item, change })) : said)),
  }));
}

function bothOf(runs: readonly Run[], between = ''): Both {
  const leaves = leavesOf(runs);
  const was = leaves.filter(({ change }) => isOld(change));
  const now = leaves.filter(({ change }) => isNew(change));
  const said = (list: readonly Leaf[]) => list.map(wordsOf).join(between).trim();
  const meant = (list: readonly Leaf[]) =>
    list.map(leaf => ('anchor' in leaf ? leaf.anchor : wordsOf(leaf))).join(between);
  return { was: said(was), now: said(now), isSame: meant(was) === meant(now) };
}

const NEW_LINE: Leaf = { type: 'text', value: '\n' };
const NEW_CELL: Leaf = { type: 'text', value: ' | ' };

/** All words of a block, each with what became of the block. */
function leavesIn(block: Prose): readonly Leaf[] {
  const own = (runs: readonly Run[], change: Leaf['change'], gap: Leaf = NEW_LINE) =>
    [gap, ...leavesOf(runs)].map(leaf => (change ? { ...leaf, change } : leaf));
  switch (block.type) {
    case 'paragraph':
      return own(block.children, block.change);
    case 'list':
      return block.items.flat().flatMap(inner => leavesIn(withChange(inner, block)));
    case 'table':
      return block.rows.flatMap((row, index) =>
        row.flatMap((cell, column) =>
          own(cell, block.change ?? block.rowChanges?.[index], column === 0 ? NEW_LINE : NEW_CELL),
        ),
      );
  }
}

/** The blocks of a piece, each with what became of the piece. */
function marked(piece: Extract<Piece, { kind: 'prose' }>): readonly Prose[] {
  return piece.prose.map(block => withChange(block, piece));
}

/** The thing, with what became of all that it stands in where nothing else became of it. */
function underChange<T extends Changeable>(thing: T, around: Changeable): T {
  return thing.change === undefined && around.change !== 'moved-here' ? withChange(thing, around) : thing;
}

function withChange<T extends object>(thing: T, { change }: { readonly change?: Entry['change'] }): T {
  return change ? { ...thing, change } : thing;
}

/** The words of what is gone. */
function saidWas(runs: readonly Run[]): string {
  return leavesOf(runs).map(wordsOf).join('');
}
