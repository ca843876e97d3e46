/** From a checked file to its report, explained by the terminology that the project takes. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import { compile } from '../compile/compile.ts';
import type { Report } from '../report/report.ts';
import { MissionReportDocumentValidator } from '../rules/validator.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { vocabularyOf } from '../terminology/report-vocabulary.ts';

/** The report that a linked file holds; undefined when it holds no mission. */
export function compileChecked(document: LangiumDocument, services: LangiumCoreServices): Report | undefined {
  const { DocumentValidator } = services.validation;
  const isOurs = DocumentValidator instanceof MissionReportDocumentValidator;
  const style = isOurs ? DocumentValidator.settings.style : undefined;
  return compile(document, vocabularyOf(document.parseResult.value as MissionFile, services, { style }));
}
