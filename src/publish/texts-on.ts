/** The texts that a report has had up to a day: those of its editions, which count for a report that was issued. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import { lastDay } from '../domain/dates.ts';
import { fileOf } from '../syntax/file-of.ts';
import { isIssued } from '../syntax/generated/ast.ts';
import { editionsOf } from '../syntax/issued-editions.ts';
import { linkedCopy } from '../workspace/linked-copy.ts';

export interface TextsOn {
  /** The text that counts on the day: that of the last edition by then, or the report as it stands. */
  readonly text: LangiumDocument;
  /** Those of earlier editions, oldest first. */
  readonly earlier: readonly LangiumDocument[];
  /** True where it says that it was issued by then, and no edition is at hand. */
  readonly isWithoutEdition: boolean;
}

/** Reads them, each in the place of the report. */
export async function textsOn(
  document: LangiumDocument,
  services: LangiumCoreServices,
  day: string,
): Promise<TextsOn> {
  const isBy = (issued: string | undefined) => issued !== undefined && lastDay(issued) <= day;
  const texts = editionsOf(document).editions.flatMap(({ issued, text }) => (isBy(issued) ? text : []));
  const read = (text: string) =>
    text === document.textDocument.getText() ? document : linkedCopy(services, document.uri, text);
  const [text = document, ...earlier] = (await Promise.all(texts.map(read))).reverse();
  const said = fileOf(document).entries.find(isIssued)?.on;
  return { text, earlier: earlier.reverse(), isWithoutEdition: texts.length === 0 && isBy(said) };
}
