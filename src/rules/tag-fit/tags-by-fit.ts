/** Which pillar or theme an entry is most likely about: the one order in which tags are offered. */
import { foldedWords } from '../../lexicon/flat.ts';
import { likeness, SHARED_LETTERS } from '../../lexicon/stems.ts';
import { entriesOf } from '../../syntax/entries.ts';
import { isPillar, type MissionFile, type Pillar, type Theme } from '../../syntax/generated/ast.ts';
import { cachedOn } from '../../syntax/object-cache.ts';
import { proseOf } from '../../syntax/prose.ts';
import { pillarOf } from '../../syntax/tags.ts';
import {
  extentOf,
  type Features,
  featuresOf,
  isSubject,
  languagesOf,
  type Weighted,
  widened,
} from './features.ts';
import type { Subject } from './subject.ts';
import type { Tagged } from './tagged.ts';

/** Within a pillar, itself is the likeliest where nothing speaks for a theme. */
const FOR_ITSELF = 0.05;
const LEAST = 0.05;

/** A tag in the order of fit. */
export interface RankedTag {
  readonly tag: Pillar | Theme;
  /** False where nothing speaks for it, so that its place means nothing. */
  readonly isEvident: boolean;
}

/** The pillars of a vocabulary and their themes, the most fitting first. */
export function tagsByFit(
  vocabulary: MissionFile,
  subject: Subject,
  tagged?: Tagged,
): readonly (Pillar | Theme)[] {
  return rankedTags(vocabulary, subject, tagged).map(({ tag }) => tag);
}

/** The same, each with whether anything speaks for it: words of the entry, or the tags of what it goes with. */
export function rankedTags(
  vocabulary: MissionFile,
  { texts, near }: Subject,
  tagged: Tagged = new Map(),
): readonly RankedTag[] {
  const { tags, branches, said } = choicesOf(vocabulary);
  const used = tableOf(tagged, tags);
  const ofPillars = branches.map(() => 0);
  const within = tags.map(tag => (near.get(tag.name) ?? 0) / 2 + (isPillar(tag) ? FOR_ITSELF : 0));
  for (const [feature, weight] of featuresOf(texts)) {
    const spoken = highest(said.weightsOf(feature), used.weightsOf(feature));
    if (!spoken) continue;
    const inBranches = branches.map(({ from, to }) => spoken.slice(from, to));
    addTo(ofPillars, inBranches.map(most), weight);
    for (const [at, { from }] of branches.entries()) addTo(within, inBranches[at] ?? [], weight, from);
  }
  const likely = shares(
    ofPillars.map((score, at) => {
      const { from = 0, to = 0, share = 1 } = branches[at] ?? {};
      return score * share + most(tags.slice(from, to).map(({ name }) => near.get(name) ?? 0));
    }),
  );
  const fits = branches.flatMap(({ from, to }, at) => {
    // The best of each pillar stands for it, however many themes it has.
    const parts = shares(within.slice(from, to));
    return parts.map((share, i) => ({
      branch: at,
      at: from + i,
      tag: tags[from + i],
      fit: (share / most(parts)) * (likely[at] ?? 0),
    }));
  });
  const isSpokenFor = (branch: number) => {
    const { from = 0, to = 0 } = branches[branch] ?? {};
    return (ofPillars[branch] ?? 0) > 0 || tags.slice(from, to).some(({ name }) => near.has(name));
  };
  const [first, ...others] = fits.sort((a, b) => b.fit - a.fit);
  // The second offer is of another pillar, since a wrong pillar is the worse mistake.
  const second = others.find(({ branch }) => branch !== first?.branch);
  return [...new Set([first, second, ...others])].flatMap(offer => {
    if (!offer?.tag) return [];
    const { tag, branch, at } = offer;
    const isEvident = isPillar(tag) ? isSpokenFor(branch) : (within[at] ?? 0) > 0;
    return { tag, isEvident };
  });
}

/** A pillar and its themes. */
interface Branch {
  readonly from: number;
  readonly to: number;
  /** How much a match counts: less where much is said, since that matches more. */
  readonly share: number;
}

/** The tags of a vocabulary, those of one pillar together, and what it says of them. */
interface Choices {
  readonly tags: readonly (Pillar | Theme)[];
  readonly branches: readonly Branch[];
  readonly said: FeatureTable;
}

