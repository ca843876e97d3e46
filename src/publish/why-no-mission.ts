/** Why nothing can be done with a file that should hold a report. */
import { type LangiumDocument, UriUtils } from 'langium';
import { conflictBehind } from '../compile/conflict.ts';
import { ruleText } from '../messages/rules.ts';
import { conflictLines } from '../syntax/conflicts.ts';
import { firstUnreadLine } from '../syntax/first-unread.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';

/** In a sentence; what can't be read may be a mission. */
export function whyNoMission(document: LangiumDocument): string {
  const conflict = conflictIn(document);
  if (conflict !== undefined) return conflict;
  const line = firstUnreadLine(document);
  return line === undefined ? ruleText('publish.nothing-to-show') : ruleText('publish.unread', { line });
}

/** What git could not join; the file is named where it is another than the report's. Undefined where there is nothing. */
export function conflictIn(document: LangiumDocument): string | undefined {
  return told(conflictBehind(document), document);
}

/** The same for whoever looks at a whole folder, with the name of the file. */
export function conflictInFolder(document: LangiumDocument): string | undefined {
  return told(conflictBehind(document), undefined);
}

function told(file: MissionFile | undefined, shown: LangiumDocument | undefined): string | undefined {
  const [first] = file ? conflictLines(file) : [];
  if (!file?.$document || !first) return undefined;
  const { textDocument, uri } = file.$document;
  const line = textDocument.positionAt(first.start).line + 1;
  return file.$document === shown
    ? ruleText('publish.conflict', { line })
    : ruleText('publish.conflict-elsewhere', { line, file: UriUtils.basename(uri) });
}
