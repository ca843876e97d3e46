/** A served report as text: what `read` gives, and what is checked. */
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { importReport } from '../import/report/import-report.ts';
import { ID } from '../lexicon/generated/terminals.ts';
import type { Report } from '../report/report.ts';
import { type CheckingServices, createCheckingServices } from '../rules/module.ts';
import { fileOf } from '../syntax/file-of.ts';
import { cachedOn } from '../syntax/object-cache.ts';
import { type EntryPlace, entryPlaces } from './entry-places.ts';
import type { Served } from './visible-reports.ts';

/** The text of a report: it holds what the readers have, and nothing else of the file that its author wrote. */
export const textOf = cachedOn(({ report }: Served): string => importReport(report));

const NAME = new RegExp(ID.source, 'g');

/** Reads and checks texts in the place of served reports, where no file lies and nothing is beside them but what is served. */
export class ReportTexts {
  private readonly services: CheckingServices = createCheckingServices(EmptyFileSystem.fileSystemProvider);
  /** What was asked last. */
  private last: Promise<unknown> = Promise.resolve();

  /** Where the entries of a report stand in its text. */
  readonly placesOf = cachedOn(
    async (served: Served): Promise<readonly EntryPlace[]> =>
      await this.with(textOf(served), [], async document => entryPlaces(served.report, fileOf(document))),
  );

  async problemsOf(text: string, served: Served, all: readonly Served[]): Promise<readonly Diagnostic[]> {
    return await this.with(text, textsBeside(text, served, all), async document => {
      this.services.workspace.ProjectSettings.current = served.settings;
      await this.services.shared.workspace.DocumentBuilder.build([document], { validation: true });
      return document.diagnostics ?? [];
    });
  }

  /** Looks at a text, linked among others, when all that was asked before has been looked at. */
  private async with<T>(
    text: string,
    others: readonly string[],
    look: (document: LangiumDocument) => Promise<T>,
  ): Promise<T> {
    const { LangiumDocuments, DocumentBuilder } = this.services.shared.workspace;
    const turn = this.last.then(async () => {
      const document = this.documentOf(text, 'report');
      const documents = [document, ...others.map((other, i) => this.documentOf(other, `beside-${i}`))];
      for (const each of documents) LangiumDocuments.addDocument(each);
      try {
        await DocumentBuilder.build(documents);
        return await look(document);
      } finally {
        const uris = documents.map(({ uri }) => uri);
        await DocumentBuilder.update([], uris);
      }
    });
    this.last = turn.catch(() => undefined);
    return await turn;
  }

  private documentOf(text: string, name: string): LangiumDocument {
    const { LangiumDocumentFactory } = this.services.shared.workspace;
    return LangiumDocumentFactory.fromString(text, URI.parse(`served:/${name}.mission`));
  }
}

/** The reports that a text names, without what it declares itself. */
function textsBeside(text: string, { report }: Served, all: readonly Served[]): readonly string[] {
  const names = new Set(text.match(NAME));
  const known = idsDeclaredIn(report);
  return all
    .filter(other => other.report.mission.id !== report.mission.id && names.has(other.report.mission.id))
    .map(other => importReport(other.report, { known }));
}

function idsDeclaredIn({ programme, organizations, persons, beside }: Report): ReadonlySet<string> {
  const parties = [...organizations, ...persons, ...beside.organizations, ...beside.persons];
  return new Set([...(programme ? [programme.id] : []), ...parties.map(({ id }) => id)]);
}
