/** The numbers by which readers cite entries: the twelfth finding, the second annex. */
import { type Chain, chainOf } from './chain.ts';
import { chapterPlaces } from './chapter-places.ts';
import type { Action, Entry, Finding, MissionFile, Pillar, Recommendation } from './generated/ast.ts';
import { isRecommendation } from './generated/ast.ts';
import { pillarsOver } from './headers.ts';
import { editionsOf, type IssuedEditions, issuedNumbers } from './issued-editions.ts';
import { cachedOn } from './object-cache.ts';
import { tagsOf } from './tags.ts';

/**
 * The number of an entry in its report, from 1: counted by type, annexes apart from sections, and in the order in
 * which a page tells them. Findings go by their first pillar as the programme lists the pillars, and what answers
 * them goes with the first that it answers; all else goes as the author wrote it. What was issued keeps its number
 * wherever it stands, and what is new is counted on from the highest that was ever given.
 */
export function numberOf(entry: Entry): number {
  return numbersIn(entry.$container).get(entry) ?? 0;
}

type Numbers = ReadonlyMap<Entry, number>;

/** Pillars stand in another file, and so do editions, so the numbers hold for as long as these are the same. */
function numbersIn(file: MissionFile): Numbers {
  const pillars = pillarsOver(file);
  const editions = editionsOf(file.$document);
  const known = knownFor(file);
  const isSame =
    editions === known.editions &&
    pillars.length === known.pillars?.length &&
    pillars.every((each, i) => each === known.pillars?.[i]);
  if (!isSame) Object.assign(known, { pillars, editions, numbers: numbered(file, pillars) });
  return known.numbers;
}

interface Known {
  readonly pillars?: readonly Pillar[];
  readonly editions?: IssuedEditions;
  readonly numbers: Numbers;
}

const knownFor = cachedOn((_: MissionFile): Known => ({ numbers: new Map() }));

function numbered(file: MissionFile, pillars: readonly Pillar[]): Numbers {
  const counts = new Map<string, number>();
  const issued = issuedNumbers(file);
  for (const [key, number] of issued) {
    const type = key.slice(0, key.indexOf(' '));
    counts.set(type, Math.max(number, counts.get(type) ?? 0));
  }
  return new Map(
    toldInOrder(file, pillars).map(entry => {
      const counted = entry.$type === 'Section' ? entry.kind : entry.$type.toLowerCase();
      const key = 'name' in entry && entry.name ? `${counted} ${entry.name}` : '';
      const kept = issued.get(key);
      // Of two with one name, the first is the one that was issued.
      issued.delete(key);
      if (kept !== undefined) return [entry, kept] as const;
      const number = (counts.get(counted) ?? 0) + 1;
      counts.set(counted, number);
      return [entry, number] as const;
    }),
  );
}

/** All entries, those of each type in the order in which a page tells them. */
function toldInOrder(file: MissionFile, pillars: readonly Pillar[]): readonly Entry[] {
  const chain = chainOf(file);
  const places = new Map<Entry, Place>();
  for (const [index, finding] of chain.findings.entries())
    places.set(finding, [pillarPlace(finding, pillars), index]);
  const alone = placeAlone(file);
  const under = (answered: Entry | undefined) => (answered && places.get(answered)) ?? alone;
  for (const [index, each] of chain.recommendations.entries())
    places.set(each, [...under(chain.basisOf(each)[0]), index]);
  for (const [index, each] of chain.actions.entries())
    places.set(each, [...toldUnder(each, chain, under), index]);
  const isPlaced = (entry: Entry) => places.has(entry);
  const placed = [...places].sort(([, a], [, b]) => compare(a, b)).map(([entry]) => entry);
  return [...file.entries.filter(entry => !isPlaced(entry)), ...placed];
}

/** Where something is told: compared number by number. */
type Place = readonly number[];

function pillarPlace(finding: Finding, pillars: readonly Pillar[]): number {
  const [first] = tagsOf(finding).pillars;
  const place = first ? pillars.indexOf(first) : -1;
  return place < 0 ? pillars.length : place;
}

/** What answers no finding has a chapter of its own. */
function placeAlone(file: MissionFile): Place {
  const places = chapterPlaces(file);
  const [alone = 0, findings = -1] = [places.get('recommendations'), places.get('findings')];
  return [alone < findings ? -1 : Number.MAX_SAFE_INTEGER, 0];
}

/** An action is told under its first recommendation, or else behind all recommendations on its first finding. */
function toldUnder(action: Action, chain: Chain, under: (answered: Entry | undefined) => Place): Place {
  const purpose: readonly (Finding | Recommendation)[] = chain.purposeOf(action);
  const recommendation = purpose.find(isRecommendation);
  return recommendation ? under(recommendation) : [...under(purpose[0]), Number.MAX_SAFE_INTEGER];
}

function compare(a: Place, b: Place): number {
  const parting = a.findIndex((place, index) => place !== b[index]);
  return parting < 0 ? a.length - b.length : (a[parting] ?? 0) - (b[parting] ?? 0);
}
