/** The texts that a report has had up to a day: those of its editions, which count for a report that was issued. */
import { type LangiumCoreServices, type LangiumDocument, UriUtils } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { lastDay } from '../domain/dates.ts';
import { editionName } from '../lexicon/file-endings.ts';
import { ruleText } from '../messages/rules.ts';
import { fileOf } from '../syntax/file-of.ts';
import { isIssued } from '../syntax/generated/ast.ts';
import { editionsOf } from '../syntax/issued-editions.ts';
import { hasUnresolved } from '../workspace/document-progress.ts';
import { linkedCopy } from '../workspace/linked-copy.ts';
import { findBlockers } from './export-blockers.ts';
import { leavingProblems, type Readers } from './leaving-problems.ts';
import { withLines } from './with-lines.ts';

export interface TextsOn {
  /** The text that counts on the day: that of the last edition by then, or the report as it stands. */
  readonly text: LangiumDocument;
  /** Those of earlier editions, oldest first. */
  readonly earlier: readonly LangiumDocument[];
  /** True where it says that it was issued by then, and no edition is at hand. */
  readonly isWithoutEdition: boolean;
}

/** Reads them, each in the place of the report; of no day, the report alone. */
export async function textsOn(
  document: LangiumDocument,
  services: LangiumCoreServices,
  day: string | undefined,
): Promise<TextsOn> {
  const isBy = (issued: string | undefined) =>
    issued !== undefined && day !== undefined && lastDay(issued) <= day;
  const texts = editionsOf(document).editions.flatMap(({ issued, text }) => (isBy(issued) ? text : []));
  const read = (text: string) =>
    text === document.textDocument.getText() ? document : linkedCopy(services, document.uri, text);
  const [text = document, ...earlier] = (await Promise.all(texts.map(read))).reverse();
  const said = fileOf(document).entries.find(isIssued)?.on;
  return { text, earlier: earlier.reverse(), isWithoutEdition: texts.length === 0 && isBy(said) };
}

/** What keeps the text that counts from its readers, and of an edition, whose file is named, a sentence for those inside, too. */
export async function problemsOn(
  { text, earlier }: TextsOn,
  document: LangiumDocument,
  readers: Readers,
  services: LangiumCoreServices,
): Promise<{ readonly blockers: Diagnostic[]; readonly warnings: readonly string[] }> {
  const isInside = readers.audience === 'internal';
  const isEdition = text !== document;
  // Inside, reports are looked at while these are written.
  if (isInside && !(isEdition && hasUnresolved(text))) return { blockers: [], warnings: [] };
  const faults = await findBlockers(text, services);
  const leaving = await leavingProblems(text, readers, services, isEdition ? document : undefined);
  const blockers = [...faults, ...leaving];
  if (!isEdition || blockers.length === 0) return { blockers, warnings: [] };
  const file = editionName(UriUtils.basename(document.uri), earlier.length + 1);
  const told = (problems: readonly Diagnostic[]) =>
    ruleText('publish.in-edition', { file, problems: withLines(problems) });
  const named = blockers.map(each => ({ ...each, message: told([each]) }));
  return { blockers: isInside ? [] : named, warnings: [told(blockers)] };
}
