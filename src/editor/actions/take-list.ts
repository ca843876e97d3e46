/** A list of people in a section of its own, as whom its author says that they are. */
import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { Position, TextEdit } from 'vscode-languageserver';
import { isComment } from '../../import/mission-entry.ts';
import type { Listed } from '../../protocol/import.ts';
import { fileOf } from '../../syntax/file-of.ts';
import { isSection } from '../../syntax/generated/ast.ts';
import { markingAsWritten } from '../../syntax/markings.ts';
import { proseOf } from '../../syntax/prose.ts';
import { declarations } from './convert-lines.ts';
import { entryAt } from './entry-at.ts';
import { linesMeant } from './lines-meant.ts';
import { contextMaker } from './reading-context.ts';
import { textEdits } from './text-action.ts';

/** The edits that make people of the section at a place; none where it lists nobody, or says more of itself than its words. */
export async function peopleOfSection(
  document: LangiumDocument,
  position: Position,
  who: Listed,
  services: LangiumServices,
): Promise<TextEdit[]> {
  const { textDocument } = document;
  const section = entryAt(fileOf(document), textDocument.offsetAt(position));
  if (!isSection(section) || !section.$cstNode) return [];
  if (section.name !== undefined || section.tags.length + section.mentions.length > 0) return [];
  const { title, body } = proseOf(section);
  const { offset: start, end } = section.$cstNode;
  const from = textDocument.positionAt(body.offsetAt(0));
  const lines = linesMeant(document, { start: { ...from, character: 0 }, end: textDocument.positionAt(end) });
  if (body.text === '' || !lines) return [];
  // Loaded where it is needed: whoever only writes does not wait for it.
  const { peopleFrom } = await import('../../import/notes-as-entries.ts');
  const { readAlone } = await import('../../import/as-read.ts');
  const { readText } = await import('../../import/read-text.ts');
  const { withMarkings } = await import('../../import/marked-text.ts');
  const { writeMission } = await import('../../import/write-mission.ts');
  const context = (await contextMaker(document, services))();
  const made = peopleFrom(readText(lines.unwrapped).blocks, title.text, who, context);
  const marking = markingAsWritten(section);
  const parts = withMarkings(made.parts, marking);
  const written = writeMission(parts).trimEnd();
  const isNobody = !parts.some(part => !isComment(part) && part.word !== 'section');
  if (isNobody || readAlone(written).faults.length > 0) return [];
  const edits = [...declarations(document, made.bodies, marking), { span: { start, end }, text: written }];
  return textEdits(document, edits);
}
