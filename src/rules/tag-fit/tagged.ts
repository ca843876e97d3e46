/** The words of findings that their authors have tagged, which tell what a tag is used for. */
import { entriesOf } from '../../syntax/entries.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import { cachedOn } from '../../syntax/object-cache.ts';
import { proseOf } from '../../syntax/prose.ts';
import { type Features, featuresOf } from './features.ts';

export interface TaggedFinding {
  readonly tags: readonly string[];
  readonly features: Features;
}

/** What findings say, by the name of the tag. */
export type Tagged = ReadonlyMap<string, Features>;

/** The tagged findings of a report. */
export const taggedIn = cachedOn((file: MissionFile): readonly TaggedFinding[] =>
  entriesOf(file, 'Finding')
    .filter(({ tags }) => tags.length > 0)
    .map(finding => {
      const { title, body } = proseOf(finding);
      return taggedFinding(
        finding.tags.map(({ $refText }) => $refText),
        title.text,
        body.text,
      );
    }),
);

/** A finding by its tags, its title and what stands below. */
export function taggedFinding(tags: readonly string[], title: string, body: string): TaggedFinding {
  return {
    tags,
    features: featuresOf([
      { text: title, weight: 1 },
      { text: body, weight: 0.5 },
    ]),
  };
}

/** With so many findings, what all of them say counts half: one alone may say anything. */
const DOUBT = 10;

/** What findings prove about their tags: what most findings of a tag say counts for more than what one of many says. */
export function provenBy(findings: readonly TaggedFinding[]): Tagged {
  const proven = new Map<string, Map<string, number>>();
  const counts = new Map<string, number>();
  for (const { tags } of findings) {
    for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  for (const { tags, features } of findings) {
    for (const tag of new Set(tags)) {
      const known = proven.get(tag) ?? new Map<string, number>();
      proven.set(tag, known);
      const share = 1 / ((counts.get(tag) ?? 0) + DOUBT);
      for (const [feature, weight] of features)
        known.set(feature, (known.get(feature) ?? 0) + weight * share);
    }
  }
  return proven;
}

/** What the findings of a report prove by themselves. */
export const provenIn = cachedOn((file: MissionFile): Tagged => provenBy(taggedIn(file)));
