/** What of a report must not reach its readers, told as `check --audience` tells it. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Audience } from '../domain/marking.ts';
import { ruleText } from '../messages/rules.ts';
import { markedBeforeColon } from '../rules/entry/marked-before-colon.ts';
import { setApart } from '../rules/entry/set-apart.ts';
import { marked } from '../rules/export/marked.ts';
import { noLikelyNames } from '../rules/export/no-likely-names.ts';
import { noPersonalData } from '../rules/export/no-personal-data.ts';
import { noRepeatedDetails } from '../rules/export/no-repeated-details.ts';
import { spelt } from '../rules/export/secret-names.ts';
import { withinCeiling } from '../rules/export/within-ceiling.ts';
import { dataOf } from '../rules/fix-all.ts';
import { settingsOf } from '../rules/project-settings.ts';
import { severityOf } from '../rules/settings.ts';
import { MissionReportDocumentValidator } from '../rules/validator.ts';

const RULES = [
  marked,
  withinCeiling,
  noPersonalData,
  noLikelyNames,
  noRepeatedDetails,
  markedBeforeColon,
  setApart,
];
/** Those that the author can answer: the words are nobody’s, or may be read. */
const QUESTIONS = [noLikelyNames, noRepeatedDetails];
const CODES: ReadonlySet<string> = new Set(RULES.map(({ code }) => code));

/** Who is to read the report, and what is cleared for them. */
export interface Readers {
  readonly audience: Audience;
  readonly withoutStaffNames?: boolean;
  /** Words that look like the name of somebody, and are none. */
  readonly acceptedNames?: readonly string[];
}

/** The problems of a linked report that keep it, with another version that goes out beside it, from its readers. */
export async function leavingProblems(
  document: LangiumDocument,
  { audience, withoutStaffNames, acceptedNames = [] }: Readers,
  services: LangiumCoreServices,
  otherVersion?: LangiumDocument,
): Promise<Diagnostic[]> {
  if (audience === 'internal') return [];
  const settings = { ...settingsOf(services, document.uri), audience, staffNames: !withoutStaffNames };
  const gate = new MissionReportDocumentValidator(services, () => settings, RULES, { otherVersion });
  const accepted = new Set(acceptedNames.map(spelt));
  return (await gate.validateDocument(document)).filter(
    problem =>
      problem.severity === 1 || (isDoubtful(problem) && !accepted.has(spelt(wordsAt(document, problem)))),
  );
}

/** A sentence for each question that the project has switched off, so that nobody was asked. */
export function unaskedNames(
  { uri }: LangiumDocument,
  audience: Audience,
  services: LangiumCoreServices,
): readonly string[] {
  if (audience === 'internal') return [];
  const settings = { ...settingsOf(services, uri), audience };
  return QUESTIONS.filter(rule => severityOf(rule, settings) === undefined).map(({ code }) =>
    ruleText('publish.names-unasked', { code }),
  );
}

/** True for a problem by one of the rules that an export is held to. */
export function isAboutReaders({ code }: Diagnostic): boolean {
  return CODES.has(String(code));
}

/** True for a number, a day or a name that stands in what is withheld as well. */
export function isAboutDetails({ code }: Diagnostic): boolean {
  return code === noRepeatedDetails.code;
}

/** True for words that may tell what is withheld, which the author can clear. */
export function isDoubtful({ code }: Diagnostic): boolean {
  return QUESTIONS.some(rule => rule.code === code);
}

/** The words that may be names, where nothing but these keeps a report from its readers; else none. */
export function unclearWords(document: LangiumDocument, problems: readonly Diagnostic[]): readonly string[] {
  if (!problems.every(isDoubtful)) return [];
  return [...new Set(problems.map(problem => wordsAt(document, problem)))];
}

function wordsAt({ textDocument }: LangiumDocument, problem: Diagnostic): string {
  return dataOf(problem)?.words ?? textDocument.getText(problem.range);
}
