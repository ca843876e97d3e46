/** What is told of the entries of a page that is made again and again: of those that have not changed it is not told anew. */
import type { Report } from '../../report/report.ts';
import { isAlike } from '../is-alike.ts';

/** Tells of an entry, or gives what was told of it in this `role`; `from` is all of the entry and of those told with it. */
export type Keep = <T>(role: string, from: readonly unknown[], told: () => T) => T;

interface Known {
  readonly from: readonly unknown[];
  readonly told: unknown;
}

/** For a page that is made once. */
export const toldAnew: Keep = (_role, _from, told) => told();

/** What was told on one page, with what is known of the page before it. */
export class KeptPieces {
  private told: { readonly report: Report; readonly style: unknown } | undefined;
  private readonly known = new Map<string, Map<unknown, Known>>();

  constructor(private before: KeptPieces | undefined = undefined) {}

  /** For the page of a report, in a style that is the same for all pieces. */
  of(report: Report, style: unknown): Keep {
    const { before } = this;
    const last = before?.told;
    const isKept = last && isAlike(last.style, style) && isCitedAlike(last.report, report);
    // Else each page would hold on to all before it.
    this.before = undefined;
    this.told = { report, style };
    return (role, from, told) => {
      const kept = isKept ? before?.known.get(role)?.get(from[0]) : undefined;
      const known = kept && isAllOf(kept.from, from) ? kept : { from, told: told() };
      const ofRole = this.known.get(role) ?? new Map<unknown, Known>();
      this.known.set(role, ofRole.set(from[0], known));
      return known.told as ReturnType<typeof told>;
    };
  }
}

function isAllOf(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => Object.is(each, other[index]));
}

/** What of an entry others don't tell where they cite it by its code, and where they cite it by its title. */
const OWN = {
  code: new Set(['title', 'body', 'inlines', 'blocks']),
  title: new Set(['body', 'blocks']),
};

/** The lists of a report whose entries others cite, each by the same; all else of a report anything may tell. */
const CITED_BY: Readonly<Partial<Record<string, keyof typeof OWN>>> = {
  objectives: 'code',
  findings: 'code',
  recommendations: 'code',
  actions: 'code',
  sections: 'title',
  annexes: 'title',
  meetings: 'title',
  visits: 'title',
} satisfies { readonly [List in keyof Report]?: keyof typeof OWN };

/** True for things that differ in no more than what is an entry's `own`, here or in the lists that they hold. */
function isCitedAlike(one: object, other: object, own: ReadonlySet<string> = new Set()): boolean {
  const told = (thing: object) => Object.entries(thing).filter(([name]) => !own.has(name));
  const before = new Map<string, unknown>(told(one));
  const now = told(other);
  return (
    before.size === now.length && now.every(([name, value]) => isListAlike(name, before.get(name), value))
  );
}

function isListAlike(name: string, one: unknown, other: unknown): boolean {
  const by = CITED_BY[name];
  if (by === undefined || !(Array.isArray(one) && Array.isArray(other))) return isAlike(one, other);
  return one.length === other.length && other.every((each, i) => isEntryAlike(one[i], each, OWN[by]));
}

/** An entry, or the number of one. */
function isEntryAlike(one: unknown, other: unknown, own: ReadonlySet<string>): boolean {
  if (Object.is(one, other)) return true;
  const areThings = typeof one === 'object' && one !== null && typeof other === 'object' && other !== null;
  return areThings && isCitedAlike(one, other, own);
}
