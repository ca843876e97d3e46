/** How often a report speaks of a pillar, a party or a meeting. */
import type { Finding, MissionFile, PartyName, Tagged } from '../syntax/generated/ast.ts';
import * as ast from '../syntax/generated/ast.ts';
import { tagsOf } from '../syntax/tags.ts';

/** The findings under a pillar, its themes included, or under a theme. */
export function findingsUnder(file: MissionFile, tagged: Tagged): Finding[] {
  return file.entries.filter(ast.isFinding).filter(finding => {
    const { pillars, themes } = tagsOf(finding);
    return pillars.some(pillar => pillar === tagged) || themes.some(theme => theme === tagged);
  });
}

/** The findings that rest on a meeting or a visit. */
export function findingsFrom(file: MissionFile, event: ast.Event): Finding[] {
  return file.entries
    .filter(ast.isFinding)
    .filter(({ sources }) => sources.some(source => source.event?.ref === event));
}

/** Where a party takes part, is addressed, follows something up, or is a finding's source. */
export function tallyOf(file: MissionFile, party: ast.Party) {
  const names = (list: readonly PartyName[]) => list.some(name => name.party?.ref === party);
  const { entries } = file;
  return {
    events: entries
      .filter(entry => ast.isMeeting(entry) || ast.isVisit(entry))
      .filter(event => names(event.by) || (ast.isMeeting(event) && names(event.with))),
    addressed: entries.filter(ast.isRecommendation).filter(({ to }) => names(to)),
    owned: entries
      .filter(entry => ast.isRecommendation(entry) || ast.isAction(entry))
      .filter(({ owner }) => names(owner)),
    said: entries.filter(ast.isFinding).filter(({ by }) => names(by)),
  };
}
