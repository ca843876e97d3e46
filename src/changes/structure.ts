/** What a change does to the structure of an entry: for whom, by whom, until when, out of what. */
import { readOnlyDate } from '../domain/read-dates.ts';
import { readTime } from '../domain/times.ts';
import { flat } from '../lexicon/flat.ts';
import { oneLine } from '../lexicon/one-line.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import type { Effect, EffectKind } from './effect.ts';
import type { ReadEntry } from './read-entry.ts';
import { firstWord } from './whole-entries.ts';

/** What the properties of entries are; all others are of the structure alone. */
export const EFFECT_KINDS: Readonly<Record<string, EffectKind>> = {
  due: 'date',
  dueText: 'date',
  from: 'date',
  to: 'date',
  on: 'date',
  until: 'date',
  at: 'date',
  end: 'date',
  limit: 'date',
  cost: 'figure',
  sources: 'source',
  by: 'source',
  against: 'source',
  basis: 'certainty',
  owner: 'owner',
  marking: 'marking',
  level: 'marking',
  tags: 'link',
  serves: 'link',
  follows: 'link',
  about: 'link',
  sdg: 'link',
  programme: 'link',
  pillar: 'link',
  with: 'name',
  place: 'name',
  places: 'name',
  organization: 'name',
  role: 'name',
  station: 'name',
  quote: 'name',
};

/** Where a property is something else in some entries. */
const OTHER_KINDS: Readonly<Record<string, Readonly<Record<string, EffectKind>>>> = {
  Recommendation: { to: 'addressee', for: 'link' },
  Action: { for: 'link' },
  Remark: { quote: 'structure' },
};

const OWN: ReadonlySet<string> = new Set(['text', 'mentions']);

export function structureEffects(before: ReadEntry, after: ReadEntry): readonly Effect[] {
  const [was, now] = [before.entry, after.entry];
  if (!was || !now)
    return was === now ? [] : [{ kind: 'structure', before: headOf(before), after: headOf(after) }];
  const effects: Effect[] = [];
  if (before.entries !== after.entries || (after.isBroken && !before.isBroken))
    effects.push({ kind: 'structure', before: headOf(before), after: headOf(after) });
  if (was.$type !== now.$type)
    return [...effects, { kind: 'structure', before: wordOf(was), after: wordOf(now) }];
  const names = new Set([...Object.keys(was), ...Object.keys(now)]);
  const dates: Effect[] = [];
  for (const name of names) {
    if (name.startsWith('$') || OWN.has(name)) continue;
    const effect = compareProperty(was, now, name);
    if (effect) (name === 'due' || name === 'dueText' ? dates : effects).push(effect);
  }
  return [...effects, ...joined(dates)];
}

/** A date that stands where words stood is one change. */
function joined(dates: readonly Effect[]): readonly Effect[] {
  if (dates.length < 2) return dates;
  const said = (side: 'before' | 'after') => dates.map(each => each[side]).find(text => text !== '') ?? '';
  return [{ kind: 'date', before: said('before'), after: said('after') }];
}

function compareProperty(was: Entry, now: Entry, name: string): Effect | undefined {
  const [before, after] = [was, now].map(entry =>
    valuesOf((entry as unknown as Record<string, unknown>)[name]),
  ) as [readonly Value[], readonly Value[]];
  const gone = before.filter(({ key }) => !after.some(other => other.key === key));
  const come = after.filter(({ key }) => !before.some(other => other.key === key));
  if (gone.length + come.length === 0) return undefined;
  const kind = OTHER_KINDS[was.$type]?.[name] ?? EFFECT_KINDS[name] ?? 'structure';
  const said = (values: readonly Value[]) => values.map(({ text }) => text).join(', ');
  return { kind, before: said(gone), after: said(come) };
}

interface Value {
  /** Two spellings of one thing have the same. */
  readonly key: string;
  readonly text: string;
}

function valuesOf(value: unknown): readonly Value[] {
  if (value === undefined || value === false || value === '') return [];
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (typeof value === 'string') return [{ key: keyOf(value), text: value }];
  if (typeof value !== 'object' || value === null) return [{ key: String(value), text: String(value) }];
  // A reference that nobody needs to follow: names are compared.
  if ('$refText' in value) return [{ key: `@${value.$refText}`, text: String(value.$refText) }];
  const parts = Object.entries(value).flatMap(([name, part]) => (name.startsWith('$') ? [] : valuesOf(part)));
  return [{ key: parts.map(({ key }) => key).join(' '), text: parts.map(({ text }) => text).join(' ') }];
}

function keyOf(text: string): string {
  const time = readTime(text);
  if (time !== undefined) return time;
  const date = readOnlyDate(text, { monthsInFigures: true });
  return date ? `${date.from} ${date.to}` : oneLine(flat(text));
}

/** The first line of an entry up to its words. */
function headOf({ entry, text }: ReadEntry): string {
  const { fullText = text } = entry?.$cstNode?.root ?? {};
  return (fullText.trim().split('\n', 1)[0] ?? '').trim();
}

function wordOf(entry: Entry): string {
  return firstWord(entry.$cstNode?.text ?? '');
}
