/** A Word file that was made of a report: what it carries of what was sent, and what has been done to it since. */
import { Sent } from '../report/sent.ts';
import { withAccepted } from './accepted.ts';
import { readThreads, type Thread } from './comments.ts';
import type { WordPackage } from './package.ts';
import { rejectedParagraphs, sentParagraphs } from './plain-paragraphs.ts';
import { readParagraphs } from './read-paragraphs.ts';
import type { RevisedParagraph } from './revised-paragraph.ts';
import { textOf, type XmlElement } from './xml.ts';

export interface SentFile {
  /** What it carries of what was sent; undefined where another program has dropped it, or it never did. */
  readonly sent: Sent | undefined;
  readonly paragraphs: readonly RevisedParagraph[];
  /** Those of notes and of the margins of pages. */
  readonly beside: readonly RevisedParagraph[];
  readonly threads: ReadonlyMap<string, Thread>;
}

/** Parts that stand beside the text. */
const BESIDE = ['footnotes', 'endnotes', 'header', 'footer'];

export function readSentFile(word: WordPackage): SentFile {
  const body = word.body();
  const sent = readSent(word);
  return {
    sent,
    paragraphs: withoutOwn(readParagraphs(body), sent),
    beside: BESIDE.flatMap(kind => word.targetsOf(kind))
      .flatMap(path => word.part(path) ?? [])
      .flatMap(part => withoutOwn(readParagraphs(part), sent)),
    threads: readThreads(word),
  };
}

/** What a file carries of what was sent. */
export function readSent(word: WordPackage): Sent | undefined {
  return sentAmong(word.targetsOf('customXml').map(path => word.part(path)));
}

/** What became of the text of a file that carries what was sent. */
export interface SinceSent {
  /** True where anything was changed or said beside it. */
  readonly isChanged: boolean;
  /** Which part of the paragraphs that were sent stand there as they were, from 0 to 1. */
  readonly keptShare: number;
}

/** Holds the text, with the changes in it accepted, against what was sent. */
export function sinceSent({ paragraphs, beside, threads }: SentFile, sent: Sent): SinceSent {
  const now = sentParagraphs(rejectedParagraphs(withAccepted(paragraphs, () => true))).map(
    ({ text }) => text,
  );
  const before = sent.paragraphs.map(({ text }) => text);
  const isSame = now.length === before.length && now.every((text, index) => text === before[index]);
  const left = new Map<string, number>();
  for (const text of now) left.set(text, (left.get(text) ?? 0) + 1);
  const kept = before.filter(text => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0;
  });
  return {
    isChanged: !isSame || threads.size > 0 || beside.some(isRevised),
    keptShare: kept.length / Math.max(1, before.length),
  };
}

function isRevised({ runs, mark, row }: RevisedParagraph): boolean {
  return [...runs, mark, row].some(({ inserted, deleted }) => inserted ?? deleted);
}

function sentAmong(parts: readonly (XmlElement | undefined)[]): Sent | undefined {
  for (const part of parts) {
    if (part?.name !== 'mission:sent') continue;
    const sent = Sent.safeParse(json(textOf(part)));
    if (sent.success) return sent.data;
  }
  return undefined;
}

/** What was sent with changes in it was sent as it reads with these accepted. */
function withoutOwn(paragraphs: readonly RevisedParagraph[], sent: Sent | undefined) {
  const own = sent?.changes;
  if (!own) return paragraphs;
  return withAccepted(paragraphs, ({ author, date }) => author === own.author && date === own.date);
}

/** A part that somebody has changed by hand is as good as none. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
