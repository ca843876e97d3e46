/** From a Word file that comes back to the changes that it asks for, each with its place in the text. */

import { mayBeMarked } from '../compile/markdown.ts';
import { MARKINGS } from '../domain/marking.ts';
import { type CarriedLabel, carriedLabels, type SensitivityLabels } from '../domain/sensitivity-labels.ts';
import { reduceFor } from '../export/audience/reduce.ts';
import { labelsIn } from '../export/labels.ts';
import { LANGUAGES } from '../export/languages.ts';
import { readProvenance } from '../export/provenance.ts';
import { viewOf } from '../export/view.ts';
import { higherLabel } from '../import/mission-marking.ts';
import { reviewText } from '../messages/review.ts';
import type { Report } from '../report/report.ts';
import type { SentParagraph } from '../report/sent.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { typedMarkings } from '../syntax/standing-markings.ts';
import { WordPackage } from '../word/package.ts';
import { rejectedParagraphs, sentParagraphs } from '../word/plain-paragraphs.ts';
import type { RevisedParagraph } from '../word/revised-paragraph.ts';
import { readSentFile, type SentFile } from '../word/sent-file.ts';
import { textOf } from '../word/xml.ts';
import { type Asked, askedIn } from './asked.ts';
import { withCarried } from './carried.ts';
import type { BesideChanges, Change, TextEdit } from './change.ts';
import { commentChanges } from './comment-changes.ts';
import { EntryReading } from './entry-reading.ts';
import { type Unnumbered, withMoves } from './moves.ts';
import { paragraphEdits } from './paragraph-edits.ts';
import { type Passage, passagesIn } from './passages.ts';
import { Placer } from './placer.ts';
import { ShownReport } from './shown.ts';
import { type SourceEntry, sourceEntries } from './source-entries.ts';
import { likeness } from './word-changes.ts';

/** The report into which changes are to be taken. */
export interface ReviewedReport {
  readonly source: string;
  readonly file: MissionFile;
  readonly report: Report;
  /** The markings that the organization gives its sensitivity labels to. */
  readonly labels?: SensitivityLabels | undefined;
}

/** What a file asks for, or one sentence that says why it is not taken in. */
export type FileReview =
  | ({ readonly ok: true; readonly changes: readonly Change[] } & BesideChanges)
  | {
      readonly ok: false;
      readonly reason: string;
      /** The report that it was made of, where it says so; null where it is nobody's. */
      readonly report: string | null;
    };

/** So many of the report's paragraphs stand in a file that was made of it and no longer says so; any two reports share some. */
const LEAST_SHARE = 1 / 4;

/** Reads a file that was made of the report; one that can't be read is an `UnreadableSource`. */
export function reviewFile(bytes: Uint8Array, { source, file, report, labels }: ReviewedReport): FileReview {
  const returned = readReturned(bytes);
  const { id, language = 'en' } = report.mission;
  if (returned.report !== undefined && returned.report !== id) {
    const reason = reviewText('refused.other-report', { found: returned.report, report: id });
    return { ok: false, reason, report: returned.report };
  }
  const { sent } = returned;
  const context = {
    language: sent?.language ?? language,
    audience: sent?.audience ?? 'internal',
    now: new Date(0),
    toolVersion: sent?.toolVersion ?? '',
  };
  const view = viewOf(reduceFor(report, context), context);
  const viewSent = sent ? viewOf(sent.report, context) : view;
  const passages = passagesIn(viewSent);
  const found = rejectedParagraphs(returned.paragraphs);
  const paragraphs = sent?.paragraphs ?? withLikelyBookmarks(sentParagraphs(found), passages);
  const recognised = paragraphs.filter(({ bookmark }) => bookmark !== undefined && passages.has(bookmark));
  if (recognised.length < (returned.report === undefined ? passages.size * LEAST_SHARE : 1)) {
    return { ok: false, reason: reviewText('refused.no-report', { report: id }), report: null };
  }
  const shown = new ShownReport(paragraphs, passages, sourceEntries(file, view));
  const reading = new EntryReading(source);
  const placer = new Placer(shown, source, reading, looksMarked);
  const changes = askedIn(paragraphs, found).flatMap((asked: Asked): readonly Unnumbered[] => {
    if (asked.what === 'comment') {
      const thread = returned.threads.get(asked.comment);
      return thread ? commentChanges(thread, asked, shown, { source, report }, [view, viewSent]) : [];
    }
    const { by } = asked;
    return [{ author: by?.author, date: by?.date, ...placer.place(asked) }];
  });
  const placed = withLiteralSigns(withMoves(changes, source), reading);
  const all = withCarried([...placed, ...besideChanges(returned.beside)], reading);
  return {
    ok: true,
    changes: numbered(all),
    looks: [...returned.paragraphs, ...returned.beside].reduce((sum, { looks }) => sum + looks.length, 0),
    knowsSent: sent !== undefined,
    labelled: higherLabel(returned, report, labels).marking,
  };
}

