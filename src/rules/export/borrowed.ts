/** What other files put into the exports of a report: its programme, bodies, persons, terms and updates. */
import { AstUtils, type URI, UriUtils } from 'langium';
import { ruleText } from '../../messages/rules.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import {
  isAbbreviation,
  isDisclaimer,
  isMission,
  isOrganization,
  isParticipant,
  isPerson,
  isPillar,
  isTheme,
  isUnder,
} from '../../syntax/generated/ast.ts';
import { headersOf, programmeOver } from '../../syntax/headers.ts';
import { referredEntries } from '../../syntax/referred-entries.ts';
import { namedInUpdates } from '../../syntax/updates.ts';
import { abbreviationsIn } from '../../terminology/abbreviations.ts';
import { updatesFromOthers } from '../../workspace/updates-on.ts';
import { perCheck } from '../per-check.ts';
import { entryWordOf, propertyOf, spanOf } from '../places.ts';
import type { Reporter, RuleContext, Say, Where } from '../rule.ts';
import { designationsNamed, vocabularyIn } from '../words-of-report.ts';

/** The entries of other files whose words stand in exports of the report. */
export const borrowedEntries = perCheck((context: RuleContext): readonly Entry[] => {
  const { file, document, services } = context;
  const mission = file.entries.find(isMission);
  if (!mission) return [];
  const updates = updatesFromOthers(document, services);
  const referred = [...referredEntries(document), ...namedInUpdates(updates)];
  const people = [...file.entries, ...referred].filter(entry => isPerson(entry) || isParticipant(entry));
  const bodies = [...referred, ...people.map(({ organization }) => organization?.ref)].filter(isOrganization);
  const programme = programmeOver(mission);
  const home = programme?.$container.entries ?? [];
  const shorts = new Set(abbreviationsIn(file, vocabularyIn(context)).map(({ short }) => short));
  const ofHome = home.filter(
    entry =>
      entry === programme ||
      isPillar(entry) ||
      isTheme(entry) ||
      (isAbbreviation(entry) && shorts.has(entry.name)) ||
      (isDisclaimer(entry) && designationsNamed(context).has(entry.about ?? '')),
  );
  return [...new Set<Entry>([...ofHome, ...bodies, ...people, ...updates])].filter(
    ({ $container }) => $container !== file,
  );
});

/**
 * Tells of an entry of another file at the place where the report takes it over; `words` are those in question. What
 * mends it is in the other file.
 */
export function elsewhere(entry: Entry, report: Reporter, context: RuleContext): Reporter {
  const { textDocument, uri } = AstUtils.getDocument(entry);
  const where = placeOf(entry, context);
  const said =
    (say: Say): Say =>
    (message, { start, end }: Where) => {
      const { document } = context;
      const file = fileFrom(document.uri, uri);
      const line = textDocument.positionAt(start).line + 1;
      const words = textDocument.getText().slice(start, end);
      say(ruleText('problem.elsewhere', { message, line, file }), { ...where, words });
    };
  return Object.assign(said(report), { warning: said(report.warning), info: said(report.info) });
}

/** How a file is called in what is said of the file `from`. */
export function fileFrom(from: URI, to: URI): string {
  return decodeURIComponent(UriUtils.relative(UriUtils.dirname(from), to));
}

function placeOf(entry: Entry, { document, file }: RuleContext) {
  const reference = document.references.find(each => 'ref' in each && each.ref === entry);
  if (reference?.$refNode) return spanOf(reference.$refNode);
  const mission = file.entries.find(isMission);
  const under = mission && headersOf(mission).find(isUnder);
  if (under) return propertyOf(under, 'programme');
  return mission ? entryWordOf(mission) : { start: 0, end: 0 };
}
