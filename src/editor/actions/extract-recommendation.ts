/** *Extract recommendation from this finding*. */
import type { LangiumDocument } from 'langium';
import type { CodeAction } from 'vscode-languageserver';
import { asSnippet } from '../../base/plain-snippet.ts';
import { LINE_END } from '../../domain/lines.ts';
import { isMark } from '../../import/marks.ts';
import { COMMENT, COMMENTS } from '../../lexicon/marks.ts';
import { editorText } from '../../messages/editor.ts';
import { toFillIn } from '../../rules/places.ts';
import type { Edit } from '../../rules/rule.ts';
import { tieBelow } from '../../rules/tie-edit.ts';
import { fileOf } from '../../syntax/file-of.ts';
import { type Finding, isFinding } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { proseOf, withoutComment } from '../../syntax/prose.ts';
import { spanIn } from '../../syntax/ranges.ts';
import type { Client } from '../client.ts';
import type { ActionMaker } from '../code-actions.ts';
import { proseSpan, sentenceAt } from '../sentences.ts';
import { entryAt, lastBelow } from './entry-at.ts';
import { type Paragraph, paragraphAt } from './paragraph-at.ts';
import { openAction } from './text-action.ts';

/**
 * Makes a recommendation, below the finding and its other answers, of the words that are selected, or else of the
 * sentence at the cursor. Whole sentences move: they stand in the recommendation and no longer in the finding. Part of a
 * sentence, the whole title of a finding, and what runs over several paragraphs is copied: it stands in both.
 */
export const extractRecommendation =
  (client: Pick<Client, 'fillsSnippets'>): ActionMaker =>
  (document, { range }): CodeAction[] => {
    const text = document.textDocument.getText();
    const selected = spanIn(document.textDocument, range);
    const finding = entryAt(fileOf(document), selected.start);
    if (!isFinding(finding)) return [];
    const prose = proseSpan(finding, text);
    if (selected.start < prose.start || prose.end < selected.end) return [];
    const paragraph = paragraphAt(prose, text, selected.start);
    const words = paragraph && wordsMeant(selected, paragraph, withBlanks(text));
    return words ? [extraction(document, client, finding, words, paragraph)] : [];
  };

function extraction(
  document: LangiumDocument,
  client: Pick<Client, 'fillsSnippets'>,
  finding: Finding,
  words: Span,
  paragraph: Paragraph,
): CodeAction {
  const text = document.textDocument.getText();
  const end = lastBelow(finding).$cstNode?.end ?? words.end;
  const lines = text.slice(words.start, words.end).split(LINE_END);
  const statement = lines
    .map(withoutComment)
    .filter((line, i) => i === 0 || line !== '')
    .join('\n');
  // Whom it is to and by when is for the author to write.
  const opening = `\nrecommendation${tieBelow(finding, 'Recommendation')}$0: `;
  const entry = toFillIn({ span: { start: end, end }, text: opening + asSnippet(statement) });
  const moves = areSentences(words, paragraph, text) && !isTitle(words, finding, text);
  return openAction(document, client, {
    title: editorText(moves ? 'action.extract.move' : 'action.extract.copy'),
    kind: 'refactor.extract',
    edits: moves ? [removal(words, paragraph, text), entry] : [entry],
  });
}

/** A text with blanks in the place of its comments, which are no part of a sentence. */
function withBlanks(text: string): string {
  return text.replace(COMMENTS, comment => ' '.repeat(comment.length));
}

/** The selection without the blanks around it, or the sentence at the cursor. */
function wordsMeant({ start, end }: Span, paragraph: Paragraph, text: string): Span | undefined {
  if (start === end) return sentenceAt(paragraph, text, Math.max(start, paragraph.start));
  const selected = text.slice(start, end);
  const from = start + selected.length - selected.trimStart().length;
  const to = start + selected.trimEnd().length;
  return from < to
    ? { start: Math.max(from, paragraph.start), end: Math.max(to, paragraph.start) }
    : undefined;
}

function areSentences({ start, end }: Span, paragraph: Paragraph, text: string): boolean {
  if (paragraph.isRow || end > paragraph.end) return false;
  return (
    sentenceAt(paragraph, text, start)?.start === start &&
    sentenceAt(paragraph, text, end - 1)?.end === end &&
    !COMMENT.test(text.slice(paragraph.start, paragraph.end))
  );
}

/** A finding without a title would no longer say what was found. */
function isTitle({ start, end }: Span, finding: Finding, text: string): boolean {
  const { title } = proseOf(finding);
  const whole = title.span(0, title.text.length);
  const before = text.slice(whole.start, start).trim();
  return whole.end <= end && (before === '' || isMark(before));
}

/** Takes sentences away with the blanks that parted them from their neighbours. */
function removal({ start, end }: Span, paragraph: Paragraph, text: string): Edit {
  const isFirst = start === paragraph.start;
  const isLast = end === paragraph.end;
  const blanksAfter =
    text.slice(end, paragraph.end).length - text.slice(end, paragraph.end).trimStart().length;
  if (isFirst && !isLast) return { span: { start, end: end + blanksAfter }, text: '' };
  const before = isFirst ? paragraph.lineStart : start;
  return { span: { start: text.slice(0, before).trimEnd().length, end }, text: '' };
}
