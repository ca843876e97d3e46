/** Lines at the margin that begin with no entry word: pasted prose, or an entry word that is misspelt or of another language. */

import { endOfLine } from '../../domain/lines.ts';
import { markingWordsIn } from '../../domain/marking-words.ts';
import { ENTRY_WORDS_ABROAD } from '../../lexicon/entry-words.ts';
import { ENTRY_SPELLINGS } from '../../lexicon/words.ts';
import { ruleText } from '../../messages/rules.ts';
import { brokenEntries } from '../../syntax/broken-entries.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import type { MissionReportLexingReport, Span } from '../../syntax/lexer.ts';
import { readWhole } from '../../syntax/read-whole.ts';
import { nearest } from '../nearest.ts';
import type { Reporter, RuleContext } from '../rule.ts';
import { oneOfThese, shortened } from '../wording.ts';
import { writeFix } from '../write-fix.ts';
import { wordMeant } from './entry-lines.ts';
import { reportProse } from './prose-at-margin.ts';

/** The most misspelt entry words that are looked up in one file. */
const MOST_TRIALS = 200;

/** Reports what stands at the margin and belongs to no entry; returns the broken entries that are part of such prose. */
export function reportStrayLines(report: Reporter, context: RuleContext): ReadonlySet<Entry> {
  const text = context.document.textDocument.getText();
  const { stray } = context.document.parseResult.lexerReport as MissionReportLexingReport;
  let trials = 0;
  const prose: Span[] = [];
  for (const stretch of stray) {
    let start = stretch.start;
    for (const line of marginLines(text, stretch)) {
      const slip =
        trials < MOST_TRIALS
          ? (markedFirst(text, line, context) ?? misspeltEntry(text, line, context))
          : undefined;
      if (slip) {
        trials++;
        report(slip.message, slip.where, ...slip.fixes);
        if (line.start > start) prose.push({ start, end: endOf(text, start, line.start) });
        start = line.blockEnd;
      }
    }
    if (start < stretch.end) prose.push({ start, end: stretch.end });
  }
  return reportProse(prose, brokenEntries(context.file), report, context);
}

interface MarginLine extends Span {
  /** Where the next line at the margin begins. */
  readonly blockEnd: number;
}

/** The lines of a stretch that are not indented, each with the end of what is indented below. */
function marginLines(text: string, { start, end }: Span): MarginLine[] {
  const starts = [...text.slice(start, end).matchAll(/(?<![^\r\n])[^\s]/g)].map(({ index }) => start + index);
  return starts.map((at, i) => ({
    start: at,
    end: endOf(text, at, endOfLine(text, at)),
    blockEnd: starts[i + 1] ?? end,
  }));
}

/** The head of an entry behind its marking: `confidential finding gap #care: …`. */
function markedFirst(text: string, { start, end }: Span, { services }: RuleContext) {
  const line = text.slice(start, end);
  const [marking] = markingWordsIn(line).filter(each => each.start === 0 && each.sort === 'own');
  const [between = '', word = ''] = /^\s+([\p{L}-]+)/u.exec(line.slice(marking?.end)) ?? [];
  const known = wordMeant(word);
  if (!marking || !known) return undefined;
  const from = marking.end + between.length;
  const heads = Array.from(line.matchAll(/\s*[:\uFF1A]/gu), ({ index }) => line.slice(from, index));
  const head = heads.find(each => readWhole(`${known}${each} ${marking.level}:`, services)?.length === 1);
  if (head === undefined) return undefined;
  const said = { words: line.slice(0, marking.end), word: known, marking: marking.level };
  const written = `${known}${head} ${marking.level}`;
  return {
    message: ruleText('syntax/stray-lines.marked', said),
    where: { start, end: start + marking.end },
    fixes: [writeFix({ start, end: start + from + head.length }, written)],
  };
}

function misspeltEntry(text: string, { start, end }: Span, { services }: RuleContext) {
  const line = text.slice(start, end);
  const word = /^[\p{L}\p{M}-]+/u.exec(line)?.[0] ?? '';
  const abroad = ENTRY_WORDS_ABROAD.get(word.toLowerCase());
  const near = abroad ? [abroad] : word.length > 1 ? nearest(word, ENTRY_SPELLINGS) : [];
  if (near.length === 0) return undefined;
  const isAlone = word === line;
  // A tag before the colon is no prose.
  const meant = near.filter(
    candidate =>
      isAlone || /^[^:]*\s#\p{L}/u.test(line) || readWhole(candidate + line.slice(word.length), services),
  );
  if (meant.length === 0) return undefined;
  const where = { start, end: start + word.length };
  return {
    message: ruleText('syntax/stray-lines.near', { word: shortened(word), near: oneOfThese(meant) }),
    where,
    fixes: meant.map(candidate => {
      const isSure = !abroad && meant.length === 1 && isMisspelt(word, candidate) && hasStructure(line, word);
      return writeFix(where, candidate, isSure ? 'spelling' : undefined);
    }),
  };
}

/** `Findings:` and `Authors:` are words of their own and not misspelt. */
function isMisspelt(word: string, candidate: string): boolean {
  const [one, other] = [word.toLowerCase(), candidate];
  return !one.startsWith(other) && !other.startsWith(one);
}

/** True where something is marked before the colon: `Caution: …` is an ordinary line. */
function hasStructure(line: string, word: string): boolean {
  return /^\s+[^:\uFF1A\s]/.test(line.slice(word.length));
}

/** The end of a stretch without the blanks at its end. */
function endOf(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
