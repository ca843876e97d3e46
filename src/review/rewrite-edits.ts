/** What a rewrite of an entry does to its lines: an edit for each sentence that reads otherwise. */
import { align } from '../export/page/compare/align.ts';
import { indentProse } from '../import/write-mission.ts';
import { escapeSlashes, LIST_ITEM } from '../lexicon/marks.ts';
import { oneLine } from '../lexicon/one-line.ts';
import { type Stretch, sentencesIn } from '../lexicon/sentences.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import { headOf, type Passage, proseOf, structureText, textStart } from '../syntax/prose.ts';
import type { TextEdit } from './change.ts';
import { commentsWithin, escapingSlashes, keepingComments } from './source-edits.ts';
import { wordChanges } from './word-changes.ts';

/** What an entry is to say; its structure stays where none is given. */
export interface Rewritten {
  readonly head?: string;
  readonly title: string;
  readonly body: string;
}

/** Words of a passage: a paragraph, or a sentence in one. */
interface Words extends Stretch {
  readonly text: string;
}

/** The edits of a text in which the entry stands, in order. */
export function rewriteEdits(entry: Entry, source: string, to: Rewritten): readonly TextEdit[] {
  const { offset = 0 } = entry.$cstNode ?? {};
  const headEnd = offset + structureText(entry).length;
  const { title, body } = proseOf(entry);
  const isOther = to.head !== undefined && oneLine(to.head) !== oneLine(headOf(entry));
  const end = title.text.trim() === '' ? headEnd : title.span(0, title.text.trimEnd().length).end;
  const titled: readonly TextEdit[] =
    title.text.trim() === '' && to.title.trim() !== ''
      ? [
          {
            start: headEnd,
            end: Math.max(headEnd, textStart(entry) + 1),
            text: escapeSlashes(`: ${oneLine(to.title)}`),
          },
        ]
      : sentenceEdits(title, { start: 0, end: title.text.length, text: title.text }, to.title, source);
  return [
    ...(isOther ? [headEdit({ start: offset, end: headEnd, text: oneLine(to.head ?? '') }, source)] : []),
    ...[...titled, ...bodyEdits(body, to.body, { end, source })].map(edit => keepingComments(edit, source)),
  ];
}

/** The comments of a head that is written anew stand above it. */
function headEdit(edit: TextEdit, source: string): TextEdit {
  const comments = commentsWithin(edit, source).map(comment => `${comment}\n`);
  return { ...edit, text: comments.join('') + edit.text };
}

/** Behind `end`, where the title ends, stands the first of the paragraphs. */
function bodyEdits(
  passage: Passage,
  text: string,
  { end: titleEnd, source }: { readonly end: number; readonly source: string },
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let end = titleEnd;
  for (const { was, now } of hunksOf(paragraphsIn(passage.text), paragraphsIn(text))) {
    const [first, last] = [was[0], was.at(-1)];
    const [only] = now;
    const from = end;
    if (last) end = passage.span(last.start, last.end).end;
    if (areSame(was, now)) continue;
    if (was.length === 1 && now.length === 1 && first && only) {
      edits.push(...sentenceEdits(passage, first, only.text, source));
    } else if (now.length === 0) edits.push({ start: from, end, text: '' });
    else if (first && last) {
      const { start } = passage.span(first.start, first.end);
      edits.push({ start, end, text: written(now).trimStart() });
    } else edits.push({ start: from, end: from, text: `\n\n${written(now)}` });
  }
  return edits;
}

/** The sentences of a paragraph that read otherwise; the breaks of lines in them stay. */
function sentenceEdits(
  passage: Passage,
  { start: at, text }: Words,
  to: string,
  source: string,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let end = at;
  for (const { was, now } of hunksOf(wordsOf(text), wordsOf(to))) {
    const [first, last] = [was[0], was.at(-1)];
    const said = now.map(each => each.text).join(' ');
    const from = end;
    if (last) end = at + last.end;
    if (areSame(was, now)) continue;
    if (first && said !== '') edits.push(rewordedIn(passage, { start: at + first.start, end }, said, source));
    else if (first) {
      // The blank goes with it: that before it, or else that behind it.
      const gap = from === at ? (/^\s*/.exec(text.slice(end - at))?.[0].length ?? 0) : 0;
      edits.push({ ...passage.span(from, end + gap), text: '' });
    } else edits.push(escapingSlashes(besideSentence(passage, at, from, said), source));
  }
  return edits;
}

/** A sentence behind another, or before the first of its paragraph, which begins at `at`. */
function besideSentence(passage: Passage, at: number, place: number, said: string): TextEdit {
  const isFirst = place === at;
  const { start, end } = isFirst ? passage.span(at, at) : passage.span(place - 1, place);
  return isFirst ? { start, end: start, text: `${said} ` } : { start: end, end, text: ` ${said}` };
}

/** Other words in the place of some, the same ones left as they are written. */
function rewordedIn(passage: Passage, { start, end }: Stretch, said: string, source: string): TextEdit {
  const span = passage.span(start, end);
  let text = '';
  let at = span.start;
  for (const change of wordChanges(passage.text.slice(start, end), said)) {
    const own = passage.span(start + change.start, start + change.end);
    text += source.slice(at, own.start);
    const before = text.slice(-1) || source.charAt(span.start - 1);
    text += escapeSlashes(before + said.slice(change.by.start, change.by.end)).slice(before.length);
    at = own.end;
  }
  return { ...span, text: text + source.slice(at, span.end) };
}

interface Hunk {
  readonly was: readonly Words[];
  readonly now: readonly Words[];
}

/** Where two lists part, and where they are the same; what has no counterpart is one with what stands beside it. */
function hunksOf(was: readonly Words[], now: readonly Words[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  const [left, right] = [was.values(), now.values()];
  let open: { was: Words[]; now: Words[] } | undefined;
  const texts = [was, now].map(list => list.map(({ text }) => oneLine(text)));
  for (const pair of align(texts[0] ?? [], texts[1] ?? [], { text: each => each, canBeOne: () => true })) {
    const old = pair.was === undefined ? undefined : left.next().value;
    const other = pair.now === undefined ? undefined : right.next().value;
    if (old && other) {
      open = undefined;
      hunks.push({ was: [old], now: [other] });
      continue;
    }
    if (!open) {
      open = { was: [], now: [] };
      hunks.push(open);
    }
    if (old) open.was.push(old);
    if (other) open.now.push(other);
  }
  return hunks;
}

function areSame(was: readonly Words[], now: readonly Words[]): boolean {
  return (
    was.length === now.length && was.every(({ text }, at) => oneLine(text) === oneLine(now[at]?.text ?? ''))
  );
}

function paragraphsIn(text: string): readonly Words[] {
  return [...text.matchAll(/\S[^\n]*(?<=\S)/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    text: line,
  }));
}

function wordsOf(text: string): readonly Words[] {
  return sentencesIn(text).map(({ start, end }) => ({ start, end, text: oneLine(text.slice(start, end)) }));
}

/** Paragraphs as they stand below an entry; points of a list and rows stand close together. */
function written(paragraphs: readonly Words[]): string {
  const isListed = ({ text }: Words) => LIST_ITEM.test(text) || text.startsWith('|');
  return paragraphs
    .map((each, at) => {
      const before = paragraphs[at - 1];
      const gap = before === undefined ? '' : isListed(before) && isListed(each) ? '\n' : '\n\n';
      return gap + indentProse(escapeSlashes(each.text));
    })
    .join('');
}