/** Changes with their numbers; a reply names the comment above it, and words those that others took out of them again. */
function numbered(changes: readonly Unnumbered[]): readonly Change[] {
  let [comment, host] = [0, 0];
  return changes.map(
    ({ editsLeft, takesBack, isPart, puts: _, takes: __, into: ___, why, ...change }, index) => {
      const number = index + 1;
      const isExplained = change.state === 'unplaced' || why === 'marking';
      if (change.kind === 'comment') comment = number;
      if (!takesBack) host = number;
      const by: number[] = [];
      for (let next = number; changes[next]?.takesBack; next++) by.push(next + 1);
      return {
        number,
        ...change,
        ...(why && isExplained && { why }),
        ...(change.kind === 'reply' && { answers: comment }),
        ...(isPart && { within: host }),
        ...(editsLeft && { revised: { by, edits: editsLeft } }),
      };
    },
  );
}

/** What was recorded there, with its words. */
function besideChanges(paragraphs: readonly RevisedParagraph[]): readonly Omit<Change, 'number'>[] {
  return rejectedParagraphs(paragraphs).flatMap(paragraph =>
    paragraphEdits(paragraph.text, paragraph).map(({ start, end, words, by }) => {
      const old = paragraph.text.slice(start, end);
      const text = words
        .map(each => each.text)
        .join('')
        .trim();
      return {
        author: by?.author,
        date: by?.date,
        entry: undefined,
        kind: old === '' ? 'inserted' : text === '' ? 'deleted' : 'replaced',
        old,
        new: text,
        state: 'own-text',
        edits: [],
      } as const;
    }),
  );
}

/** The changes without those whose signs would be read as marks if others are taken in too. */
function withLiteralSigns(changes: readonly Unnumbered[], reading: EntryReading): readonly Unnumbered[] {
  const signed = changes.filter(({ edits, puts }) => !puts && edits.some(({ text }) => mayBeMarked(text)));
  const marked = new Set<Unnumbered>();
  for (const entry of new Set(signed.map(change => change.into))) {
    const own = signed.filter(({ into }) => into === entry);
    if (!entry || own.length < 2) continue;
    const pairs = own.flatMap((one, index) => own.slice(index + 1).map(other => [one, other]));
    for (const group of [own, ...(own.length <= MOST_IN_PAIRS ? pairs : [])]) {
      if (!areLiteral(group, entry, reading)) for (const each of group) marked.add(each);
    }
  }
  return changes.map(change =>
    marked.has(change) ? { ...change, state: 'unplaced', why: 'marks', edits: [] } : change,
  );
}

/** With more of them, only all together are looked at. */
const MOST_IN_PAIRS = 12;

