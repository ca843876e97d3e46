/** What can't be read, and what is read otherwise than it is meant: one problem for each cause, in authors' words. */
import { overlaps } from '../lexicon/sentences.ts';
import { ruleText } from '../messages/rules.ts';
import { brokenEntries } from '../syntax/broken-entries.ts';
import { type Entry, isMission, isProgramme, type MissionFile } from '../syntax/generated/ast.ts';
import { MAX_LENGTH, type MissionReportLexingReport } from '../syntax/lexer.ts';
import { markedAbove, markingAsWritten } from '../syntax/markings.ts';
import { indentation } from './entry/set-apart.ts';
import { entryWordOf } from './places.ts';
import type { Reporter, Rule, RuleContext } from './rule.ts';
import { BrokenLine } from './slips/broken-line.ts';
import { reportConflicts } from './slips/conflict.ts';
import { impossibleDatesIn } from './slips/impossible-date.ts';
import { ENTRY_SLIPS, SLIPS } from './slips/index.ts';
import { reportOrphanHeaders } from './slips/orphan-headers.ts';
import type { Slip } from './slips/slip.ts';
import { reportStrayLines } from './slips/stray-lines.ts';
import { TAKES_NO_TEXT, textOfHeader } from './slips/text-of-header.ts';
import { CUT, warningOfMarking } from './slips/unread-marking.ts';
import { unreadable } from './slips/unreadable.ts';

/** The most broken lines of a file in which known slips are looked for. */
const MOST_LINES = 100;
/** A longer structure is not searched for slips. */
const LONGEST_STRUCTURE = 5000;

export const syntax: Rule<MissionFile> = {
  code: 'syntax',
  severity: 'error',
  from: 'always',
  blocksExport: true,
  why: 'What can’t be read, or is read otherwise than you mean it, would be missing from every export.',
  visits: ['MissionFile'],
  check(file, report, context) {
    const { tooLong } = context.document.parseResult.lexerReport as MissionReportLexingReport;
    if (tooLong) {
      const megabytes = MAX_LENGTH / 1024 / 1024;
      report(ruleText('syntax.too-long', { megabytes }), { start: 0, end: 0 });
      return;
    }
    if (reportConflicts(report, context)) return;
    if (file.entries.length === 0) {
      const text = context.document.textDocument.getText();
      if (text.replace(/^\s*\/\/.*$/gm, '').trim() === '') {
        report.warning(ruleText('syntax.empty'), { start: 0, end: 0 });
      }
    }
    const explained = reportStrayLines(report, context);
    reportBrokenLines(explained, report, context);
    const broken = brokenEntries(context.file);
    for (const entry of file.entries) {
      if (!broken.has(entry)) for (const look of ENTRY_SLIPS) look(entry, report, context);
    }
    reportSeconds(file.entries, report);
    reportOrphanHeaders(file.entries, context.document.textDocument.getText(), report);
  },
};

function reportBrokenLines(explained: ReadonlySet<Entry>, report: Reporter, context: RuleContext): void {
  let lines = 0;
  for (const [entry, stop] of brokenEntries(context.file)) {
    if (explained.has(entry)) continue;
    const line = new BrokenLine(entry, stop, context);
    if (TAKES_NO_TEXT.has(entry.$type) && line.lacksOnlyColon) {
      textOfHeader(entry, report, context);
      continue;
    }
    const isLong = line.structureEnd - line.start > LONGEST_STRUCTURE;
    const readers = lines++ < MOST_LINES && !isLong ? SLIPS : [];
    const slip = firstOf(readers, reader => reader(line)) ?? unreadable(line);
    const message = slip.message + warningOfMarking(line, slip);
    const fixes = slip.fixes.filter(({ edits }) => line.keepsComments(edits) && !CUT.test(line.text));
    for (const date of impossibleDatesIn(entry)) {
      // Right before the place where reading stopped, it is a part of what could not be read.
      const isRead = /\p{L}/u.test(context.document.textDocument.getText().slice(date.where.end, stop));
      const isMended = slip.fixes.some(({ edits }) => edits.some(({ span }) => overlaps(span, date.where)));
      if (isRead && !isMended) report(date.message, date.where, ...date.fixes);
    }
    const above = markedAbove(entry);
    if (above) reportBelowMarked(line, above, { ...slip, message, fixes }, report);
    else report(message, slip.where, ...fixes);
  }
}

/** What may be text of a marked entry is open once it reads as an entry. */
function reportBelowMarked(line: BrokenLine, above: Entry, slip: Slip, report: Reporter): void {
  const { entry, context } = line;
  const all = context.document.textDocument.getText();
  const { start, end } = entryWordOf(above);
  const said = { owner: all.slice(start, end).toLowerCase(), marking: markingAsWritten(above) };
  const message = `${slip.message} ${ruleText('syntax.below-marked', said)}`;
  report(message, slip.where, indentation(entry, said.owner, all), ...slip.fixes);
}

function firstOf<T, R>(list: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const result = read(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** A file holds one mission and one programme at most. */
function reportSeconds(entries: readonly Entry[], report: Reporter): void {
  for (const [word, is] of [
    ['mission', isMission],
    ['programme', isProgramme],
  ] as const) {
    for (const entry of entries.filter(is).slice(1)) {
      report(ruleText('syntax.second', { word }), entryWordOf(entry));
    }
  }
}
