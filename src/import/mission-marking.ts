/** How a source is marked, as its first page and its page headers say it. */
import { highest, isAbove } from '../domain/marking.ts';
import { readMarking } from '../domain/marking-words.ts';
import { markingsIn } from '../domain/markings-in.ts';
import { markingOfLabel, type SensitivityLabels } from '../domain/sensitivity-labels.ts';
import { flat } from '../lexicon/flat.ts';
import { anyOf, IMPORT_TAGS, phrasesOf } from '../lexicon/import-words.ts';
import { sentencesIn } from '../lexicon/sentences.ts';
import { importText } from '../messages/import.ts';
import { overallMarking } from '../report/overall-marking.ts';
import type { Report } from '../report/report.ts';
import { piecesOfLine } from './columns-of-line.ts';
import type { SourceBlock, SourceDocument } from './document.ts';
import type { FirstPage } from './first-page.ts';
import { intendedMarkings } from './marked-text.ts';
import { splitMark } from './marks.ts';

/** Makes a sentence of a heading: letters in brackets mark one at its end, and a few words they shorten. */
const OPENING = 'This is said of';

/**
 * The highest marking that a line of the first page, a page header or the heading of a part gives, and what was said
 * otherwise. What a part is marked holds for the whole, as entries of several parts may speak of the same.
 */
export function markingOf(
  blocks: readonly SourceBlock[],
  headings: readonly string[],
  { particulars, beside }: FirstPage,
) {
  const lines = blocks.flatMap((block): readonly string[] => {
    const line = particulars.get(block);
    if (line?.particular === 'classification' || (line && isRestricted(line))) return [line.text];
    // “Subject: CONFIDENTIAL: …”
    if (line) return line.particular === 'subject' || typedIn(line.text).length > 0 ? [line.text] : [];
    if (block.kind === 'table')
      return block.rows.flatMap(({ cells }) => cells.flatMap(cell => cell.split('\n')));
    return block.kind === 'item' || block.kind === 'comment' ? [] : [block.text];
  });
  const labelled = [...particulars.values(), ...beside].flatMap(({ particular, text }) =>
    particular === 'classification' ? [text] : [],
  );
  const isLabelled = (line: string) => labelled.includes(line);
  const read = [...new Set([...lines, ...labelled])].flatMap(line => {
    const [marked, marking] = markedIn(line);
    if (marking) return [{ line: marked, ...marking }];
    return isLabelled(line)
      ? [{ line, level: 'confidential' as const, isUnderstood: false, isOrdinary: false }]
      : [];
  });
  const marking = read.length > 0 ? highest(read.map(({ level }) => level)) : undefined;
  const higher = headings.flatMap(line => {
    const said = splitMark(line)?.text ?? line;
    // “Findings (C)”: what may be one is treated as one, and its author is told.
    const [level] = [said, `${OPENING} ${said}`]
      .flatMap(each => markingsIn(each, IMPORT_TAGS))
      .map(each => each.level);
    return level && isAbove(level, marking ?? 'unclassified') ? [{ line, level }] : [];
  });
  return {
    marking: higher.length > 0 ? highest(higher.map(({ level }) => level)) : marking,
    notes: [
      ...[...new Set(read.filter(({ isUnderstood }) => !isUnderstood).map(({ line }) => line))].map(line =>
        importText('marking.unknown', { line }),
      ),
      ...higher.map(({ line }) => importText('marking.of-part', { line })),
    ],
  };
}

type Labelled = Pick<SourceDocument, 'labels'>;

/**
 * The highest marking of the sensitivity labels that a source carries, by what its organization gives them to and by their
 * own names; what neither tells is said to its author.
 */
export function labelledMarking({ labels: carried = [] }: Labelled, labels: SensitivityLabels = {}) {
  const read = carried.map(label => ({
    label,
    level: markingOfLabel(label, labels) ?? readMarking(label.name)?.level,
  }));
  const levels = read.flatMap(({ level }) => level ?? []);
  return {
    marking: levels.length > 0 ? highest(levels) : undefined,
    notes: read.flatMap(({ label, level }) =>
      level === undefined ? [importText('marking.label-unknown', { label: label.name })] : [],
    ),
  };
}

/** The same, without a marking that the report as a whole has already. */
export function higherLabel(source: Labelled, report: Report, labels?: SensitivityLabels) {
  const { marking = 'unclassified', notes } = labelledMarking(source, labels);
  const own = overallMarking(report);
  const isHigher = isAbove(marking, own === 'unmarked' ? 'unclassified' : own);
  return { marking: isHigher ? marking : undefined, notes };
}

/** True for “Distribution: restricted”; a wide distribution is no marking. */
function isRestricted({ particular, text }: { readonly particular: string; readonly text: string }): boolean {
  const level = particular === 'distribution' ? readMarking(text)?.level : undefined;
  return level !== undefined && level !== 'unclassified';
}

/** What a marking holds until. */
const UNTIL = new RegExp(anyOf(phrasesOf('until')), 'u');

/** What stands in front of a word in a line of capitals; the line where the word is not in it. */
function beforeIn(word: RegExp, line: string): string {
  const found = /\p{Ll}/u.test(line) ? null : word.exec(flat(line));
  return found ? line.slice(0, found.index) : line;
}

/** What is longer is no line of a first page, but a text. */
const LONGEST_TITLE = 160;

/** A line that is a marking, or one at whose end or beginning a marking stands apart. */
function markedIn(line: string): readonly [string, ReturnType<typeof readMarking>] {
  const pieces =
    line.length > LONGEST_TITLE
      ? [
          line,
          ...sentencesIn(line).flatMap(({ start, end }) => [
            line.slice(start, end),
            line.slice(start, end).split(', ')[0] ?? '',
          ]),
        ]
      : [
          line,
          ...piecesOfLine(line),
          ...line.split(/\s+[–—-]\s+|\.\s+/u).map(piece => piece.replace(/\.$/, '')),
        ];
  // “CONFIDENTIAL until …”: what begins in capitals is a marking, whatever is said of it.
  const shouted = pieces.map(
    piece => /^\p{Lu}{4,}(?:[ -]\p{Lu}{2,})*(?=\s\P{Lu}{2})/u.exec(piece)?.[0] ?? piece,
  );
  const marked =
    [...pieces, ...shouted, ...pieces.map(piece => beforeIn(UNTIL, piece))].find(
      piece => readMarking(piece) !== undefined,
    ) ?? pieces.flatMap(typedIn)[0];
  return [(marked ?? line).trim(), readMarking(marked ?? line)];
}

/** The marking in front of what a piece says, or in brackets behind it. */
function typedIn(piece: string): readonly string[] {
  return intendedMarkings(piece).map(({ start, end }) => piece.slice(start, end));
}
