/** A share of the files of a workspace, read and checked apart from the others: on a processor of its own. */
import { DocumentState, type LangiumDocument, URI } from 'langium';
import { createCheckingServices } from '../rules/module.ts';
import type { RuleSettings } from '../rules/settings.ts';
import { MissionReportDocumentBuilder } from '../syntax/document-builder.ts';
import type { FileFacts } from '../syntax/file-facts.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { indexOf } from '../syntax/index-manager.ts';
import { isReport } from '../syntax/is-report.ts';
import { type FoundProblem, problemsOf } from './problems/problem.ts';
import { fileSystemOf } from './texts.ts';

/** A file with its text; `isAsked` for one that is to be checked. */
export interface ShareFile {
  readonly path: string;
  readonly shown: string;
  readonly text: string;
  readonly isAsked: boolean;
}

/** A file that another share reads, with what is known of it there. */
export interface KnownFile {
  readonly path: string;
  readonly text: string;
  readonly facts: FileFacts;
}

/** What was found in the files that are asked for, in their order. */
export interface ShareFindings {
  readonly reports: number;
  readonly vocabularies: number;
  readonly problems: readonly FoundProblem[];
}

/** Reads its files, is told what is known of the others, and then checks. */
export class Share {
  private readonly services;
  private readonly documents = new Map<ShareFile, LangiumDocument<MissionFile>>();

  constructor(settings: RuleSettings) {
    this.services = createCheckingServices(() => fileSystemOf(new Map()));
    this.services.validation.DocumentValidator.settings = settings;
  }

  /** Reads the files as far as their names, and says what the other shares must know of them. */
  async read(files: readonly ShareFile[]): Promise<KnownFile[]> {
    const { LangiumDocumentFactory, LangiumDocuments } = this.services.shared.workspace;
    const index = indexOf(this.services.shared);
    const known: KnownFile[] = [];
    for (const file of files) {
      const { path, text } = file;
      const uri = URI.file(path);
      const document = LangiumDocumentFactory.fromString<MissionFile>(text, uri);
      LangiumDocuments.addDocument(document);
      this.documents.set(file, document);
      await index.updateContent(document);
      document.state = DocumentState.IndexedContent;
      // Fingerprints tell of changes, and nothing changes here.
      known.push({ path, text, facts: { ...index.factsOf(uri), fingerprints: [] } });
    }
    return known;
  }

  /** Checks the files that are asked for; `others` are those of the other shares. */
  async check(others: readonly KnownFile[]): Promise<ShareFindings> {
    const { DocumentBuilder, LangiumDocuments } = this.services.shared.workspace;
    if (!(DocumentBuilder instanceof MissionReportDocumentBuilder))
      throw new Error('The services lack a part.');
    for (const { path, text, facts } of others) {
      LangiumDocuments.addDocument(DocumentBuilder.adopt(URI.file(path), text, facts, () => []));
    }
    let [reports, vocabularies] = [0, 0];
    const problems: FoundProblem[] = [];
    for (const [{ isAsked, shown }, document] of this.documents) {
      if (!isAsked) continue;
      await DocumentBuilder.build([document], { validation: true });
      problems.push(...problemsOf({ document, shown }));
      if (isReport(document.parseResult.value)) reports++;
      else vocabularies++;
    }
    return { reports, vocabularies, problems };
  }
}
