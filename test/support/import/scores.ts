/** The figures of a score: which there are, how they are summed, and how a table shows them. */
import type { Count, Score } from './score.ts';

export const ENTRY_KINDS = [
  'findings',
  'recommendations',
  'actions',
  'team',
  'met',
  'meetings',
  'acronyms',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
/** The kinds that may be likely. */
const STATED = ['findings', 'recommendations', 'actions'] as const;
export const FACT_KINDS = [
  'header',
  'addressee',
  'owner',
  'due',
  'priority',
  'function',
  'organization',
  'station',
  'when',
  'where',
  'with',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];
export type Kind = EntryKind | FactKind;
export const KINDS: readonly Kind[] = [...ENTRY_KINDS, ...FACT_KINDS];

/** The figures of a source: wanted, written, right of each kind that it has; false facts; words lost. */
export interface Figures {
  readonly language: string;
  readonly words: number;
  readonly lost: number;
  readonly falseFacts: number;
  /** Findings, recommendations and actions that were missed, offers, and offers that are one of those, of whatever kind. */
  readonly likely: readonly [wanted: number, offered: number, right: number];
  readonly counts: Readonly<Partial<Record<Kind, readonly [wanted: number, written: number, right: number]>>>;
}

/** A score as figures. */
export function figuresOf(
  language: string,
  score: Score,
  words: { readonly words: number; readonly lost: number },
): Figures {
  const all: Readonly<Record<string, Count>> = { ...score.entries, ...score.facts };
  const counts = Object.fromEntries(
    KINDS.flatMap(kind => {
      const { wanted = 0, written = 0, right = 0 } = all[kind] ?? {};
      return wanted + written > 0 ? [[kind, [wanted, written, right]]] : [];
    }),
  );
  const { wanted, written, right } = score.likely;
  return {
    language,
    ...words,
    falseFacts: score.falseFacts.length,
    likely: [wanted, written, right],
    counts,
  };
}

/** The figures of several sources together. */
export function sumOf(figures: readonly Figures[], language = ''): Figures {
  const total = (of: (each: Figures) => number) => figures.reduce((sum, each) => sum + of(each), 0);
  const counts = Object.fromEntries(
    KINDS.flatMap(kind => {
      const at = (index: 0 | 1 | 2) => total(({ counts }) => counts[kind]?.[index] ?? 0);
      return at(0) + at(1) > 0 ? [[kind, [at(0), at(1), at(2)]]] : [];
    }),
  );
  return {
    language,
    words: total(({ words }) => words),
    lost: total(({ lost }) => lost),
    falseFacts: total(each => each.falseFacts),
    likely: [total(each => each.likely[0]), total(each => each.likely[1]), total(each => each.likely[2])],
    counts,
  };
}

/** `64 % of 137, 98 % right`: recall, and precision. */
export function tableOf(columns: Readonly<Record<string, Figures>>): string {
  const percent = (part: number, whole: number) =>
    whole === 0 ? '–' : `${Math.floor((100 * part) / whole)} %`;
  const names = Object.keys(columns);
  const row = (label: string, cell: (figures: Figures) => string) =>
    `| ${[label, ...Object.values(columns).map(cell)].join(' | ')} |`;
  return [
    `| | ${names.join(' | ')} |`,
    `| --- | ${names.map(() => '---').join(' | ')} |`,
    row('words kept', ({ words, lost }) =>
      lost === 0 ? `${words} of ${words}` : `${words - lost} of ${words}`,
    ),
    row('**false facts**', ({ falseFacts }) => `**${falseFacts}**`),
    row('**found or offered**', ({ counts, likely }) => {
      const at = (index: 0 | 2) => STATED.reduce((sum, kind) => sum + (counts[kind]?.[index] ?? 0), 0);
      return `${percent(at(2) + likely[2], at(0))} of ${at(0)}`;
    }),
    row('offered', ({ likely: [, offered, right] }) => `${offered}, ${percent(right, offered)} right`),
    ...KINDS.map(kind =>
      row(kind, ({ counts }) => {
        const [wanted, written, right] = counts[kind] ?? [0, 0, 0];
        return wanted + written === 0
          ? ''
          : `${percent(right, wanted)} of ${wanted}, ${percent(right, written)} right`;
      }),
    ),
  ].join('\n');
}
