/** To which entry each line of a tracker leads: by its key, and by its words where that is missing or is another's. */
import { grouped } from '../../domain/grouped.ts';
import { foldedWords } from '../../lexicon/flat.ts';
import { keyOf } from '../../report/key-of.ts';
import { editionsOf } from '../../syntax/issued-editions.ts';
import { CODE, type KnownEntry, likeness, wordsOf } from './known-entries.ts';
import type { ReturnedRow } from './returned-rows.ts';
import type { TrackerReason } from './tracker-change.ts';

/** The entry, and why it is in doubt; without one, why there is none. */
export type Led =
  | { readonly entry: KnownEntry; readonly why?: TrackerReason; readonly isReworded: boolean }
  | { readonly entry: undefined; readonly why: TrackerReason };

/** Titles that share half of their words resemble each other. */
const ALIKE = 0.5;
/** What differs in more than a sign has been reworded. */
const SAME = 0.97;
/** By so much another entry must be nearer. */
const NEARER = 0.2;

export class RowLeader {
  private readonly byKey: ReadonlyMap<string, KnownEntry>;
  private readonly missions: ReadonlySet<string>;
  private readonly findings: ReadonlySet<string>;
  /** Entries by the words that are in few titles, so that not every line is compared with every entry. */
  private readonly byWord: ReadonlyMap<string, readonly KnownEntry[]>;

  constructor(private readonly entries: readonly KnownEntry[]) {
    this.byKey = new Map(entries.flatMap(entry => (entry.key === undefined ? [] : [[entry.key, entry]])));
    this.missions = new Set(entries.map(({ followed }) => followed.report.mission.id));
    this.findings = new Set(
      [...new Set(entries.map(({ followed }) => followed.report))].flatMap(report =>
        report.findings.flatMap(finding => keyOf(report, finding) ?? []),
      ),
    );
    this.byWord = grouped(entries.flatMap(entry => [...entry.words].map(word => [word, entry] as const)));
  }

  /** Whether any of the reports is the one of a key. */
  knowsMission(key: string): boolean {
    return this.missions.has(key.split('.')[0] ?? '');
  }

  /** Whether a line is one of a table of findings. */
  isOfFinding(key: string | undefined): boolean {
    return key !== undefined && this.findings.has(key);
  }

  lead({ key, words: text }: ReturnedRow): Led {
    const words = wordsOf(text);
    const own = key === undefined ? undefined : this.byKey.get(key);
    if (key !== undefined && !own && !this.knowsMission(key))
      return { entry: undefined, why: 'other-mission' };
    if (own) return this.leadByKey(own, text, words);
    const isGone = key !== undefined;
    if (words.size === 0) return { entry: undefined, why: isGone ? 'gone' : 'no-words' };
    const nearest = this.nearest(words);
    if (!nearest || nearest.like < ALIKE) return { entry: undefined, why: isGone ? 'gone' : 'new-row' };
    const why = nearest.entry.key === undefined ? 'unnamed' : isGone ? 'gone' : 'no-key';
    return { entry: nearest.entry, why, isReworded: nearest.like < SAME };
  }

  /** Where a key leads, unless the words of its line are those of another entry. */
  private leadByKey(own: KnownEntry, text: string, words: ReadonlySet<string>): Led {
    const like = likeness(words, own.words);
    // Most lines come back in their words, and no other entry can be so much nearer.
    if (words.size === 0 || like >= SAME) return { entry: own, isReworded: false };
    const nearest = this.nearest(words);
    if (nearest && nearest.entry !== own && nearest.like > Math.max(ALIKE, like + NEARER))
      return { entry: nearest.entry, why: 'other-words', isReworded: false };
    if (wasIssuedWith(text, own)) return { entry: own, why: 'reworded-since', isReworded: false };
    return { entry: own, isReworded: true, ...(like < ALIKE && { why: 'reworded' }) };
  }

  private nearest(words: ReadonlySet<string>): { entry: KnownEntry; like: number } | undefined {
    const rare = [...words].filter(
      word => (this.byWord.get(word)?.length ?? 0) < Math.max(20, this.entries.length / 20),
    );
    const candidates = new Set(
      (rare.length > 0 ? rare : [...words]).flatMap(word => this.byWord.get(word) ?? []),
    );
    let best: ReturnType<RowLeader['nearest']>;
    for (const entry of candidates) {
      const like = likeness(words, entry.words);
      if (!best || like > best.like) best = { entry, like };
    }
    return best;
  }
}

/** True where an edition of the report has the words of a line, which the report itself says otherwise now. */
function wasIssuedWith(text: string, { followed: { file } }: KnownEntry): boolean {
  const words = foldedWords(text.replace(CODE, '')).join(' ');
  return editionsOf(file.$document).editions.some(edition =>
    foldedWords(edition.text).join(' ').includes(words),
  );
}
