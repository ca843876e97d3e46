/** Names that are typed out and must not go to some readers of a report, told while it is written for those inside. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import { AUDIENCES, type Audience } from '../domain/marking.ts';
import { WIDEST_READERS } from '../rules/export/leaving.ts';
import { marked } from '../rules/export/marked.ts';
import { noLikelyNames } from '../rules/export/no-likely-names.ts';
import { noPersonalData } from '../rules/export/no-personal-data.ts';
import { noRepeatedDetails } from '../rules/export/no-repeated-details.ts';
import { withinCeiling } from '../rules/export/within-ceiling.ts';
import { settingsOf } from '../rules/project-settings.ts';
import { MissionReportDocumentValidator } from '../rules/validator.ts';
import { fileOf } from '../syntax/file-of.ts';
import { missionMarking } from '../syntax/markings.ts';

const RULES = [noPersonalData, noLikelyNames];
/** For readers whom the author has chosen, also what is marked too high for them. */
const ALL_RULES = [...RULES, marked, withinCeiling, noRepeatedDetails];

/** By what the last check found, which is made anew whenever anything has changed; and by the readers. */
const found = new WeakMap<readonly Diagnostic[], Map<string, Promise<readonly Diagnostic[]>>>();

/**
 * What would keep a checked report from the readers for whom it was made last, or else from the widest circle that it can
 * reach; none where the check itself was for others.
 */
export function namesKeptBack(
  services: LangiumCoreServices,
  document: LangiumDocument,
  last?: string,
): Promise<readonly Diagnostic[]> {
  const readers = AUDIENCES.find(each => each === last && each !== 'internal');
  const key = document.diagnostics ?? [];
  const all = found.get(key) ?? new Map<string, Promise<readonly Diagnostic[]>>();
  const known = all.get(readers ?? '') ?? find(services, document, readers);
  found.set(key, all.set(readers ?? '', known));
  return known;
}

async function find(
  services: LangiumCoreServices,
  document: LangiumDocument,
  readers: Audience | undefined,
): Promise<readonly Diagnostic[]> {
  const settings = settingsOf(services, document.uri);
  if ((settings.audience ?? 'internal') !== 'internal') return [];
  const audience = readers ?? WIDEST_READERS[missionMarking(fileOf(document))];
  const rules = readers ? ALL_RULES : RULES;
  const check = new MissionReportDocumentValidator(services, () => ({ ...settings, audience }), rules);
  const problems = await check.validateDocument(document);
  // How much is left out is no problem.
  return problems.flatMap(each => (each.severity === 3 ? [] : { ...each, severity: 2 }));
}

/** The problems with those first that are about a name which must not go out. */
export function namesFirst(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const isOfName = ({ code }: Diagnostic) => RULES.some(rule => rule.code === code);
  return [...problems.filter(isOfName), ...problems.filter(each => !isOfName(each))];
}
