/** Rewrites of entries, each with the harm that it does, against the effects that are told of it. */
import type { Effect, EffectKind } from '../../../src/changes/effect.ts';
import { effectsOf } from '../../../src/changes/effects-of.ts';

/** An entry with its rewrites. */
export interface Rewritten {
  readonly id: string;
  readonly language: string;
  readonly before: string;
  readonly rewrites: readonly { readonly after: string; readonly harm: EffectKind | null }[];
}

interface Judged {
  readonly id: string;
  readonly language: string;
  readonly before: string;
  readonly after: string;
  readonly harm: EffectKind | null;
  readonly effects: readonly Effect[];
  readonly isRight: boolean;
}

/** Each rewrite with what is told of it. */
export function judged(cases: readonly Rewritten[]): readonly Judged[] {
  return cases.flatMap(({ id, language, before, rewrites }) =>
    rewrites.map(({ after, harm }) => {
      const effects = effectsOf(before, after, language);
      const isRight = harm === null ? effects.length === 0 : effects.some(({ kind }) => kind === harm);
      return { id, language, before, after, harm, effects, isRight };
    }),
  );
}

/** The score, line by line: in all, by language, by kind, and each miss. */
export function scoreOf(cases: readonly Rewritten[]): readonly string[] {
  const all = judged(cases);
  const groups = (key: (each: Judged) => string) => [...new Set(all.map(key))].sort();
  return [
    rowOf('all', all),
    ...groups(({ language }) => language).map(tag =>
      rowOf(
        tag,
        all.filter(({ language }) => language === tag),
      ),
    ),
    ...groups(({ harm }) => harm ?? 'none').map(kind =>
      rowOf(
        kind,
        all.filter(({ harm }) => (harm ?? 'none') === kind),
      ),
    ),
    ...all.filter(({ isRight }) => !isRight).flatMap(missOf),
  ];
}

function rowOf(name: string, judgements: readonly Judged[]): string {
  const harmful = judgements.filter(({ harm }) => harm !== null);
  const harmless = judgements.filter(({ harm }) => harm === null);
  const told = harmful.filter(({ isRight }) => isRight).length;
  const wrong = harmless.filter(({ isRight }) => !isRight).length;
  return `${name.padEnd(12)} harmful told: ${share(told, harmful.length)}   harmless told as more than words: ${share(wrong, harmless.length)}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}

function missOf({ id, harm, before, after, effects }: Judged): readonly string[] {
  const told = effects.map(({ kind, before: was, after: now }) => `${kind} (${was} → ${now})`).join('; ');
  return [
    '',
    `${id}: ${harm ?? 'harmless'}, told ${told || 'nothing'}`,
    ...before.split('\n').map(line => `  - ${line}`),
    ...after.split('\n').map(line => `  + ${line}`),
  ];
}
