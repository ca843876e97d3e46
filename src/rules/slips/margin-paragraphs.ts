import type { Span } from '../../syntax/lexer.ts';

/**
 * The paragraphs that begin at the margin, each with what hangs from it. What is indented below a blank line stands
 * where text belongs, and is part of none of them.
 */
export function marginParagraphs({ start, end }: Span, text: string): Span[] {
  const paragraphs: { start: number; end: number }[] = [];
  let place: 'margin' | 'gap' | 'text' = 'text';
  for (const { 0: line, index } of text.slice(start, end).matchAll(/(?<![^\r\n])[^\r\n]*/g)) {
    const span = { start: start + index, end: start + index + line.trimEnd().length };
    const last = paragraphs.at(-1);
    if (line.trim() === '') place = place === 'margin' ? 'gap' : place;
    else if (/^\s/.test(line)) {
      if (place === 'margin' && last) last.end = span.end;
      else place = 'text';
    } else {
      if (last && place !== 'text') last.end = span.end;
      else paragraphs.push(span);
      place = 'margin';
    }
  }
  return paragraphs;
}
