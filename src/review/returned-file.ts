/** A Word file that comes back: what was sent, its paragraphs with the changes in them, and what was written beside. */

import { readProvenance } from '../export/provenance.ts';
import { importText } from '../messages/import.ts';
import { Sent } from '../report/sent.ts';
import { UnreadableSource } from '../unreadable-source.ts';
import { withAccepted } from '../word/accepted.ts';
import { readThreads, type Thread } from '../word/comments.ts';
import { WordPackage } from '../word/package.ts';
import { readParagraphs } from '../word/read-paragraphs.ts';
import type { RevisedParagraph } from '../word/revised-paragraph.ts';
import { childAt, textOf, type XmlElement } from '../word/xml.ts';

/** What is read of it. */
export interface ReturnedFile {
  /** The id of the report that it was made of; undefined where it does not say. */
  readonly report: string | undefined;
  /** What it carries of what was sent; undefined where another program has dropped it, or it never did. */
  readonly sent: Sent | undefined;
  readonly paragraphs: readonly RevisedParagraph[];
  /** Those of notes and of the margins of pages. */
  readonly beside: readonly RevisedParagraph[];
  readonly threads: ReadonlyMap<string, Thread>;
}

/** Parts that stand beside the text. */
const BESIDE = new Set(['footnotes', 'endnotes', 'header', 'footer']);

/** Reads the bytes of a file. */
export function readReturned(bytes: Uint8Array): ReturnedFile {
  const word = new WordPackage(bytes);
  const mainPath = word.mainPart();
  const body = childAt(word.part(mainPath), 'w:body');
  if (!body) throw new UnreadableSource(importText('word.no-text'));
  const relationships = [...word.relationshipsOf(mainPath).values()];
  const pathOf = (type: string) => relationships.find(each => each.type === type)?.target;
  const sent = readSent(
    relationships.filter(({ type }) => type === 'customXml').map(({ target }) => word.part(target)),
  );
  return {
    report: sent?.report.mission.id ?? provenanceIn(word),
    sent,
    paragraphs: withoutOwn(readParagraphs(body), sent),
    beside: relationships
      .filter(({ type }) => BESIDE.has(type))
      .flatMap(({ target }) => word.part(target) ?? [])
      .flatMap(part => withoutOwn(readParagraphs(part), sent)),
    threads: readThreads(word, pathOf),
  };
}

function readSent(parts: readonly (XmlElement | undefined)[]): Sent | undefined {
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

function provenanceIn(word: WordPackage): string | undefined {
  const core = [...word.relationshipsOf('').values()].find(({ type }) => type === 'core-properties');
  const part = word.part(core?.target);
  return part && readProvenance(textOf(part))?.report;
}
