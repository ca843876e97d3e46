/** Header entries, which belong to the mission, programme or pack above them. */
import { type DateText, isDate } from '../domain/dates.ts';
import { entriesOf } from './entries.ts';
import type { Entry, Header, Mission, MissionFile, Pack, Pillar, Programme } from './generated/ast.ts';
import { isDates, isHeader, isUnder } from './generated/ast.ts';
import { cachedOn } from './object-cache.ts';

/** What a header stands below. */
export type HeaderOwner = Mission | Programme | Pack;

/** True for what a header can stand below. */
export function isHeaderOwner(entry: Entry): entry is HeaderOwner {
  return entry.$type === 'Mission' || entry.$type === 'Programme' || entry.$type === 'Pack';
}

/** The header of a mission, a programme or a pack, in order. */
export const headersOf = cachedOn((owner: HeaderOwner): readonly Header[] => {
  const { entries } = owner.$container;
  const headers: Header[] = [];
  for (let i = (owner.$containerIndex ?? 0) + 1; i < entries.length; i++) {
    const entry = entries[i];
    if (!entry || isHeaderOwner(entry)) break;
    if (isHeader(entry)) headers.push(entry);
  }
  return headers;
});

/** The programme that a mission is under, or that stands in the same file. */
export function programmeOver(mission: Mission): Programme | undefined {
  const under = headersOf(mission).find(isUnder)?.programme;
  return under ? under.ref : entriesOf(mission.$container, 'Programme')[0];
}

/** The pillars that an entry of the file can have: those of its programme, and then its own. A file without a mission may say, too, what it is under. */
export function pillarsOver(file: MissionFile): readonly Pillar[] {
  const [mission] = entriesOf(file, 'Mission');
  const [under] = entriesOf(file, 'Under');
  const programme = mission ? programmeOver(mission) : under?.programme?.ref;
  return [...new Set([programme?.$container ?? file, file])].flatMap(each => entriesOf(each, 'Pillar'));
}

/** The first and last day of a mission or programme, where its dates are real. */
export function periodOf(
  owner: Mission | Programme,
): { readonly from: DateText; readonly to: DateText } | undefined {
  const dates = headersOf(owner).find(isDates);
  if (!dates?.from || !isDate(dates.from)) return undefined;
  const to = dates.to ?? dates.from;
  return isDate(to) ? { from: dates.from, to } : undefined;
}
