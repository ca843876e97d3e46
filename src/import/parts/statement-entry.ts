/** A recommendation or an action with what its words say of it in its structure; the words stay as they are. */
import { unmarked } from '../marked-text.ts';
import { splitMark } from '../marks.ts';
import type { MissionEntry, MissionPart } from '../mission-entry.ts';
import type { ReportContext } from './chapter.ts';
import { partiesAttribute } from './parties.ts';

/** What stands around a statement and speaks of it. */
export interface Around {
  /** Whom a heading, or the sentence that leads into the list, names. */
  readonly named?: readonly string[];
  /** The label in front of it. */
  readonly lead?: string;
}

/** The box of a list of tasks, and the signs that make words bold. */
const BOX_OR_EMPHASIS = /^\[[ xX✓]\]\s+|\*\*|__/gu;

/** The entry, with addressee, owner, date and priority as far as they stand there. */
export function statementEntry(
  word: string,
  text: string,
  below: MissionEntry['body'] & object,
  context: ReportContext,
  { named = [], lead = '' }: Around = {},
): MissionEntry {
  // Whoever a marking in front of the text names is nobody whom it asks.
  const asked = unmarked(splitMark(text)?.text ?? text).text;
  const whole = [asked, ...below.filter(block => typeof block === 'string')]
    .join('\n')
    .replace(BOX_OR_EMPHASIS, '');
  const said = word === 'action' ? context.facts.ofAction(whole) : context.facts.ofAsk(whole);
  // “It is also recommended to the Ministry …” asks somebody else than the list above it.
  const isOwn = said.to.length > 0 && context.asks.performsIn(whole);
  const to = word === 'action' ? [] : named.length > 0 && !isOwn ? named : said.to;
  const priority = said.priority ?? context.facts.urgencyIn(lead);
  const owner = said.owner.length > 0 || word !== 'action' ? said.owner : named;
  return {
    word,
    attributes: [
      ...partiesAttribute('to', to, { by: 'sentence', text: whole }, context),
      ...partiesAttribute('owner', owner, { by: 'sentence', text: whole }, context),
      ...(said.due === undefined ? [] : [`due ${said.due}`]),
      ...(word !== 'action' && priority !== undefined ? [`priority ${priority}`] : []),
    ],
    title: text,
    body: below,
  };
}

/** Who sees to the actions among these entries. */
export function ownersIn(entries: readonly MissionPart[]): ReadonlySet<string> {
  const attributes = entries.flatMap(each => ('word' in each ? (each.attributes ?? []) : []));
  return new Set(attributes.filter(each => each.startsWith('owner ')));
}
