/** Texts that are nested deeper than any reader could follow. */
import { LIST_MARK } from '../lexicon/marks.ts';

const MARKER = `${LIST_MARK.source}[ \\t]+`;
/** A quick test first: most texts have neither. */
const MARKER_OR_EMPHASIS = new RegExp(`[*_]|${MARKER}`);
const MARKERS_IN_A_ROW = new RegExp(`^[ \\t]*(?:${MARKER}){20}`, 'm');
const FAR_INDENTED_MARKER = new RegExp(`^[ \\t]{100,}${MARKER}`, 'm');
const MOST_EMPHASIS_MARKS = 500;
/** A shorter text cannot be too deep: twenty markers with a blank each. */
const SHORTEST = 40;

/**
 * True where a text nests lists or emphasis so deeply that it must have been made by a machine. The Markdown parser
 * would take the square or the cube of the depth for it, and whoever reads what it gives would run out of stack.
 */
export function isTooDeep(text: string): boolean {
  if (text.length < SHORTEST || !MARKER_OR_EMPHASIS.test(text)) return false;
  return (
    MARKERS_IN_A_ROW.test(text) || FAR_INDENTED_MARKER.test(text) || text.split(/\n\s*\n/).some(hasManyMarks)
  );
}

function hasManyMarks(paragraph: string): boolean {
  return (paragraph.match(/[*_]+/g)?.length ?? 0) > MOST_EMPHASIS_MARKS;
}