const choicesOf = cachedOn((file: MissionFile): Choices => {
  const tags: (Pillar | Theme)[] = [];
  const themes = entriesOf(file, 'Theme');
  const branches = entriesOf(file, 'Pillar').map(pillar => {
    const from = tags.length;
    // What is half typed has no name yet.
    tags.push(...[pillar, ...themes.filter(theme => pillarOf(theme) === pillar)].filter(({ name }) => name));
    return { from, to: tags.length };
  });
  const texts = tags.map(textsOf);
  const languages = languagesOf(texts.flat());
  const features = texts.map(each => widened(featuresOf(each, languages), languages));
  const extents = branches.map(({ from, to }) => extentOf(features.slice(from, to)));
  const usual = extents.reduce((sum, extent) => sum + extent, 0) / extents.length;
  return {
    tags,
    branches: branches.map((branch, at) => ({ ...branch, share: (2 + usual) / (2 + (extents[at] ?? 0)) })),
    said: new FeatureTable(features),
  };
});

function textsOf(tag: Pillar | Theme): readonly Weighted[] {
  const { title, body } = proseOf(tag);
  return [
    { text: title.text, weight: 1 },
    { text: foldedWords(tag.name).join(' '), weight: 0.8 },
    { text: body.text, weight: isPillar(tag) ? 0.5 : 0.6 },
  ];
}

const tables = new WeakMap<Tagged, { readonly tags: Choices['tags']; readonly table: FeatureTable }>();

/** What findings prove, in the order of the tags. */
function tableOf(tagged: Tagged, tags: Choices['tags']): FeatureTable {
  const known = tables.get(tagged);
  if (known?.tags === tags) return known.table;
  const table = new FeatureTable(tags.map(({ name }) => tagged.get(name) ?? new Map()));
  tables.set(tagged, { tags, table });
  return table;
}

/** Adds to scores what a feature says; what speaks for few choices counts for more. */
function addTo(scores: number[], spoken: readonly number[], weight: number, from = 0): void {
  const highestOf = most(spoken);
  if (highestOf === 0) return;
  const spread = spoken.reduce((sum, each) => sum + each, 0) / highestOf;
  const rare = Math.log((spoken.length + 1) / (spread + 0.5));
  for (const [at, each] of spoken.entries())
    scores[from + at] = (scores[from + at] ?? 0) + weight * each * rare;
}

function most(numbers: readonly number[]): number {
  return Math.max(0, ...numbers);
}

/** Scores as shares of one. */
function shares(given: readonly number[]): readonly number[] {
  const squares = given.map(score => (score + LEAST) ** 2);
  const sum = squares.reduce((total, square) => total + square, 0);
  return squares.map(square => square / sum);
}

/** How much each feature speaks for each of several choices, by their places. */
class FeatureTable {
  private readonly rows = new Map<string, number[]>();
  /** The long stems by the letters that likeness begins with. */
  private readonly alike = new Map<string, string[]>();

  constructor(choices: readonly Features[]) {
    for (const [place, features] of choices.entries()) {
      for (const [feature, weight] of features) {
        const row = this.rows.get(feature) ?? Array<number>(choices.length).fill(0);
        row[place] = weight;
        this.rows.set(feature, row);
      }
    }
    for (const stem of this.rows.keys()) {
      if (stem.length < SHARED_LETTERS || isSubject(stem)) continue;
      const start = stem.slice(0, SHARED_LETTERS);
      this.alike.set(start, [...(this.alike.get(start) ?? []), stem]);
    }
  }

  /** The weights of a feature, or for each choice that of the one most like it; undefined where there is none. */
  weightsOf(feature: string): readonly number[] | undefined {
    const exact = this.rows.get(feature);
    const others = this.alike.get(feature.slice(0, SHARED_LETTERS)) ?? [];
    return others.reduce<readonly number[] | undefined>((weights, stem) => {
      const like = stem === feature ? 0 : likeness(stem, feature);
      const row = this.rows.get(stem);
      return like === 0 || !row ? weights : highest(weights, row, like);
    }, exact);
  }
}

/** For each place the higher of two weights, the second of them reduced. */
function highest(
  one: readonly number[] | undefined,
  other: readonly number[] | undefined,
  share = 1,
): readonly number[] | undefined {
  if (!other) return one;
  return other.map((weight, place) => Math.max(one?.[place] ?? 0, weight * share));
}
