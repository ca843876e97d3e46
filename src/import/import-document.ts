/** From a source that was read to the text of a `.mission` file, with the proof that no word was lost. */
import { highest, type Marking } from '../domain/marking.ts';
import type { Period } from '../domain/read-dates.ts';
import type { SensitivityLabels } from '../domain/sensitivity-labels.ts';
import { flat } from '../lexicon/flat.ts';
import { idOf, NameIds } from '../lexicon/free-names.ts';
import type { Weights } from '../lexicon/likely-weights.ts';
import type { ReadAlone } from '../syntax/read-alone.ts';
import { asRead, readAlone, writeImported } from './as-read.ts';
import { Answers, type Who } from './asked-lists.ts';
import { withNotesApart } from './cited-notes.ts';
import { DeadlineReader } from './deadlines.ts';
import { piecesOf, type SourceBlock, type SourceDocument, type SourceRemark } from './document.ts';
import { Gate } from './evidence.ts';
import { FactReader } from './facts.ts';
import { type FirstPage, NO_PAGE, readFirstPage } from './first-page.ts';
import { languageNote, languageOf, unplacedTitle } from './languages.ts';
import { keepLedger, type Ledger } from './ledger.ts';
import { withPairedLines } from './letterhead.ts';
import { type Legend, legendOf } from './level-legend.ts';
import { asFindings } from './likely/likely-in.ts';
import { withMailApart } from './mail-apart.ts';
import { withMarkings } from './marked-text.ts';
import { type MatchedWords, matchWords } from './matched-words.ts';
import { missionDates, weeksBefore } from './mission-dates.ts';
import type { MissionPart } from './mission-entry.ts';
import { labelledMarking, markingOf } from './mission-marking.ts';
import { placesListed, placesNamed, whither } from './mission-place.ts';
import { Organizations } from './organizations.ts';
import { withOtherLists } from './other-lists.ts';
import { outlineOf } from './outline.ts';
import { markingIn, NO_TITLE, type Part, partsAt, wholeOf, withMarkingsAbove } from './part.ts';
import { linesOfLetterhead } from './particulars.ts';
import { acronyms } from './parts/acronyms.ts';
import { activities } from './parts/activities.ts';
import { type Chapter, placeChapter, type ReportContext, unplaced } from './parts/chapter.ts';
import { labelledPeople, membersNamedIn } from './parts/first-page-people.ts';
import { placeObjectives } from './parts/objectives.ts';
import { people } from './parts/people.ts';
import { statements } from './parts/statements.ts';
import { labelledRows } from './parts/tables.ts';
import { placeTitle } from './parts/title.ts';
import { PeopleRegister } from './people-register.ts';
import { toProse } from './prose.ts';
import { readersOf } from './readers.ts';
import { type RecognisedKind, recognisedIn } from './recognised.ts';
import { withRequestsAside } from './requests-aside.ts';
import { withNamesAsText } from './seen-words.ts';
import { spokenIn, withRemarks } from './source-remarks.ts';
import { type DateOrder, orderIn } from './sure-dates.ts';
import { wordsOf } from './words.ts';

/** What is known besides the source. */
export interface ImportOptions {
  /** The programme that the mission is under. */
  readonly under?: string;
  /** Names that the vocabulary of that programme declares, so that the report need not. */
  readonly known?: ReadonlySet<string>;
  /** What the parties among them are called. */
  readonly parties?: ReadonlyMap<string, string>;
  /** The language of the source, where its author says so. */
  readonly language?: string;
  /** Who the people below a heading are, where the author has said so. */
  readonly people?: ReadonlyMap<string, Who> | undefined;
  /** The sensitivity labels of the organization, by the markings that they stand for. */
  readonly labels?: SensitivityLabels | undefined;
  /** By which weights something is likely, where not by those of the house. */
  readonly weights?: Weights | undefined;
  /** Name of the source file without its ending, for the id of a report that says nothing else. */
  readonly fileName?: string;
}

