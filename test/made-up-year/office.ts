/** The reports of a made-up year, read as an office has them. */
import { createCheckingServices } from '../../src/rules/module.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { isMission } from '../../src/syntax/generated/ast.ts';
import { documentOf } from '../support/check.ts';
import { MapFileSystem } from '../support/map-file-system.ts';
import { filesOf } from './written-year.ts';
import type { Year } from './year.ts';

export async function officeOf(year: Year) {
  const files = await filesOf(year);
  const services = createCheckingServices(
    () =>
      new MapFileSystem(Object.entries(files).map(([name, text]) => [`/workspace/${name}`, text] as const)),
  );
  const documents = Object.entries(files).flatMap(([name, text]) =>
    name.endsWith('.mission') ? documentOf(services, name, text) : [],
  );
  const { LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  for (const document of documents) LangiumDocuments.addDocument(document);
  await DocumentBuilder.build(documents);
  return { services, reports: documents.filter(each => fileOf(each).entries.some(isMission)) };
}
