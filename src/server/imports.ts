/** Answers the editor's wish for a report made of another file, and what its author then asks of its lines. */
import { DocumentState } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { fromBase64 } from '../base/base64.ts';
import { likelyAsEntries, takenTexts } from '../editor/actions/take-likely.ts';
import { peopleOfSection } from '../editor/actions/take-list.ts';
import { textEdits } from '../editor/actions/text-action.ts';
import { knownNames } from '../editor/known-parties.ts';
import type { EditorServices } from '../editor/module.ts';
import { entryBehind, titleOf } from '../editor/named-entries.ts';
import type { Piece } from '../import/trace-pieces.ts';
import { editorText } from '../messages/editor.ts';
import {
  IMPORT_REQUEST,
  type ImportedPiece,
  type ImportParams,
  type ImportResult,
  LIKELY_REQUEST,
  PEOPLE_REQUEST,
  PROGRAMMES_REQUEST,
} from '../protocol/import.ts';
import { settingsOf } from '../rules/project-settings.ts';
import { entriesOf } from '../syntax/entries.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { answering } from './with-document.ts';

export function answerImports(connection: Connection, services: EditorServices): void {
  connection.onRequest(PROGRAMMES_REQUEST, () =>
    indexOf(services.shared)
      .shared('programme', undefined)
      .values()
      .map(description => {
        const entry = entryBehind(services, description);
        return { name: description.name, title: entry ? titleOf(entry) : description.name };
      }),
  );
  connection.onRequest(IMPORT_REQUEST, params => importReport(services, params));
  const answer = answering(connection, services);
  answer(PEOPLE_REQUEST, DocumentState.Linked, (document, { position, who }) =>
    peopleOfSection(document, position, who, services),
  );
  answer(LIKELY_REQUEST, DocumentState.Linked, async (document, { texts }) =>
    textEdits(document, await likelyAsEntries(document, takenTexts(document, texts), services)),
  );
}

/** What the editor shows of a piece. */
function shownPiece({ kind, text, line, places }: Piece): ImportedPiece {
  return {
    kind,
    text,
    sourceLine: line,
    places: places.map(({ start, end, became, isTitle }) => ({ start, end, became, isTitle })),
  };
}

function isUnplaced({ places }: Piece): boolean {
  return places.some(({ became }) => became === 'unplaced');
}

/** The piece with which the entry on a line begins. */
function pieceAt(pieces: readonly Piece[], line: number): number {
  return pieces.findIndex(({ places }) => places.some(({ entryLine }) => entryLine === line));
}

async function importReport(
  services: EditorServices,
  { name, base64, under }: ImportParams,
): Promise<ImportResult> {
  // Loaded on first use: whoever only writes does not wait for it.
  const { importFile, MAX_SOURCE_BYTES } = await import('../import/import-file.ts');
  const { UnreadableSource } = await import('../base/unreadable-source.ts');
  const [, fileName = name, ending = ''] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
  const refuse = (why: string): ImportResult => ({
    kind: 'refused',
    reason: editorText('import.refused', { file: name, why }),
  });
  const bytes = fromBase64(base64);
  if (bytes.length > MAX_SOURCE_BYTES) return refuse(editorText('import.too-large'));
  const { labels } = settingsOf(services, undefined);
  const options = { fileName, ...knownNames(services), labels, ...(under === undefined ? {} : { under }) };
  try {
    const { text, notes, sums, pieces, lists, likely } = await importFile(bytes, ending, options);
    const file = services.parser.LangiumParser.parse<MissionFile>(text).value;
    const id = entriesOf(file, 'Mission')[0]?.name;
    return {
      kind: 'imported',
      text,
      id,
      notes: [sums, ...notes],
      pieces: pieces.map(shownPiece),
      sum: { count: pieces.length, left: pieces.filter(isUnplaced).length },
      lists: lists.map(({ heading, people, line }) => ({ heading, people, piece: pieceAt(pieces, line) })),
      likely: likely.map(({ start, end, as, score, text: said, because }) => ({
        start,
        end,
        as,
        score,
        text: said,
        because,
      })),
    };
  } catch (error) {
    if (error instanceof UnreadableSource) return refuse(error.message);
    throw error;
  }
}