/** What is known before parts are placed. */
interface PlacingOptions extends ImportOptions {
  /** Paragraphs and points that are hardly findings, by their text. */
  readonly doubted: ReadonlySet<string>;
}

/** What the parts of a report are held against, and what is known of it. */
interface Basis {
  /** The blocks of the source, in which what stands outside the flow says so. */
  readonly blocks: readonly SourceBlock[];
  readonly remarks?: readonly SourceRemark[];
  readonly context: ReportContext;
  /** Sentences for the author on what could not be taken because it is no text. */
  readonly notes: readonly string[];
}

/** What an import gives. */
export interface Import extends Basis {
  readonly text: string;
  readonly ledger: Ledger;
  /** What the text was written from, the text as the language reads it, and which of its words are those of the source. */
  readonly parts: readonly MissionPart[];
  readonly reading: ReadAlone;
  readonly matched: MatchedWords;
  readonly recognised: readonly RecognisedKind[];
}

/** Turns a source into a `.mission` file that the language reads as it is meant, with all words of the source. */
export function importDocument(read: SourceDocument, options: ImportOptions = {}): Import {
  const given = withRequestsAside(read);
  const source = { ...given, blocks: withNotesApart(withMailApart(given)) };
  const blocks = withPairedLines(
    source.blocks.flatMap(block => (block.kind === 'table' ? (labelledRows(block) ?? [block]) : [block])),
  );
  const language = options.language ?? languageOf(source.blocks.flatMap(piecesOf).flatMap(wordsOf));
  const { shares, doubted } = asFindings(source.blocks.map(asPiece), language, options.weights);
  const outline = outlineOf(blocks, shares).map(part =>
    part.kind === 'title' ? { ...part, blocks: part.blocks.flatMap(linesOfLetterhead) } : part,
  );
  const answers = new Answers(options.people);
  const found = withOtherLists(outline, readersOf(language).persons);
  const parts = withMarkingsAbove(found.map(part => answers.of(part)));
  const placed = placeAll(parts, source, { ...options, doubted });
  const made = { ...placed, notes: [...placed.notes, ...answers.notesOn(found)] };
  const { remarks = [] } = source;
  if (remarks.length === 0) return made;
  return finished(withRemarks(made, source.blocks, remarks), { ...made, remarks });
}

function placeAll(parts: readonly Part[], source: SourceDocument, options: PlacingOptions): Import {
  const asText = new Set<Part>();
  let placed = place(parts, source, options);
  // What stands wrong in one part is no reason to leave the others.
  while (!placed.ledger.agrees && asText.size < MOST_AS_TEXT) {
    const wrong = partsAt(parts, placed.matched.at).filter(part => !asText.has(part));
    if (wrong.length === 0) break;
    for (const part of wrong) asText.add(part);
    placed = place(parts, source, options, asText);
  }
  return placed.ledger.agrees ? placed : place(parts, source, options, new Set(parts));
}

/** Where more parts than these read otherwise than they are, all of them are text. */
const MOST_AS_TEXT = 10;

/** A block as what may be likely is looked for in it. */
function asPiece(block: SourceBlock): { readonly kind: string; readonly text: string } {
  return { kind: block.kind, text: piecesOf(block).join(' ') };
}

/** The last line of a source, which may be marked at its end as at its beginning. */
function closing({ blocks }: SourceDocument): readonly SourceBlock[] {
  return blocks.slice(-1).filter(({ kind }) => kind === 'paragraph' || kind === 'heading');
}

