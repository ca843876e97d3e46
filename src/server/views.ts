/** Answers what the views beside the editor show of a report. */
import { DocumentState, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { wordsBySort } from '../editor/count-words.ts';
import type { EditorServices } from '../editor/module.ts';
import { readinessOf } from '../editor/readiness.ts';
import { reportTree } from '../editor/report-tree.ts';
import {
  type CountedWords,
  type FileParams,
  READINESS_REQUEST,
  type Readiness,
  STRUCTURE_REQUEST,
  type StructureNode,
  type StructureParams,
  WORDS_REQUEST,
} from '../protocol.ts';
import { withDocument } from './with-document.ts';

/** Says what a report says and what it lacks, when asked over the connection. */
export function answerViews(connection: Connection, services: EditorServices): void {
  connection.onRequest<StructureNode[], never>(
    STRUCTURE_REQUEST,
    ({ uri, by }: StructureParams, cancelled: CancellationToken) =>
      withDocument(services, URI.parse(uri), DocumentState.Linked, cancelled, async document =>
        reportTree(document, by, services),
      ),
  );
  connection.onRequest<CountedWords[], never>(
    WORDS_REQUEST,
    ({ uri }: FileParams, cancelled: CancellationToken) =>
      withDocument(services, URI.parse(uri), DocumentState.Linked, cancelled, async document =>
        wordsBySort(document),
      ),
  );
  connection.onRequest<Readiness | null, never>(
    READINESS_REQUEST,
    async ({ uri }: FileParams, cancelled: CancellationToken) => {
      const readiness = await withDocument(
        services,
        URI.parse(uri),
        DocumentState.Validated,
        cancelled,
        document => readinessOf(services, document, cancelled),
      );
      return readiness ?? null;
    },
  );
}
