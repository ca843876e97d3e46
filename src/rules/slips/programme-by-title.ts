/** A programme called by its title, or with a blank in its id: `under Rural water`. */
import { ruleText } from '../../messages/rules.ts';
import { NameDescription } from '../../workspace/descriptions.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import { shortened } from '../wording.ts';
import { replace, type SlipReader } from './slip.ts';

export const programmeByTitle: SlipReader = line => {
  const { word, words, context, structureEnd } = line;
  const [, first] = words;
  const last = words.at(-1);
  if (word !== 'under' || !first || !last || words.length < 3) return undefined;
  const where = { start: first.start, end: Math.min(last.end, structureEnd) };
  const said = line.slice(1, words.length);
  const programmes = indexOf(context.services.shared).shared('programme', context.document.uri).values();
  const meant = [...programmes].filter(
    description =>
      folded(description.name) === folded(said) ||
      (description instanceof NameDescription && folded(description.title ?? '') === folded(said)),
  );
  return {
    message: ruleText('syntax/programme-by-title.title', { words: shortened(said) }),
    where,
    fixes: meant.map(({ name }) => ({
      title: ruleText('fix.write', { text: `under ${name}` }),
      edits: [replace(where, name)],
    })),
  };
};

/** The same for an id and for the words that it was made of. */
function folded(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}