/** Writes a file of these parts; those of `asText` as what they say, and nothing made of it. */
function place(
  parts: readonly Part[],
  source: SourceDocument,
  options: PlacingOptions,
  asText: ReadonlySet<Part> = new Set(),
): Import {
  const pieces = source.blocks.flatMap(piecesOf);
  const words = pieces.flatMap(wordsOf);
  const language = options.language ?? languageOf(words);
  const first = parts[0]?.blocks ?? [];
  const order = orderIn(pieces);
  const page = readFirstPage(first, linesAround(source), pieces);
  const dates = missionDates({ first, page, parts, order });
  const byWords = markingOf(
    [...first, ...source.blocks.filter(({ kind }) => kind === 'aside'), ...closing(source)],
    parts.slice(1).map(({ heading }) => heading),
    page,
  );
  const byLabel = labelledMarking(source, options.labels);
  const markings = [byWords, byLabel].flatMap(({ marking }) => marking ?? []);
  const notes = [...byWords.notes, ...byLabel.notes];
  const facts: Facts = {
    options,
    language,
    dates,
    around: weeksBefore({ page, order }),
    order,
    legend: legendOf(pieces),
    page,
    places: new Set([...placesNamed(pieces), ...placesListed(page).map(flat)]),
    marking: markings.length > 0 ? highest(markings) : undefined,
    pieces,
    asText,
    isMail: source.isMail ?? false,
  };
  // Read once for who is named, so that whoever is named first and declared later is known.
  const known = contextOf(facts);
  placeParts(parts, facts, known);
  const context = contextOf(facts, known);
  const meant = withNamesAsText(withMarkings(placeParts(parts, facts, context)), context);
  const placed = asRead(meant, context, [...(options.known ?? []), options.under ?? '']);
  const inWords = languageNote(language, words.length);
  const told = [...(inWords === undefined ? [] : [inWords]), ...notes, ...source.notes];
  return finished(placed, { blocks: source.blocks, context, notes: told });
}

/** The parts as a text, held against the source. */
export function finished(parts: readonly MissionPart[], basis: Basis): Import {
  const { blocks, remarks = [] } = basis;
  const text = writeImported(parts);
  const reading = readAlone(text);
  const matched = matchWords(blocks, parts, text, reading);
  const ledger = keepLedger(matched, spokenIn(remarks, reading));
  return { ...basis, text, parts, reading, matched, ledger, recognised: recognisedIn(parts) };
}

interface Facts {
  readonly options: PlacingOptions;
  readonly language: string | undefined;
  readonly dates: Period | undefined;
  /** The weeks before the report was issued, for one that says no more of when its mission was. */
  readonly around: Period | undefined;
  readonly order: DateOrder | undefined;
  readonly legend: Legend;
  readonly page: FirstPage;
  /** Names that the source uses as those of places. */
  readonly places: ReadonlySet<string>;
  readonly marking: Marking | undefined;
  readonly pieces: readonly string[];
  readonly asText: ReadonlySet<Part>;
  /** True for a mail: whoever wrote it need not have been there. */
  readonly isMail: boolean;
}

/** What the placing of parts needs; `earlier` is that of an earlier reading, which found whom the source names. */
function contextOf(
  { options, language, dates, around, order, legend, places }: Facts,
  earlier?: ReportContext,
): ReportContext {
  const known = options.known ?? new Set<string>();
  const ids = new NameIds(known);
  const mission = dates ?? around;
  const deadlines = new DeadlineReader(language, { mission, order });
  const organizations = new Organizations(ids, known, options.parties);
  const register = new PeopleRegister(ids, earlier?.people, options.parties);
  const isKnown = (name: string) =>
    (register.find({ name }) ?? organizations.find(name) ?? earlier?.organizations.find(name)) !== undefined;
  const { asks, parties, persons, told } = readersOf(language);
  const facts = new FactReader(language, parties, deadlines, isKnown);
  return {
    ids,
    organizations,
    people: register,
    persons,
    told,
    gate: new Gate(language, { mission: dates, order }, told.named, {
      isMember: name => register.isMember(name) || (earlier?.people.isMember(name) ?? false),
      isNamed: isKnown,
      places,
    }),
    asks,
    deadlines,
    facts,
    language,
    mission,
    order,
    legend,
    places,
    doubted: options.doubted,
    unplaced: unplacedTitle(language),
  };
}

/** The readers for a text that is no whole source, by its language and the days of the mission; they know no names. */
export function contextFor(language: string | undefined, dates: Period | undefined): ReportContext {
  return contextOf({
    options: { doubted: new Set() },
    language,
    dates,
    around: undefined,
    order: undefined,
    legend: new Map(),
    page: NO_PAGE,
    places: new Set(),
    marking: undefined,
    pieces: [],
    asText: new Set(),
    isMail: false,
  });
}

