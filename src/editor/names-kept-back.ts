/** Names that are typed out and must not go to some readers of a report, told while it is written for those inside. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import { WIDEST_READERS } from '../rules/export/leaving.ts';
import { noLikelyNames } from '../rules/export/no-likely-names.ts';
import { noPersonalData } from '../rules/export/no-personal-data.ts';
import { settingsOf } from '../rules/project-settings.ts';
import { MissionReportDocumentValidator } from '../rules/validator.ts';
import { fileOf } from '../syntax/file-of.ts';
import { missionMarking } from '../syntax/markings.ts';

const RULES = [noPersonalData, noLikelyNames];

/** By what the last check found, which is made anew whenever anything has changed. */
const found = new WeakMap<readonly Diagnostic[], Promise<readonly Diagnostic[]>>();

/** What would keep a checked report from the widest circle that it can reach; none where the check itself was for others. */
export function namesKeptBack(
  services: LangiumCoreServices,
  document: LangiumDocument,
): Promise<readonly Diagnostic[]> {
  const key = document.diagnostics ?? [];
  const known = found.get(key) ?? find(services, document);
  found.set(key, known);
  return known;
}

async function find(
  services: LangiumCoreServices,
  document: LangiumDocument,
): Promise<readonly Diagnostic[]> {
  const settings = settingsOf(services, document.uri);
  if ((settings.audience ?? 'internal') !== 'internal') return [];
  const audience = WIDEST_READERS[missionMarking(fileOf(document))];
  const check = new MissionReportDocumentValidator(services, () => ({ ...settings, audience }), RULES);
  const problems = await check.validateDocument(document);
  return problems.map(problem => ({ ...problem, severity: 2 }));
}

/** The problems with those first that are about a name which must not go out. */
export function namesFirst(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const isOfName = ({ code }: Diagnostic) => RULES.some(rule => rule.code === code);
  return [...problems.filter(isOfName), ...problems.filter(each => !isOfName(each))];
}
