/** Whatever a reviewer does to a file: with all of it taken in, each word of the report is there that the file still has. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenBy } from '../../src/review/choose.ts';
import { hasSameStructure, takeIn } from '../../src/review/take-in.ts';
import { describe as told } from '../../src/review/tell.ts';
import { EditedWord } from '../support/edited-word.ts';
import { reviewWord, sendWord } from '../support/reviewed.ts';
import { patience, runs } from '../support/runs.ts';

/** Each word of the author's stands here once, so that none can stand in for another; those of less than four letters do not count. */
const TEXT = `mission orchard-2026: Mission to the orchard
dates 2026-02-02 to 2026-02-04
classification unclassified

section harvest: Harvest of the season

    Apples ripened early along the river terraces. Farmers stacked (@baskets) crates
    beside a narrow lane. Wagons carried *tender plums* towards [the market law](https://example.org/law)
    before dusk.

    Rain fell on @gardener and her seedlings. Frost spared "most" blossoms.
// Ask which of them froze.

    Pumpkins swelled. Nobody weighed them. Gourds dried indoors (see @baskets).

    - Sharpen every sickle near @gardener
    - Grease wooden axles. Mend torn canvas
    - Count **empty barrels** weekly

    1. Drain muddy ditches
    2. Patch leaking roofs. Sweep chimneys

    | Village | Quinces |
    | --- | --- |
    | Oakham | Seventeen |
    | Elmton | Forty |

    Evening markets close promptly. Traders fold linen awnings. *Lanterns* guide mules homeward.

person gardener as "Gardener": Ana Brik

finding baskets gap #tools severity high: Wicker handles snap under heavy loads,
    and "willow" grows scarce.

    Weavers soak fresh osiers overnight. Their fingers bleed (@gardener). Gloves cost little.

    *Merchants* promise thicker rope. Deliveries arrive late.

recommendation to "the council" due 2026-05: The council should plant young willows.

section outlook: Outlook

    Bees return during April. Hives need new frames. Honey fetches good prices in @baskets country.

    Ploughing starts tomorrow.
`;
const sent = await (await sendWord())(TEXT);
const longWords = (text: string) => new Set(text.match(/\p{L}{4,}/gu) ?? []);
const prose = TEXT.replace(/^\S.*$/gm, line => line.replace(/^\/\/.*|^[^:]*:/, ''));
const authors = longWords(prose.replace(/@\w+|\]\(.*?\)/g, ''));

interface Edit {
  readonly what: 'split' | 'join' | 'move' | 'remove' | 'words' | 'carry' | 'wrap' | 'correct';
  readonly at: number;
  readonly from: number;
  readonly length: number;
  readonly to: number;
  readonly isRecorded: boolean;
  readonly sign: string;
}

const edits = fc.array(
  fc.record<Edit>({
    what: fc.constantFrom(
      'split',
      'split',
      'join',
      'join',
      'move',
      'remove',
      'words',
      'carry',
      'wrap',
      'correct',
    ),
    at: fc.nat(200),
    from: fc.nat(200),
    length: fc.nat(12),
    to: fc.nat(200),
    isRecorded: fc.boolean(),
    sign: fc.constantFrom('', '', '- ', '* ', '1. ', '1) ', '• ', '*', '_', '**', '[', 'Note: ', '| ', '# '),
  }),
  { minLength: 1, maxLength: 4 },
);

/** The paragraphs with words that are shown once, and all that have words. */
function placesIn(word: EditedWord) {
  const spoken = Array.from({ length: word.length }, (_, place) => place).filter(
    place => longWords(word.textAt(place)).size > 0,
  );
  const own = spoken.filter(place => {
    const words = [...longWords(word.textAt(place))].filter(each => authors.has(each));
    // What is shown twice, such as a recommendation, may be taken out at one place.
    return words.length > 0 && words.every(each => count(shownBefore, each) < 2);
  });
  return { own, spoken };
}

/** Some words of a paragraph. */
function stretchOf(word: EditedWord, place: number, from: number, length: number): readonly [number, number] {
  const text = word.textAt(place);
  const gaps = [...text.matchAll(/(?<=\S)(?= )|(?<= )(?=\S)/g)]
    .map(({ index }) => index)
    .filter(index => !word.isWithinLink(place, index));
  const start = gaps[from % Math.max(gaps.length, 1)] ?? 0;
  return [start, gaps.find(gap => gap > start + length * 4) ?? text.length];
}