/** The same readers with the names that a text finds declared; `taken` are those that are no parties. */
export function withNames(
  context: ReportContext,
  { known = new Set(), parties }: ImportOptions,
  taken: readonly string[],
): ReportContext {
  const ids = new NameIds([...known, ...taken]);
  return {
    ...context,
    ids,
    organizations: new Organizations(ids, known, parties),
    people: new PeopleRegister(ids, undefined, parties),
  };
}

function placeParts(parts: readonly Part[], facts: Facts, context: ReportContext): readonly MissionPart[] {
  const { options, language, dates, page, marking, pieces, asText, order } = facts;
  const [title = NO_TITLE, ...others] = parts;
  const answers = new Answers(options.people);
  const goal = whither(title.blocks.flatMap(piecesOf));
  const id = context.ids.take(missionId(goal, dates?.from.slice(0, 4), options.fileName));
  for (const piece of pieces) context.organizations.learn(piece);
  const team = isTextTitle(parts, asText)
    ? []
    : [...labelledPeople('team', page, context), ...membersNamedIn(title, page, context)];
  const rest = others.flatMap(part =>
    asText.has(part)
      ? withMarkings([unplaced(toProse(wholeOf(part)), context)], markingIn(part))
      : answers.ask(part, placePart(part, context), () => contextFor(language, dates)),
  );
  // Whatever the report says of whoever wrote it says more than the line on the first page.
  const authors = isTextTitle(parts, asText) || facts.isMail ? [] : labelledPeople('author', page, context);
  const hasParts = others.some(({ kind }) => kind !== 'narrative');
  const isText = asText.has(title);
  const mission = placeTitle(
    isText ? [] : title.blocks,
    {
      id,
      under: options.under,
      language,
      dates,
      marking,
      page: isText ? NO_PAGE : page,
      order,
      hasParts,
      fileName: options.fileName,
    },
    context,
  );
  return [
    ...mission,
    ...(isText && title.blocks.length > 0 ? [unplaced(toProse(title.blocks), context)] : []),
    ...team,
    ...authors,
    ...context.organizations.entries(),
    ...rest,
  ];
}

function isTextTitle([title]: readonly Part[], asText: ReadonlySet<Part>): boolean {
  return title !== undefined && asText.has(title);
}

function placePart(part: Part, context: ReportContext): readonly MissionPart[] {
  return part.kind === 'objectives'
    ? placeObjectives(part, context)
    : placeChapter(part, chapterOf(part, context), context);
}

function chapterOf(part: Part, context: ReportContext): Chapter {
  switch (part.kind) {
    case 'participants':
      return people('participant', part, context);
    case 'persons':
      return people('person', part, context);
    case 'activities':
      return activities(part, context);
    case 'acronyms':
      return acronyms(context);
    case 'annex':
      return { ...statements(part, context), opens: { word: 'annex' } };
    default:
      return statements(part, context);
  }
}

/** Page headers, and the lines at the end of a text that is no mail, where a report may say who gets it. */
function linesAround({ blocks, isMail = false }: SourceDocument): readonly string[] {
  if (isMail) return [];
  const own = blocks.filter(({ kind }) => kind !== 'aside' && kind !== 'comment');
  const last = own.slice(-4).flatMap(block => (block.kind === 'table' ? [] : piecesOf(block)));
  // A page header stands on no line.
  const headers = blocks.flatMap(block =>
    block.kind === 'aside' && block.line === undefined ? block.text.split('\n') : [],
  );
  return [...headers, ...last].filter(line => line.length < 200);
}

/** `kosovo-2009` from "Mission to Kosovo under UNSCR 1244"; else the name of the file. */
function missionId(place = '', year?: string, fileName = ''): string {
  const id = idOf(place);
  if (id === undefined) return idOf(fileName) ?? 'mission';
  return year === undefined ? id : `${id}-${year}`;
}
