/** *Make it a recommendation*: texts that are likely findings, recommendations or actions as what they are likely. */
import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { lineAround } from '../../domain/lines.ts';
import { splitMark } from '../../import/marks.ts';
import type { LikelyKind } from '../../lexicon/likely-weights.ts';
import { editorText } from '../../messages/editor.ts';
import type { LikelyText } from '../../protocol/import.ts';
import type { Edit } from '../../rules/rule.ts';
import { fileOf } from '../../syntax/file-of.ts';
import { isMission, isSection } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { proseOf } from '../../syntax/prose.ts';
import { spanIn } from '../../syntax/ranges.ts';
import type { LateActionMaker } from '../code-actions.ts';
import { entriesOfLines } from './convert-lines.ts';
import { entryAt } from './entry-at.ts';
import { contextMaker } from './reading-context.ts';
import { textAction } from './text-action.ts';

/** Offers it where the cursor is in such a text of a section, an annex or the mission. */
export function makeLikely(services: LangiumServices): LateActionMaker {
  return async (document, { range }) => {
    const cursor = document.textDocument.offsetAt(range.start);
    const entry = entryAt(fileOf(document), cursor);
    if (!isSection(entry) && !isMission(entry)) return [];
    const { title, body } = proseOf(entry);
    // Loaded where it is needed: whoever only writes does not wait for it.
    const { likelyIn } = await import('../../import/likely/likely-in.ts');
    const { language } = (await contextMaker(document, services))();
    let next = 0;
    const lines = body.text.split('\n').map(line => {
      const from = next + line.length - line.trimStart().length;
      next += line.length + 1;
      const text = line.trim();
      const kind = text.startsWith('|') ? 'row' : splitMark(text) ? 'item' : 'paragraph';
      return { kind, text, from };
    });
    const isHere = ({ from, text }: { readonly from: number; readonly text: string }) => {
      const { start, end } = body.span(from, from + text.length);
      return start <= cursor && cursor <= end;
    };
    const pieces = [{ kind: 'heading', text: title.text, from: -1 }, ...lines];
    const offered = likelyIn(pieces, language, undefined, piece => piece.from >= 0 && isHere(piece));
    for (const { as, text, piece, at, because } of offered) {
      const from = (pieces[piece]?.from ?? 0) + at;
      if (!isHere({ from, text })) continue;
      const edits = await likelyAsEntries(
        document,
        [{ as, ...body.span(from, from + text.length) }],
        services,
      );
      const action = { title: editorText('action.likely', { as, why: because.join('; ') }), edits };
      return edits.length > 0 ? [textAction(document, { ...action, kind: 'refactor.rewrite' })] : [];
    }
    return [];
  };
}

/** A text of a report, and what it becomes. */
export interface TakenText extends Span {
  readonly as: LikelyKind;
}

/** The texts that a client asks for, as offsets. */
export function takenTexts(
  { textDocument }: LangiumDocument,
  texts: readonly LikelyText[],
): readonly TakenText[] {
  return texts.map(({ as, range }) => ({ as, ...spanIn(textDocument, range) }));
}

/** The edits that make entries of texts, below the entries in which they stand; those that can't be entries stay. */
export async function likelyAsEntries(
  document: LangiumDocument,
  texts: readonly TakenText[],
  services: LangiumServices,
): Promise<readonly Edit[]> {
  const text = document.textDocument.getText();
  const added = new Map<number, string>();
  const declared = new Map<string, Edit>();
  const taken: Span[] = [];
  for (const { as, start, end } of texts) {
    const span = { start: beginsAt(text, start), end };
    const unwrapped = text.slice(start, end).replace(/\s+/g, ' ');
    const [made] = await entriesOfLines(document, { span, unwrapped }, services, [as]);
    // What belongs to no entry is nothing that was imported as text.
    if (!made || made.place.start === span.start) continue;
    const at = made.place.start;
    added.set(at, `${added.get(at) ?? ''}\n\n${made.written}`);
    for (const edit of made.declared) declared.set(JSON.stringify(edit), edit);
    const last = taken.at(-1);
    if (last && text.slice(last.end, span.start).trim() === '') taken[taken.length - 1] = { ...last, end };
    else taken.push(span);
  }
  return [
    ...declared.values(),
    ...taken.map(span => ({ span: removed(text, span), text: '' })),
    ...[...added].map(([at, written]) => ({ span: { start: at, end: at }, text: written })),
  ];
}

/** Where a text begins together with the mark of its point. */
function beginsAt(text: string, start: number): number {
  const before = text.slice(lineAround(text, start).start, start);
  const mark = before.trimStart();
  return mark !== '' && splitMark(`${mark}x`)?.text === 'x' ? start - mark.length : start;
}

/** A text with the blanks that would be left of it: those behind it where its paragraph or its list goes on, else those before. */
function removed(text: string, { start, end }: Span): Span {
  const behind = /^(?:[^\S\r\n]*(?:\r\n?|\n)?[^\S\r\n]*)(?=\S)/.exec(text.slice(end))?.[0];
  const isInside = behind !== undefined && !/[\r\n]$/.test(behind);
  const isFirst = text.slice(lineAround(text, start).start, start).trim() === '';
  return isFirst && isInside
    ? { start, end: end + behind.length }
    : { start: text.slice(0, start).trimEnd().length, end };
}
