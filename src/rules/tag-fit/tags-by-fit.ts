/** Which pillar or theme an entry is most likely about: the one order in which tags are offered. */
import { foldedWords } from '../../lexicon/flat.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { MissionFile, Pillar, Theme } from '../../syntax/generated/ast.ts';
import { isPillar } from '../../syntax/generated/ast.ts';
import { cachedOn } from '../../syntax/object-cache.ts';
import { proseOf } from '../../syntax/prose.ts';
import { pillarOf } from '../../syntax/tags.ts';
import { FeatureIndex, type Features, featuresOf, type Weighted } from './features.ts';
import type { Subject } from './subject.ts';
import type { Tagged } from './tagged.ts';

interface Choice {
  readonly tag: Pillar | Theme;
  readonly own: FeatureIndex;
}

/** A pillar as a choice among others, and within it itself and its themes. */
interface Branch {
  readonly pillar: Pillar;
  readonly choices: readonly Choice[];
}

/** Within a pillar, itself is the likeliest where nothing speaks for a theme. */
const FOR_ITSELF = 0.1;
const LEAST = 0.05;

/** The pillars of a vocabulary and their themes, the most fitting first. */
export function tagsByFit(
  vocabulary: MissionFile,
  { texts, near }: Subject,
  tagged: Tagged = new Map(),
): readonly (Pillar | Theme)[] {
  const asked = featuresOf(texts);
  const branches = branchesOf(vocabulary).map(branch => ({
    ...branch,
    speaking: branch.choices.map(({ tag, own }) => speaksFor(own, tagged.get(tag.name))),
  }));
  const pillars = scores(
    asked,
    branches.map(({ speaking }) => anyOf(speaking)),
  );
  const likely = shares(pillars.map((score, at) => score + nearness(branches[at], near)));
  const fits = branches.flatMap(({ pillar, choices, speaking }, at) => {
    const within = scores(asked, speaking).map((score, i) => {
      const tag = choices[i]?.tag;
      return score + (near.get(tag?.name ?? '') ?? 0) / 2 + (tag === pillar ? FOR_ITSELF : 0);
    });
    // The best of each pillar stands for it, however many themes it has.
    const parts = shares(within);
    const best = Math.max(...parts);
    return parts.flatMap((share, i) => {
      const choice = choices[i];
      return choice ? [{ pillar, tag: choice.tag, fit: (share / best) * (likely[at] ?? 0) }] : [];
    });
  });
  const [first, ...others] = fits.sort((a, b) => b.fit - a.fit);
  // The second offer is of another pillar, since a wrong pillar is the worse mistake.
  const second = others.find(({ pillar }) => pillar !== first?.pillar);
  return [...new Set([first, second, ...others])].flatMap(offer => offer?.tag ?? []);
}

/** What the vocabulary says of its tags. */
const branchesOf = cachedOn((file: MissionFile): readonly Branch[] =>
  entriesOf(file, 'Pillar').map(pillar => {
    const themes = entriesOf(file, 'Theme').filter(theme => pillarOf(theme) === pillar);
    // What is half typed has no name yet.
    const named = [pillar, ...themes].filter(({ name }) => name);
    return { pillar, choices: named.map(tag => ({ tag, own: new FeatureIndex(featuresOf(textsOf(tag))) })) };
  }),
);

function textsOf(tag: Pillar | Theme): readonly Weighted[] {
  const { title, body } = proseOf(tag);
  return [
    { text: title.text, weight: 1 },
    { text: foldedWords(tag.name).join(' '), weight: 0.8 },
    { text: body.text, weight: isPillar(tag) ? 0.5 : 0.6 },
  ];
}

/** How much a feature speaks for a choice. */
type Speaks = (feature: string) => number;

function speaksFor(own: FeatureIndex, used: FeatureIndex | undefined): Speaks {
  return feature => Math.max(own.weightOf(feature), used?.weightOf(feature) ?? 0);
}

function anyOf(choices: readonly Speaks[]): Speaks {
  return feature => Math.max(...choices.map(speaks => speaks(feature)));
}

/** How much speaks for each choice; what speaks for few of them counts for more. */
function scores(asked: Features, choices: readonly Speaks[]): readonly number[] {
  const sums = choices.map(() => 0);
  for (const [feature, weight] of asked) {
    const spoken = choices.map(choice => choice(feature));
    const most = Math.max(...spoken);
    if (most === 0) continue;
    const spread = spoken.reduce((sum, each) => sum + each, 0) / most;
    const rare = Math.log((choices.length + 1) / (spread + 0.5));
    for (const [at, each] of spoken.entries()) sums[at] = (sums[at] ?? 0) + weight * each * rare;
  }
  return sums;
}

/** Scores as shares of one. */
function shares(given: readonly number[]): readonly number[] {
  const squares = given.map(score => (score + LEAST) ** 2);
  const sum = squares.reduce((total, square) => total + square, 0);
  return squares.map(square => square / sum);
}

function nearness(branch: Branch | undefined, near: ReadonlyMap<string, number>): number {
  return Math.max(0, ...(branch?.choices ?? []).map(({ tag }) => near.get(tag.name) ?? 0));
}
