/** *Split finding at the cursor*. */
import { asSnippet } from '../../base/plain-snippet.ts';
import { lineAround } from '../../domain/lines.ts';
import { COMMENT, WITHOUT_BLANKS, withoutComments } from '../../lexicon/marks.ts';
import { editorText } from '../../messages/editor.ts';
import { toFillIn } from '../../rules/places.ts';
import { writtenParts } from '../../syntax/attributes.ts';
import { stopIn } from '../../syntax/broken-entries.ts';
import { fileOf } from '../../syntax/file-of.ts';
import { type Finding, isFinding } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import type { Client } from '../client.ts';
import type { ActionMaker } from '../code-actions.ts';
import { proseSpan } from '../sentences.ts';
import { entryAt, lastBelow } from './entry-at.ts';
import { paragraphAt } from './paragraph-at.ts';
import { openAction } from './text-action.ts';

/** What the second finding takes over from the first; its marking too, so that the split publishes nothing. */
const SHARED: ReadonlySet<string> = new Set(['kind', 'basis', 'marking', 'in', 'by']);

/**
 * Makes a finding of its own of the text after the cursor, with the tags, kind, basis, sources and marking of the one that
 * it was part of. The name, the recommendations and the actions stay with the first; the second stands below them.
 */
export const splitFinding =
  (client: Pick<Client, 'fillsSnippets'>): ActionMaker =>
  (document, { range }) => {
    const text = document.textDocument.getText();
    const offset = document.textDocument.offsetAt(range.start);
    const finding = entryAt(fileOf(document), offset);
    if (document.textDocument.offsetAt(range.end) !== offset || !isFinding(finding)) return [];
    const halves = halvesAt(proseSpan(finding, text), text, offset);
    if (!halves || stopIn(finding) !== undefined) return [];
    const [first, second] = halves;
    const end = lastBelow(finding).$cstNode?.end ?? second.end;
    const structure = `\n${structureOf(finding)}`;
    // The second finding may be about something else.
    const opening = `${asSnippet(structure)}$0: `;
    const edits =
      end === second.end
        ? [toFillIn({ span: { start: first.end, end: second.start }, text: opening })]
        : [
            { span: { start: first.end, end: second.end }, text: '' },
            toFillIn({
              span: { start: end, end },
              text: opening + asSnippet(text.slice(second.start, second.end)),
            }),
          ];
    return [
      openAction(document, client, {
        title: editorText('action.split-finding'),
        kind: 'refactor.rewrite',
        edits,
      }),
    ];
  };

/** What stands before and after the cursor, both with words; a word is never cut in two. */
function halvesAt(prose: Span, text: string, offset: number): [Span, Span] | undefined {
  const at = wordStart(prose, text, offset);
  const after = text.slice(at, prose.end);
  const next = at + after.length - after.trimStart().length;
  const paragraph = paragraphAt(prose, text, next);
  if (!paragraph || paragraph.isRow || after.trim() === '' || isComment(text, next)) return undefined;
  // The mark of a list item is no word: the second finding begins after it.
  const start = Math.max(next, paragraph.start);
  const before = next <= paragraph.start ? paragraph.lineStart : at;
  const end = text.slice(0, before).trimEnd().length;
  const hasWords = withoutComments(text.slice(prose.start, end)).trim() !== '';
  return hasWords && start < prose.end
    ? [
        { start: prose.start, end },
        { start, end: prose.end },
      ]
    : undefined;
}

function wordStart(prose: Span, text: string, offset: number): number {
  let at = offset;
  const isInWord = () => at > prose.start && at < prose.end && /\S\S/.test(text.slice(at - 1, at + 1));
  while (isInWord() && !WITHOUT_BLANKS.test(text.charAt(at - 1))) at--;
  return at;
}

function isComment(text: string, offset: number): boolean {
  return COMMENT.test(text.slice(lineAround(text, offset).start, offset + 2));
}

/** The structure that both have in common, in the order in which it is written. */
function structureOf(finding: Finding): string {
  return ['finding', ...writtenParts(finding, name => SHARED.has(name))].join(' ');
}
