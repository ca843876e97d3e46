/** A report has an id that no other report of the folder has. */

import { type URI, UriUtils } from 'langium';
import { isDate } from '../../domain/dates.ts';
import { isConflictCopy } from '../../lexicon/conflict-copies.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Mission } from '../../syntax/generated/ast.ts';
import { periodOf } from '../../syntax/headers.ts';
import { indexOf, type MissionReportIndexManager } from '../../workspace/index-manager.ts';
import { propertyOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { allOfThese } from '../wording.ts';

const MOST_NAMED = 3;

export const idUnique: Rule<Mission> = {
  code: 'mission/id-unique',
  severity: 'error',
  from: 'always',
  why: 'Last year’s file is often copied for this year’s report. With one id for both, a register counts everything twice, and what follows the one is taken for the other.',
  visits: ['Mission'],
  check(mission, report, { document, services }) {
    const { name } = mission;
    const index = indexOf(services.shared);
    const twins = index.missionTwinsOf(document.uri);
    if (!name || twins.length === 0) return;
    const where = propertyOf(mission, 'name');
    const text = freeId(mission, index, document.uri);
    const fix = {
      title: ruleText('mission/id-unique.fix.give', { id: text }),
      edits: [{ span: where, text }],
    };
    const { originals, copies, alike, others } = sortTwins(document.uri, twins);
    const tell = (files: readonly string[], sentence: (files: string) => string) => {
      if (files.length > 0) report(sentence(allOfThese(files.slice(0, MOST_NAMED))), where, fix);
    };
    tell(originals, file => ruleText('mission/id-unique.copy', { file }));
    tell(copies, files => ruleText('mission/id-unique.copied', { files, count: copies.length }));
    tell(alike, files => ruleText('mission/id-unique.alike', { files }));
    tell(others, files => ruleText('mission/id-unique.taken', { id: name, files }));
  },
};

/** The files with the same id, by what they are likely to be to this one; as this one would name them. */
function sortTwins(from: URI, twins: readonly URI[]) {
  const folder = UriUtils.dirname(from);
  const own = decodeURIComponent(UriUtils.basename(from));
  const names = twins.map(uri => decodeURIComponent(UriUtils.relative(folder, uri))).sort();
  const originals = names.filter(other => isConflictCopy(own, other));
  const copies = names.filter(other => isConflictCopy(other, own));
  const alike = names.filter(other => other.toLowerCase() === own.toLowerCase());
  const siblings = names.filter(other => originals.some(original => isConflictCopy(other, original)));
  const told = new Set([...originals, ...copies, ...siblings, ...alike]);
  return { originals, copies, alike, others: names.filter(name => !told.has(name)) };
}

/** The id with the year of this mission, where no report has that, or else with a number. */
function freeId(mission: Mission, index: MissionReportIndexManager, from: URI): string {
  const isFree = (id: string) => index.shared('mission', from).get(id).length === 0;
  const year = periodOf(mission)?.to.slice(0, 'YYYY'.length);
  const base = mission.name.replace(/-\d{4}$/, '');
  if (year !== undefined && isDate(year) && isFree(`${base}-${year}`)) return `${base}-${year}`;
  let number = 2;
  while (!isFree(`${mission.name}-${number}`)) number++;
  return `${mission.name}-${number}`;
}
