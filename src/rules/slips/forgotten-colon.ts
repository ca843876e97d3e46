/** A text that begins without its colon: `finding gap #justice Case backlogs are large.` */

import { isReference } from 'langium';
import { ruleText } from '../../messages/rules.ts';
import { shortened } from '../wording.ts';
import type { BrokenLine, Word } from './broken-line.ts';
import { insert, type SlipReader } from './slip.ts';
import { TAKES_NO_TEXT } from './text-of-header.ts';

/** From how many words on what follows the structure is surely a text. */
const SURELY_PROSE = 3;

export const forgottenColon: SlipReader = line => {
  if (TAKES_NO_TEXT.has(line.entry.$type)) return undefined;
  const { words, text, start, end } = line;
  const first = startOfText(line);
  const [opening, before] = [words[first], words[first - 1]];
  if (!opening || !before || /^["#,.:]/.test(opening.text)) return undefined;
  if (line.hasColon && opening.type !== 'ID') return undefined;
  const edit = insert(before.end, ':');
  const prose = shortened(text.slice(opening.start - start));
  const length = words.length - first;
  if (!line.reads(edit) || (line.hasColon && length < 2)) return undefined;
  return {
    message: ruleText('syntax/forgotten-colon.missing', { prose }),
    where: { start: opening.start, end },
    fixes: [
      {
        title: ruleText('syntax/forgotten-colon.fix.put', { prose }),
        edits: [edit],
        sure:
          !line.hasColon && length >= SURELY_PROSE && /^\p{Lu}/u.test(opening.text)
            ? line.sure('mark', edit)
            : undefined,
      },
    ],
  };
};

/** Index of the word with which the text begins: the one that can't be read, or what before it is prose as well. */
function startOfText(line: BrokenLine): number {
  const { words, shape, context } = line;
  let first = line.stop;
  // `Cases in courts are large`: an attribute with a name that nobody declares is no attribute.
  while (
    first >= 3 &&
    shape.attributes.has(words[first - 2]?.text ?? '') &&
    isUnknown(line, words[first - 1])
  ) {
    first -= 2;
  }
  const name = words[1];
  const isName = first === 2 && name?.type === 'ID' && shape.name === 'may';
  if (!isName) return first;
  const isUsed = context.document.references.some(
    reference => isReference(reference) && reference.$refText === name.text,
  );
  return isUsed || /[-\d]/.test(name.text) ? first : 1;
}

function isUnknown(line: BrokenLine, word: Word | undefined): boolean {
  return word?.type === 'ID' && line.reference(word) === 'unknown';
}