/** Does what an edit says to the paragraphs with words of the author's; one that can't be done there does nothing. */
function make(word: EditedWord, { what, at, from, length, to, isRecorded, sign }: Edit): string {
  const { own, spoken } = placesIn(word);
  const place = own[at % own.length] ?? 0;
  const other = spoken[to % spoken.length] ?? 0;
  const text = word.textAt(place);
  const [start, end] = stretchOf(word, place, from, length);
  const told = `${isRecorded ? 'recorded ' : ''}${what} “${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}”`;
  switch (what) {
    case 'split':
      if (start > 0) word.split(place, start, isRecorded, sign);
      return `${told} with “${sign}”`;
    case 'join':
      if (word.isBelow(place + 1)) word.join(place, isRecorded);
      return told;
    case 'move':
      if (other !== place && [place, other].every(each => word.isMovable(each)))
        word.move(place, other, isRecorded);
      return `${told} before “${word.textAt(other)}”`;
    case 'remove':
      if (word.isMovable(place)) word.remove(place, isRecorded);
      return told;
    case 'words':
      word.replace(place, start, end, sign === '' ? '' : `${sign}anew `, isRecorded);
      return `${told} by “${sign}”`;
    case 'carry':
      if (other !== place && start > 0)
        word.moveWords(place, [start, end], other, word.textAt(other).length, isRecorded);
      return `${told} behind “${word.textAt(other)}”`;
    case 'wrap':
      word.replace(place, end, end, sign.trim(), isRecorded);
      word.replace(place, start, start, sign.trim(), isRecorded);
      return `${told} in “${sign}”`;
    case 'correct':
      word.replace(place, start, start, sign === '' ? '\u00A0' : '’', false);
      return told;
  }
}

/** How often a text has something. */
const count = (text: string, words: string) => text.split(words).length - 1;

/** What a text reads as when it is sent. */
const send = await sendWord();
async function shownIn(text: string): Promise<readonly string[]> {
  return new EditedWord(await send(text))
    .accepted()
    .map(each => each.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

async function acceptAll(file: Uint8Array, text: string) {
  const review = await reviewWord(file, text);
  if (!review.ok) throw new Error(review.reason);
  const { changes } = review;
  const taken = takeIn(text, changes, chosenBy(changes, ['all'], []));
  return { changes, ...taken };
}

const shownBefore = new EditedWord(sent).accepted().join('\n');

/** All words and marks of a text, sorted. */
function bag(paragraphs: readonly string[]): readonly string[] {
  return (paragraphs.join(' ').match(/[\p{L}\p{M}\p{N}]+|[*_]/gu) ?? []).sort();
}

/** The words of which one text has more than the other. */
function differences(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])].filter(
    word => one.filter(each => each === word).length !== other.filter(each => each === word).length,
  );
}

/** What is wrong once all is taken in; nothing, as a rule. */
async function faultsOf(all: readonly Edit[]) {
  const word = new EditedWord(sent);
  const done = all.map(each => make(word, each));
  const accepted = word.accepted();
  const file = word.file();
  const { changes, text, numbers } = await acceptAll(file, TEXT);
  const left = accepted.join('\n');
  const shown = [accepted.join('\n'), shownBefore] as const;
  const kept = (words: string, written: string) =>
    count(text, written) - count(TEXT, written) >=
    Math.min(count(shown[0], words) - count(shown[1], words), 0);
  const isWhole = changes.every(({ number }) => numbers.has(number));
  const again = await acceptAll(file, text);
  const faults = {
    lost: [...authors].filter(each => count(left, each) >= count(shownBefore, each) && !text.includes(each)),
    notKept: MARKED.filter(([words, signs]) => !kept(words, signs)),
    structure: hasSameStructure(TEXT, text) ? [] : ['changed'],
    reads: isWhole ? differences(bag(await shownIn(text)), bag(accepted)) : [],
    again: again.text === text ? [] : [again.text],
  };
  const story = [
    ...done,
    ...changes.map(
      change =>
        `${change.number} ${change.author} ${told(change)} ${change.state} ${numbers.has(change.number)}`,
    ),
    text,
  ];
  return { story, faults };
}

/** What readers see, and what the author has written for it. */
const MARKED = [
  ['Ana Brik', '@gardener'],
  ['the market law', '](https://example.org/law)'],
  ['F1', '@baskets'],
  ['', '// Ask which of them froze.'],
] as const;

test('no word is lost that the file still has, nor a mention, an address, or a comment', {
  timeout: patience(80, 500),
}, async () => {
  await fc.assert(
    fc.asyncProperty(edits, async all => {
      const { story, faults } = await faultsOf(all);
      const none = Object.fromEntries(Object.keys(faults).map(name => [name, []]));
      expect({ story, faults }).toEqual({ story, faults: none });
    }),
    runs(80),
  );
});
