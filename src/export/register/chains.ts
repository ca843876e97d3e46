/** What entries of later missions go on with: each is one thing, however many missions have carried it. */
import { grouped } from '../../domain/grouped.ts';
import type { Ask } from './ask.ts';
import type { ReportAsks } from './asks.ts';
import type { FollowedRecord } from './record.ts';

/** An entry, with the report that asks for it. */
export interface Asked<R extends FollowedRecord> {
  readonly ask: Ask<R>;
  readonly report: ReportAsks;
}

export interface Chains<R extends FollowedRecord> {
  /** What an entry goes on with. */
  earlierOf(each: Asked<R>): readonly Asked<R>[];
  /** True for an entry that a later one goes on with. */
  isCarried(each: Asked<R>): boolean;
}

/**
 * The chains among entries, whose reports are in the order of their missions; `isOpen` says of an entry whether it is
 * open, whatever it goes on with.
 */
export function chainsIn<R extends FollowedRecord>(
  asked: readonly Asked<R>[],
  isOpen: (each: Asked<R>) => boolean,
): Chains<R> {
  const links = new Links(asked, isOpen).found;
  const earlierOf = (each: Asked<R>) => links.get(each) ?? [];
  const carried = carriedBy(links, asked);
  return { earlierOf, isCarried: each => carried.has(each) };
}

/** All but the last link of each chain; of a circle, the last mission has the last link. */
function carriedBy<R extends FollowedRecord>(
  links: ReadonlyMap<Asked<R>, readonly Asked<R>[]>,
  asked: readonly Asked<R>[],
): ReadonlySet<Asked<R>> {
  const followed = new Set([...links.values()].flat());
  const carried = new Set<Asked<R>>();
  const carry = (last: Asked<R>) => {
    const waiting = [last];
    for (const each of waiting) {
      for (const earlier of links.get(each) ?? []) {
        if (earlier === last || carried.has(earlier)) continue;
        carried.add(earlier);
        waiting.push(earlier);
      }
    }
  };
  for (const each of links.keys()) if (!followed.has(each)) carry(each);
  if (carried.size < followed.size)
    for (const each of asked.toReversed()) if (followed.has(each) && !carried.has(each)) carry(each);
  return carried;
}

/** Finds what each entry goes on with, mission after mission. */
class Links<R extends FollowedRecord> {
  readonly found = new Map<Asked<R>, readonly Asked<R>[]>();
  /** By their references, and by those of what they answer. */
  private readonly byReference: ReadonlyMap<string, readonly Asked<R>[]>;
  private readonly answering: ReadonlyMap<string, readonly Asked<R>[]>;
  private readonly later = new Map<Asked<R>, Asked<R>[]>();

  constructor(
    asked: readonly Asked<R>[],
    private readonly isOpen: (each: Asked<R>) => boolean,
  ) {
    // Of tens of thousands, few go on with anything.
    const following = new Set(asked.filter(goesOn).map(({ report }) => report));
    const isNeeded = following.size > 0;
    this.byReference = grouped((isNeeded ? asked : []).map(each => [each.ask.reference, each]));
    this.answering = grouped(
      (isNeeded ? asked : []).flatMap(each => each.ask.answers.map(answered => [answered, each] as const)),
    );
    const ofFollowing = asked.filter(({ report }) => following.has(report));
    for (const own of grouped(ofFollowing.map(each => [each.report, each])).values()) {
      this.link(
        own.filter(each => !isAction(each)),
        () => [],
      );
      const asks = grouped(own.map(each => [each.ask.reference, each]));
      // What an action carries out goes on with something, and so may the action.
      const carriedOut = ({ ask }: Asked<R>) => ask.answers.flatMap(answered => asks.get(answered) ?? []);
      this.link(own.filter(isAction), each => carriedOut(each).flatMap(other => this.found.get(other) ?? []));
    }
  }

  /** Links entries of one report; `basesOf` gives the earlier entries of which an entry may answer what answered them. */
  private link(entries: readonly Asked<R>[], basesOf: (each: Asked<R>) => readonly Asked<R>[]): void {
    const open: [Asked<R>, readonly Asked<R>[]][] = [];
    const taken = new Set<Asked<R>>();
    for (const each of entries) {
      const { follows, earlierFindings } = each.ask;
      const direct = this.byReference.get(follows ?? '')?.filter(earlier => earlier !== each) ?? [];
      const bases = [...earlierFindings, ...basesOf(each).map(({ ask }) => ask.reference)];
      const beside = [...new Set(bases.flatMap(basis => this.answering.get(basis) ?? []))].filter(
        earlier => isAction(earlier) === isAction(each) && earlier.report !== each.report,
      );
      const found = direct.length > 0 ? direct : beside.filter(earlier => isSame(earlier, each));
      for (const earlier of found) taken.add(earlier);
      if (found.length > 0) this.add(each, found);
      else open.push([each, beside]);
    }
    // In other words, it goes on with whatever else was open there; where some is told again, not with what has a name.
    for (const [each, beside] of open) {
      const isToldAgain = beside.some(earlier => taken.has(earlier));
      const left = beside.filter(
        earlier => !taken.has(earlier) && this.isOpen(earlier) && !(isToldAgain && earlier.ask.name !== null),
      );
      if (left.length > 0) this.add(each, left);
    }
  }

  /** Two missions that go on with the same say the same thing twice, and the second goes on with the first. */
  private add(each: Asked<R>, found: readonly Asked<R>[]): void {
    const between = found.flatMap(earlier => this.later.get(earlier) ?? []);
    const same = between.filter(other => other.report !== each.report && isSame(other, each));
    this.found.set(each, [...found, ...same]);
    for (const earlier of found) {
      const later = this.later.get(earlier);
      if (later) later.push(each);
      else this.later.set(earlier, [each]);
    }
  }
}

function goesOn<R extends FollowedRecord>({ ask: { follows, earlierFindings } }: Asked<R>): boolean {
  return follows !== null || earlierFindings.length > 0;
}

function isAction<R extends FollowedRecord>({ ask }: Asked<R>): boolean {
  return ask.record.kind === 'action';
}

/** True for entries of the same name, or in the same words. */
function isSame<R extends FollowedRecord>({ ask: one }: Asked<R>, { ask: other }: Asked<R>): boolean {
  return one.record.text === other.record.text || (one.name !== null && one.name === other.name);
}
