/** Remarks and replies as entries: the one way in which a report, a Word file or a review writes them. */
import type { Marking } from '../domain/marking.ts';
import type { Party, Remark } from '../report/report.ts';
import { type MissionEntry, quoted } from './mission-entry.ts';
import { attribute, attributes, parties } from './report/attributes.ts';

/** What somebody said of a report. */
export interface Said {
  readonly by: readonly Party[];
  /** `2026-03-01` and `14:30`. */
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  /** The first paragraph; the others follow, with blank lines between them. */
  readonly title: string;
  readonly body: string;
  /** How it is marked, where it is not marked like its report. */
  readonly marking?: Marking | undefined;
}

/** A remark with its replies. */
export interface SaidOfReport extends Said {
  /** The name of the entry that it is about, where it doesn't stand right below it. */
  readonly about?: string | undefined;
  /** The words that it stands at. */
  readonly quote?: string | undefined;
  readonly status?: Remark['status'];
  readonly replies: readonly Said[];
}

/** The entries of a remark: itself, and its replies below it. */
export function remarkEntries(remark: SaidOfReport): readonly MissionEntry[] {
  const { about, quote, status, marking, replies } = remark;
  const head = attributes(
    quote === undefined ? undefined : quoted(quote),
    attribute('for', about),
    ...saidBy(remark),
    attribute('status', status),
    marking,
  );
  return [
    entry('remark', head, remark),
    ...replies.map(reply => entry('reply', attributes(...saidBy(reply), reply.marking), reply)),
  ];
}

function saidBy({ by, date, time }: Said): readonly (string | undefined)[] {
  return [parties('by', by), attribute('on', date), attribute('at', time)];
}

function entry(word: string, head: readonly string[], { title, body }: Said): MissionEntry {
  return { word, attributes: head, title, ...(body === '' ? {} : { body: [body] }) };
}
