import { mayShowPicture } from '../lexicon/marks.ts';
import type { Entry } from './generated/ast.ts';
import type { Span } from './lexer.ts';
import { proseOf } from './prose.ts';

/** A picture as the author wrote it. */
export interface Picture {
  /** The words that stand for it. */
  readonly description: string;
  /** The path, without the pointed brackets that it may stand in. */
  readonly path: string;
  readonly isBracketed: boolean;
  readonly where: Span;
  readonly pathSpan: Span;
}

const PICTURE = /!\[([^[\]]*)\]\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)/g;
/** What may follow the path inside the round brackets: a title, which no format shows. */
const TITLE = /\s"[^"]*"\s*$/;

/** The pictures in the text of an entry, in order. */
export function picturesIn(entry: Entry): Picture[] {
  const { title, body } = proseOf(entry);
  return [title, body]
    .filter(({ text }) => mayShowPicture(text))
    .flatMap(passage =>
      Array.from(passage.text.matchAll(PICTURE), match => {
        const [all, description = '', inside = ''] = match;
        const written = inside.replace(TITLE, '').trim();
        const end = match.index + all.length;
        const start = end - 1 - inside.length + inside.indexOf(written);
        return {
          description,
          path: written.replace(/^<(.*)>$/, '$1'),
          isBracketed: written.startsWith('<'),
          where: passage.span(match.index, end),
          pathSpan: passage.span(start, start + written.length),
        };
      }),
    );
}
