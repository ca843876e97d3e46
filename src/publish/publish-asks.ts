/** From a linked file to what a register for some readers may hold of it: nothing of a report that could not be exported to them. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { compile } from '../compile/compile.ts';
import { leftOutFor } from '../export/audience/marked-entries.ts';
import type { AsksContext } from '../export/register/ask.ts';
import { asksOf, type ReportAsks } from '../export/register/asks.ts';
import { markedAs } from '../report/marked-as.ts';
import { wordsAllowed } from '../rules/export/within-ceiling.ts';
import { fileOf } from '../syntax/file-of.ts';
import { isMission } from '../syntax/generated/ast.ts';
import { updatesFor } from '../workspace/updates-on.ts';
import { blockedUpdates, type CheckedUpdates } from './blocked-updates.ts';
import { type Readers, unaskedNames, unclearWords } from './leaving-problems.ts';
import { type LeftOutEntry, placedIn, updatesLeftOut } from './left-out.ts';
import { problemOfWords } from './marked-text.ts';
import { problemsOn, textsOn } from './texts-on.ts';
import { conflictIn } from './why-no-mission.ts';

/** What a report asks for, or what must be mended before these readers may have it. */
export type PublishedAsks =
  | {
      readonly ok: true;
      /** Undefined where these readers may not even know of the report. */
      readonly asks: ReportAsks | undefined;
      /** What they do not get, for whoever makes the register; all of it is left out where they may not know of the report. */
      readonly leftOut: readonly LeftOutEntry[];
      /** True where it was issued and no edition is at hand, so that its text as it stands has counted. */
      readonly isWithoutEdition: boolean;
    }
  | {
      readonly ok: false;
      readonly blockers: readonly Diagnostic[];
      /** Where nothing but these stands in the way: words that the author may accept. */
      readonly unclear: readonly string[];
    };

/** A conflict of git's, of whichever file, as a problem of the report. */
function problemOfConflict(document: LangiumDocument): readonly Diagnostic[] {
  const message = conflictIn(document);
  const mission = fileOf(document).entries.find(isMission);
  const range = mission?.$cstNode?.range;
  return message && range
    ? [{ code: 'syntax', severity: 1, message, range: { ...range, end: range.start } }]
    : [];
}

/** Undefined for a file without a report. Files of updates that have been `checked` for these readers are not checked again. */
export async function publishAsks(
  document: LangiumDocument,
  context: AsksContext & Readers,
  services: LangiumCoreServices,
  checked?: CheckedUpdates,
): Promise<PublishedAsks | undefined> {
  const held = await blockedUpdates(document, context, services, checked);
  const texts = await textsOn(document, services, context.asOf);
  const told = { updates: updatesFor(document, services, context.asOf), isHeld: held.isHeld };
  const now = compile(document, undefined, told);
  const read = (text: LangiumDocument) => {
    const said = text === document ? now : compile(text, undefined, told);
    return said && now ? markedAs(said, now) : said;
  };
  const report = read(texts.text);
  if (!report) {
    const blockers = problemOfConflict(document);
    return blockers.length > 0 ? { ok: false, blockers, unclear: [] } : undefined;
  }
  const asks = asksOf(
    report,
    { ...context, cleared: wordsAllowed(fileOf(document)) },
    texts.earlier.flatMap(each => read(each) ?? []),
  );
  const { audience } = context;
  if (!asks) return { ok: true, asks, leftOut: [], isWithoutEdition: texts.isWithoutEdition };
  const leftOut = [
    ...placedIn(document, leftOutFor(audience, report)),
    ...updatesLeftOut(document, audience, services, held),
  ];
  const { blockers, warnings: ofEdition } = await problemsOn(texts, document, context, services);
  // What the rule has told need not be told again.
  if (blockers.length === 0 && asks.marked !== null)
    blockers.push(problemOfWords(document, asks.marked, audience));
  const warnings = [
    ...unaskedNames(document, audience, services),
    ...held.warnings,
    ...ofEdition,
    ...asks.warnings,
  ];
  return blockers.length === 0
    ? { ok: true, asks: { ...asks, warnings }, leftOut, isWithoutEdition: texts.isWithoutEdition }
    : { ok: false, blockers, unclear: unclearWords(texts.text, blockers) };
}
