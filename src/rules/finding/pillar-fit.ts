/** Which pillar a finding is most likely about. */
import { entriesOf } from '../../syntax/entries.ts';
import type { Finding, Meeting, Pillar, Theme, Visit } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { pillarOf } from '../../syntax/tags.ts';
import { rankByFit, stemsOf } from '../word-overlap.ts';

const known = new WeakMap<Pillar, ReadonlySet<string>>();

/**
 * The pillars, most fitting first, by the words of the finding, and of the meetings that it comes from, against those
 * of the pillars and their themes.
 */
export function pillarsByFit(finding: Finding, pillars: readonly Pillar[]): Pillar[] {
  const events = finding.sources.flatMap(({ event }) => event?.ref ?? []);
  return rankByFit([textOf(finding), ...events.map(textOf)].join(' '), pillars, stemsOfPillar);
}

function textOf(entry: Finding | Meeting | Visit | Pillar | Theme): string {
  const { title, body } = proseOf(entry);
  return `${title.text} ${body.text}`;
}

function stemsOfPillar(pillar: Pillar): ReadonlySet<string> {
  let stems = known.get(pillar);
  if (!stems) {
    const themes = entriesOf(pillar.$container, 'Theme').filter(theme => pillarOf(theme) === pillar);
    const texts = [pillar, ...themes].map(entry => `${entry.name} ${textOf(entry)}`);
    stems = stemsOf(texts.join(' '));
    known.set(pillar, stems);
  }
  return stems;
}
