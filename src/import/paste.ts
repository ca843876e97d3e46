/** What an author pastes from Word, a mail or a page → the text of a `.mission` file. */
import { escapeSlashes } from '../lexicon/marks.ts';
import { piecesOf, type SourceBlock } from './document.ts';
import { isComment } from './mission-entry.ts';
import { findingsFrom } from './notes.ts';
import { toProse } from './prose.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import { indentProse } from './write-mission.ts';

/** What the clipboard holds, in the forms in which it offers it. */
export interface Pasted {
  readonly html?: string | undefined;
  readonly text: string;
}

/** The pasted text as indented prose; undefined where it is a phrase on one line, which needs no change. */
export function pastedProse(pasted: Pasted): string | undefined {
  const blocks = blocksOf(pasted);
  const [block, ...others] = blocks;
  const isPhrase = others.length === 0 && block?.kind === 'paragraph' && !/[\r\n]/.test(pasted.text.trim());
  if (!block || isPhrase) return undefined;
  const prose = toProse(blocks).map(piece => (isComment(piece) ? piece.comment : piece));
  return prose.map(words => indentProse(escapeSlashes(words))).join('\n\n');
}

/** Each bullet, number and paragraph of the pasted text as a finding, untagged. */
export function pastedFindings(pasted: Pasted): string {
  return findingsFrom(blocksOf(pasted));
}

/** True when the pasted text holds bullets or numbers, so that the choice of findings is worth offering. */
export function holdsItems(pasted: Pasted): boolean {
  return blocksOf(pasted).some(({ kind }) => kind === 'item');
}

/** The clipboard's HTML says more than its text, unless it holds no words. */
function blocksOf({ html, text }: Pasted): readonly SourceBlock[] {
  const blocks = html === undefined ? [] : readHtml(html).blocks;
  return blocks.some(block => piecesOf(block).some(piece => piece !== '')) ? blocks : readText(text).blocks;
}
