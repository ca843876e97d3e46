/** *Complete the Report…*: what the rules miss in the entries of a report, as questions with their likeliest answers. */
import type { Cancellation, LangiumDocument } from 'langium';
import { type DateText, isBefore, isDate, monthAfter } from '../domain/dates.ts';
import { quoted } from '../import/mission-entry.ts';
import { foldedWords } from '../lexicon/flat.ts';
import { idOf, NameIds } from '../lexicon/free-names.ts';
import { FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import { stemOf } from '../lexicon/stems.ts';
import { editorText } from '../messages/editor.ts';
import type { NextQuestion, Question, QuestionAnswer, QuestionParams } from '../protocol/report.ts';
import { editsIn } from '../rules/edited.ts';
import { dataOf, fixesOf } from '../rules/fix-all.ts';
import { MarkingGuard } from '../rules/marking-guard.ts';
import { addToStructure, entryWordOf, spanOf } from '../rules/places.ts';
import { settingsOf } from '../rules/project-settings.ts';
import type { Edit, Lacking } from '../rules/rule.ts';
import type { FixData } from '../rules/validator.ts';
import { entriesOf } from '../syntax/entries.ts';
import { fileOf } from '../syntax/file-of.ts';
import * as ast from '../syntax/generated/ast.ts';
import { periodOf } from '../syntax/headers.ts';
import { proseOf } from '../syntax/prose.ts';
import { rangeIn } from '../syntax/ranges.ts';
import { entryAt } from './actions/entry-at.ts';
import { tagsInOrder } from './actions/tags-in-order.ts';
import { textEdits } from './actions/text-action.ts';
import { codeOf } from './codes.ts';
import { inLikelyOrder } from './completion/likely.ts';
import { candidates } from './completion/names.ts';
import type { EditorServices } from './module.ts';
import { entryBehind, sortOf, titleOf } from './named-entries.ts';
import { shorten } from './shorten.ts';

/** The most answers to one question. */
const MOST_ANSWERS = 40;

/** An entry that lacks something. */
interface Gap {
  readonly entry: ast.Entry;
  readonly lacks: Lacking;
  /** As its rule mends it. */
  readonly fixes: readonly FixData[];
}

/** An answer before it is an edit: what is added to the entry, and the words by which it is likely. */
interface Proposal {
  readonly words: string;
  readonly title?: string;
  /** What has to be written elsewhere. */
  readonly besides?: readonly Edit[];
}

/** How something is asked for. */
interface Asking {
  ask(gap: Gap): string;
  /** What may be answered besides what the rule offers. */
  propose?(gap: Gap, report: Report): readonly Proposal[];
  /** What an author has typed, as it is written; nothing where only names are answers. */
  write?(typed: string, gap: Gap): string | undefined;
  /** True where the rule and what it offers know better what is likely than the words in common. */
  readonly isRanked?: true;
}

/** In the order in which an entry is asked for them. */
const ASKINGS: Readonly<Record<Lacking, Asking>> = {
  pillar: { ask: () => editorText('complete.pillar'), isRanked: true },
  kind: { ask: () => editorText('complete.kind'), isRanked: true },
  by: {
    ask: ({ entry }) => editorText('complete.by', { kind: sortOf(entry) }),
    propose: ({ entry }, report) =>
      ast.isFinding(entry) ? report.parties('Finding', 'reported by') : report.members('by'),
    write: (typed, { entry }) => phrase(ast.isFinding(entry) ? 'reported by' : 'by', typed),
  },
  in: {
    ask: () => editorText('complete.in'),
    propose: (_, report) => [...report.events(), ...report.parties('Finding', 'by')],
    write: typed => phrase('in', typed),
  },
  for: {
    ask: ({ entry }) => editorText('complete.for', { kind: sortOf(entry) }),
    propose: (_, report) => report.findings(),
  },
  to: {
    ask: ({ entry }) => editorText('complete.to', { kind: sortOf(entry) }),
    propose: (_, report) => report.parties('Recommendation', 'to'),
    write: typed => phrase('to', typed),
  },
  owner: {
    ask: ({ entry }) => editorText('complete.owner', { kind: sortOf(entry) }),
    propose: (_, report) => report.members('owner'),
  },
  due: {
    ask: () => editorText('complete.due'),
    propose: (_, report) => report.dueDates(),
    write: typed => (isDate(typed) ? `due ${typed}` : phrase('due', typed)),
    isRanked: true,
  },
};

const ORDER = Object.keys(ASKINGS);

function phrase(word: string, typed: string): string | undefined {
  const words = quoted(typed);
  return words && `${word} ${words}`;
}

/** The next question to the author of a linked report, behind those that are left open. */
export async function nextQuestion(
  services: EditorServices,
  document: LangiumDocument,
  { skip, typed }: QuestionParams,
  cancelled: Cancellation.CancellationToken,
): Promise<NextQuestion> {
  const gaps = await gapsIn(services, document, cancelled);
  const gap = gaps[skip];
  return {
    version: document.textDocument.version,
    count: gaps.length,
    ...(gap && { question: new Report(services, document).questionOf(gap, typed) }),
  };
}

/** What the rules at profile `final` miss, in the order of the text. */
async function gapsIn(
  services: EditorServices,
  document: LangiumDocument,
  cancelled: Cancellation.CancellationToken,
): Promise<readonly Gap[]> {
  const file = fileOf(document);
  const inOrder = tagsInOrder(services);
  const { problems } = await services.validation.DocumentValidator.assessAtFinal(document, cancelled);
  const gaps = new Map<string, Gap>();
  for (const problem of problems) {
    const { lacks, places } = dataOf(problem) ?? {};
    if (!lacks) continue;
    const fixes = fixesOf(problem).length > 0 ? inOrder(document, problem) : [];
    for (const place of places ?? [{ range: problem.range, fixes }]) {
      const entry = entryAt(file, document.textDocument.offsetAt(place.range.start));
      const key = `${entry?.$containerIndex} ${lacks}`;
      if (entry && !gaps.has(key)) gaps.set(key, { entry, lacks, fixes: place.fixes });
    }
  }
  return [...gaps.values()].sort(
    (a, b) =>
      (a.entry.$containerIndex ?? 0) - (b.entry.$containerIndex ?? 0) ||
      ORDER.indexOf(a.lacks) - ORDER.indexOf(b.lacks),
  );
}

/** A report that is asked about. */
class Report {
  private readonly file: ast.MissionFile;
  private readonly guard: MarkingGuard;

  constructor(
    private readonly services: EditorServices,
    private readonly document: LangiumDocument,
  ) {
    this.file = fileOf(document);
    this.guard = new MarkingGuard(document, services);
  }

  questionOf(gap: Gap, typed = ''): Question {
    const { entry, lacks } = gap;
    const asking = ASKINGS[lacks];
    const words = asking.write?.(typed.replace(/\s+/g, ' ').trim(), gap);
    const written = words === undefined ? undefined : this.answerOf({ words }, entry);
    const code = codeOf(entry);
    return {
      text: asking.ask(gap),
      passage: `${code === undefined ? '' : `${code}: `}${shorten(titleOf(entry))}`,
      range: rangeIn(this.document.textDocument, spanOf(entry.$cstNode)),
      answers: this.answersTo(gap, asking),
      isOpen: asking.write !== undefined,
      ...(written && { typed: written }),
    };
  }

  /** Whoever can be named in the place, the likeliest first. */
  parties(type: 'Finding' | 'Recommendation', words: string): readonly Proposal[] {
    const word = words.split(' ').at(-1);
    return this.named('PartyName', 'party', { type, word }).map(each => ({
      ...each,
      words: `${words} ${each.name}`,
    }));
  }

  members(word: string): readonly Proposal[] {
    return entriesOf(this.file, 'Participant').map(member => ({
      words: `${word} ${member.name}`,
      title: titleOf(member),
    }));
  }

  events(): readonly Proposal[] {
    const own = new Set(this.file.entries);
    return this.named('Source', 'event', { type: 'Finding', word: 'in' })
      .filter(({ entry }) => own.has(entry))
      .map(each => ({ ...each, words: `in ${each.name}` }));
  }

  /** Each finding; one without a name is given one. */
  findings(): readonly Proposal[] {
    const taken = new NameIds(this.file.entries.flatMap(entry => ('name' in entry && entry.name) || []));
    return entriesOf(this.file, 'Finding').map(finding => {
      const title = titleOf(finding);
      if (finding.name) return { words: `for ${finding.name}`, title };
      const name = taken.take(idOf(foldedWords(title).filter(isTelling).slice(0, 2).join(' ')) ?? 'finding');
      const { end } = entryWordOf(finding);
      return { words: `for ${name}`, title, besides: [{ span: { start: end, end }, text: ` ${name}` }] };
    });
  }

  /** The dates that others are due by, the usual ones first, and some months from now. */
  dueDates(): readonly Proposal[] {
    const { today = '' } = settingsOf(this.services, this.document.uri);
    const [mission] = entriesOf(this.file, 'Mission');
    const over = (mission && periodOf(mission)?.to) ?? '';
    const from = [today, over].sort().at(-1) ?? '';
    const counts = new Map<DateText, number>();
    for (const entry of this.file.entries) {
      if (!('due' in entry) || !entry.due || !isDate(entry.due) || isBefore(entry.due, from)) continue;
      counts.set(entry.due, (counts.get(entry.due) ?? 0) + 1);
    }
    const usual = [...counts].sort(([, a], [, b]) => b - a).map(([date]) => date);
    const ahead = from.length < 'YYYY-MM'.length ? [] : MONTHS_AHEAD.map(months => monthAfter(from, months));
    return [...usual, ...ahead].map(date => ({ words: `due ${date}` }));
  }

  private named(
    type: string,
    property: string,
    slot: { readonly type: string; readonly word: string | undefined },
  ) {
    const document = this.document as LangiumDocument<ast.MissionFile>;
    const found = candidates(this.services, document, { type, property });
    return inLikelyOrder(this.services, document, found, { property, ...slot }).flatMap(({ description }) => {
      const entry = entryBehind(this.services, description);
      return entry ? [{ name: description.name, title: titleOf(entry), entry }] : [];
    });
  }

  private answersTo(gap: Gap, { propose, isRanked }: Asking): readonly QuestionAnswer[] {
    const { entry, lacks, fixes } = gap;
    const proposals = propose?.(gap, this) ?? [];
    const titles = new Map(proposals.map(({ words, title }) => [words, title]));
    const document = this.document as LangiumDocument<ast.MissionFile>;
    const tags =
      fixes.length > 0 ? candidates(this.services, document, { type: 'Finding', property: 'tags' }) : [];
    // The title of what the last word names.
    const titleIn = (words: string): string => {
      const name = words.slice(words.lastIndexOf(' ') + 1).replace('#', '');
      const tag = tags.find(each => each.name === name);
      const named = tag && entryBehind(this.services, tag);
      return named ? titleOf(named) : '';
    };
    const offered = fixes.flatMap(({ edits }): readonly Proposal[] => {
      const words = edits[0]?.newText.trim() ?? '';
      // That it was reported leaves open by whom.
      return words === 'reported' ? [] : [{ words, title: titles.get(words) ?? titleIn(words) }];
    });
    const all = new Map([...proposals, ...offered].map(each => [each.words, each]));
    const order = new Set([...offered, ...proposals].map(({ words }) => words));
    const said = stemsOf(`${proseOf(entry).title.text} ${proseOf(entry).body.text}`);
    const inCommon = ({ words, title = '' }: Proposal) =>
      isRanked || lacks === 'owner'
        ? 0
        : [...stemsOf(`${words} ${title}`)].filter(stem => said.has(stem)).length;
    return [...order]
      .flatMap(words => all.get(words) ?? [])
      .map(each => ({ each, common: inCommon(each) }))
      .sort((a, b) => b.common - a.common)
      .slice(0, MOST_ANSWERS)
      .flatMap(({ each }) => this.answerOf(each, entry) ?? []);
  }

  /** None where it would take a marking from its place. */
  private answerOf({ words, title, besides = [] }: Proposal, entry: ast.Entry): QuestionAnswer | undefined {
    const edits = textEdits(this.document, [...besides, addToStructure(entry, words)]);
    const made = editsIn(this.document, edits);
    if (this.guard.unmarkedBy(made) || this.guard.opens(made)) return undefined;
    return { words, ...(title && { title }), edits };
  }
}

const MONTHS_AHEAD = [3, 6, 12];

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(foldedWords(text).filter(isTelling).map(stemOf));
}

function isTelling(word: string): boolean {
  return word.length > 2 && !FUNCTION_WORDS.has(word);
}