/** True where together they change as much of what is read as each by itself. */
function areLiteral(changes: readonly Unnumbered[], entry: SourceEntry, reading: EntryReading): boolean {
  const sizeWith = (edits: readonly TextEdit[]) =>
    reading.with(entry, edits)?.leaves.join('').replace(/\s/g, '').length ?? 0;
  const before = sizeWith([]);
  const apart = changes.reduce((sum, { edits }) => sum + sizeWith(edits) - before, 0);
  return sizeWith(changes.flatMap(({ edits }) => edits)) - before === apart;
}

/** What markings are called, in every language of exports and as they are written. */
const NAMES: ReadonlySet<string> = new Set(
  MARKINGS.flatMap(marking => [
    marking,
    ...LANGUAGES.map(language => labelsIn(language)[`class.${marking}`]),
  ]).map(nameOf),
);

/** True where words hold a marking as exports write it, or as houses do. */
function looksMarked(words: string): boolean {
  if (typedMarkings(words).length > 0) return true;
  return [...words.matchAll(/[[［]([^[\]［］]*)[\]］]/g)].some(([, name = '']) => NAMES.has(nameOf(name)));
}

function nameOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\s\p{Pd}_]+/gu, ' ')
    .trim();
}

/** Less alike, a paragraph is none of the report. */
const ALIKE = 0.6;

/** The paragraphs, each with a bookmark of the passage that it shows, where one can be told. */
function withLikelyBookmarks(
  paragraphs: readonly SentParagraph[],
  passages: ReadonlyMap<string, Passage>,
): readonly SentParagraph[] {
  const open = new Map([...passages].filter(([, passage]) => wordsOf(passage) !== ''));
  const take = (bookmark: string) => {
    const taken = open.get(bookmark);
    for (const [name, { entry, leaf }] of open) {
      if (entry === taken?.entry && leaf === taken.leaf) open.delete(name);
    }
    return bookmark;
  };
  const isTold = ({ text, bookmark = '' }: SentParagraph) => {
    const passage = passages.get(bookmark);
    // In a table the code of an entry, which has its name, stands apart from its words.
    return (
      passage !== undefined && (text.endsWith(wordsOf(passage)) || likeness(text, wordsOf(passage)) >= ALIKE)
    );
  };
  const told = paragraphs.map(paragraph => {
    const isKnown = isTold(paragraph);
    if (isKnown) take(paragraph.bookmark ?? '');
    return { paragraph, isKnown };
  });
  const exact = told.map(({ paragraph, isKnown }) => {
    if (isKnown) return { paragraph, isKnown };
    const [best] = [...open]
      .filter(([, passage]) => paragraph.text.endsWith(wordsOf(passage)))
      .sort(([, a], [, b]) => wordsOf(b).length - wordsOf(a).length);
    if (!best) return { paragraph, isKnown };
    return { paragraph: { ...paragraph, bookmark: take(best[0]) }, isKnown: true };
  });
  return exact.map(({ paragraph, isKnown }) => {
    if (isKnown) return paragraph;
    const [best] = [...open]
      .map(([name, passage]) => ({ name, alike: likeness(wordsOf(passage), paragraph.text) }))
      .filter(({ alike }) => alike >= ALIKE)
      .sort((a, b) => b.alike - a.alike);
    return best ? { ...paragraph, bookmark: take(best.name) } : paragraph;
  });
}

function wordsOf({ entry, leaf }: Passage): string {
  return entry.leaves[leaf] ?? '';
}

interface ReturnedFile extends SentFile {
  /** The id of the report that it was made of; undefined where it does not say. */
  readonly report: string | undefined;
  readonly labels: readonly CarriedLabel[];
}

/** A Word file that comes back: what was sent, its paragraphs with the changes in them, and what was written beside. */
function readReturned(bytes: Uint8Array): ReturnedFile {
  const word = new WordPackage(bytes);
  const file = readSentFile(word);
  return {
    ...file,
    report: file.sent?.report.mission.id ?? provenanceIn(word),
    labels: carriedLabels(word.customProperties()),
  };
}

function provenanceIn(word: WordPackage): string | undefined {
  const part = word.part(word.targetOf('core-properties'));
  return part && readProvenance(textOf(part))?.report;
}
