/** Attributes of entries, written back from what the report says. */
import { goalNumber } from '../../domain/development-goals.ts';
import { isAbove, type Marking } from '../../domain/marking.ts';
import { isQuoted, plainAttributesOf } from '../../lexicon/attributes.ts';
import type { EntryType } from '../../lexicon/words.ts';
import { plainValues } from '../../report/plain-values.ts';
import type { Party, Report, Section } from '../../report/report.ts';
import { pillarsOf } from '../../report/tags-of.ts';
import { quoted } from '../mission-entry.ts';

/** The attributes that have something to say. */
export function attributes(...parts: readonly (string | false | undefined)[]): readonly string[] {
  return parts.filter((part): part is string => typeof part === 'string' && part !== '');
}

/** `word value`; nothing without a value. */
export function attribute(word: string, value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : `${word} ${value}`;
}

/** `word "phrase", "phrase"`. */
export function phrases(word: string, texts: readonly string[]): string | undefined {
  return attribute(word, texts.flatMap(text => quoted(text) ?? []).join(', '));
}

/** The plain attributes of an entry: `priority high`, `against "ISO 17020"`. */
export function plain(entry: object, type: EntryType): readonly (string | undefined)[] {
  return plainAttributesOf(type).map(({ word, value }) => {
    const values = plainValues(entry, word);
    if (value === 'goals') return attribute(word, values.map(goalNumber).join(', '));
    return isQuoted(value) ? phrases(word, values) : attribute(word, values[0]);
  });
}

/** `in fr "Eau potable", ar "…"`. */
export function titles({ titles = {} }: Pick<Report['mission'], 'titles'>): string | undefined {
  const said = Object.entries(titles).flatMap(
    ([language, title]) => attribute(language, quoted(title)) ?? [],
  );
  return attribute('in', said.join(', '));
}

/** `word UNODC, "an outside body"`. */
export function parties(word: string, list: readonly Party[]): string | undefined {
  return attribute(word, list.flatMap(({ id, name }) => id ?? quoted(name) ?? []).join(', '));
}

/** `word 2010-06-30 to 2010-07-02`. */
export function period(
  word: string,
  span: { readonly from: string; readonly to?: string | undefined } | undefined,
): string | undefined {
  if (!span) return undefined;
  const { from, to = from } = span;
  return to === from ? `${word} ${from}` : `${word} ${from} to ${to}`;
}

/** The marking of an entry, where it is above that of the mission. */
export function marking(own: Marking | undefined, { mission }: Report): Marking | undefined {
  return own !== undefined && isAbove(own, mission.marking) ? own : undefined;
}

/** `#crime #courts`: as the author wrote them, or else as few tags as say it. */
export function tags(
  { pillars, themes, tags: written }: Pick<Section, 'pillars' | 'themes' | 'tags'>,
  report: Report,
): readonly string[] {
  if (written) return written.map(tag => `#${tag}`);
  const pillarOf = (theme: string) =>
    pillarsOf(report).find(pillar => pillar.themes.some(({ id }) => id === theme))?.id;
  const short = pillars.flatMap(pillar => {
    const own = themes.filter(theme => pillarOf(theme) === pillar);
    return own.length > 0 ? own : [pillar];
  });
  const isSame = short.filter(tag => themes.includes(tag)).join() === themes.join();
  return (isSame ? short : [...pillars, ...themes]).map(tag => `#${tag}`);
}
