/** What a new text of an entry would change, and what would be wrong with it. Nothing is written. */
import type { Diagnostic } from 'vscode-languageserver-types';
import * as z from 'zod';
import { changesBetween } from '../../changes/changes-between.ts';
import { describeChanges } from '../../changes/describe-changes.ts';
import { readAlone } from '../../changes/read-entry.ts';
import { LINE_END } from '../../domain/lines.ts';
import { textWithCodes } from '../../import/report/import-report.ts';
import { indentProse } from '../../import/write-mission.ts';
import { ENTRY_WORDS } from '../../lexicon/generated/words.ts';
import { oneLine } from '../../lexicon/one-line.ts';
import { assistantText } from '../../messages/assistant.ts';
import { messageOf } from '../../rules/fix-all.ts';
import { nearest } from '../../rules/nearest.ts';
import { textStart } from '../../syntax/prose.ts';
import { diagnosticAnswers, placeAmong } from '../diagnostic-answers.ts';
import type { EntryPlace } from '../entry-places.ts';
import type { Library, Shelf } from '../library.ts';
import { NoAnswer } from '../no-answer.ts';
import { textOf } from '../report-text.ts';
import { type Answer, type Tool, tool } from '../tool.ts';
import type { Served } from '../visible-reports.ts';

/** Nobody writes an entry of more characters. */
const LONGEST = 50_000;

export function proposeTool(): Tool {
  const shape = {
    entry: z.string().optional().describe(assistantText('takes.new-entry')),
    text: z.string().describe(assistantText('takes.text')),
    report: z.string().optional().describe(assistantText('takes.report')),
  };
  return tool('propose', assistantText('tool.propose'), shape, async ({ entry, text, report }, library) => {
    const { length } = text;
    if (length > LONGEST) throw new NoAnswer(assistantText('no.long', { length, limit: LONGEST }));
    if (text.trim() === '' && entry === undefined) throw new NoAnswer(assistantText('no.words'));
    const shelf = await library.open();
    const proposed = await proposedIn(shelf, { entry, text, report }, library);
    const { served, was, now } = proposed;
    const changes = changesBetween(textWithCodes(served.report), { text: now });
    // A text that can’t be read as an entry changes none, but has its problems.
    if (oneLine(was) === oneLine(now)) throw new NoAnswer(assistantText('no.change'));
    return {
      report: served.report.mission.id,
      said: describeChanges(changes),
      changes: changes.map(({ entry: name, title, before, after, effects }) => ({
        entry: name,
        ...(title !== undefined && { title }),
        before,
        after,
        effects,
      })),
      ...(await problemsOf(proposed, shelf, library)),
    };
  });
}

/** A report as it is and as it would be. */
interface Proposed {
  readonly served: Served;
  readonly was: string;
  readonly now: string;
  /** Where the new text stands, and how many lines it is longer than what it replaces. */
  readonly start: number;
  readonly end: number;
  readonly longer: number;
  readonly place?: EntryPlace;
}

async function proposedIn(
  shelf: Shelf,
  {
    entry,
    text,
    report,
  }: { readonly text: string } & Readonly<Record<'entry' | 'report', string | undefined>>,
  library: Library,
): Promise<Proposed> {
  const found = entry === undefined ? undefined : await library.entry(shelf, { report, entry });
  if (!found && report === undefined) throw new NoAnswer(assistantText('no.new-report'));
  const served = found?.served ?? library.report(shelf, report ?? '');
  const was = textOf(served);
  const lines = was.split(LINE_END);
  // What is new stands behind all that is there.
  const { start, end } = found?.place.lines ?? { start: lines.length, end: lines.length };
  const whole = found && isProse(text) ? withHeadOf(lines.slice(start, end).join('\n'), text) : text;
  const own = whole.trim() === '' ? [] : whole.trimEnd().split(LINE_END);
  return {
    served,
    was,
    now: [...lines.slice(0, start), ...own, ...lines.slice(end)].join('\n'),
    start,
    end: start + own.length,
    longer: own.length - (end - start),
    ...(found && { place: found.place }),
  };
}

/** True for words without the head of an entry; what is like an entry word, before a colon, is meant to begin one. */
function isProse(text: string): boolean {
  if (text.trim() === '' || readAlone(text).entries.length > 0) return false;
  const [, word] = /^\s*(\p{L}+)[^:：\n]*[:：]/u.exec(text) ?? [];
  return word === undefined || nearest(word.toLowerCase(), Object.keys(ENTRY_WORDS), 1).length === 0;
}

/** The words in the place of those of an entry. */
function withHeadOf(written: string, words: string): string {
  const [entry] = readAlone(written).entries;
  return entry ? `${written.slice(0, textStart(entry)).trimEnd()}:\n${indentProse(words.trim())}` : words;
}

/** Those in the new text, and those that it makes elsewhere. */
async function problemsOf(
  { served, was, now, start, end, longer, place }: Proposed,
  { reports }: Shelf,
  { texts }: Library,
): Promise<Answer> {
  const [before, after] = [
    await texts.problemsOf(was, served, reports),
    await texts.problemsOf(now, served, reports),
  ];
  const known = new Set(before.map(each => `${String(each.code)} ${messageOf(each)}`));
  const isOwn = ({ range: { start: from } }: Diagnostic) => from.line >= start && from.line < end;
  const inOld = placeAmong(await texts.placesOf(served));
  const placeAt = (line: number) => {
    if (line < start) return inOld(line);
    return line < end ? place : inOld(line - longer);
  };
  const told = (problems: readonly Diagnostic[]) => diagnosticAnswers(problems, now, served, placeAt);
  const elsewhere = after.filter(
    each => !isOwn(each) && !known.has(`${String(each.code)} ${messageOf(each)}`),
  );
  return {
    problems: told(after.filter(isOwn)),
    ...(elsewhere.length > 0 && { elsewhere: told(elsewhere) }),
  };
}
