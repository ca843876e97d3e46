/** Every rule, by topic. */
import { reasoned } from './allow/reasoned.ts';
import { goalKnown } from './attribute/goal-known.ts';
import { once } from './attribute/once.ts';
import { titleOnce } from './attribute/title-once.ts';
import { atMargin } from './entry/at-margin.ts';
import { markedBeforeColon } from './entry/marked-before-colon.ts';
import { setApart } from './entry/set-apart.ts';
import { tiedByName } from './entry/tied-by-name.ts';
import { cleared } from './export/cleared.ts';
import { marked } from './export/marked.ts';
import { noLikelyNames } from './export/no-likely-names.ts';
import { noPersonalData } from './export/no-personal-data.ts';
import { noRepeatedDetails } from './export/no-repeated-details.ts';
import { withinCeiling } from './export/within-ceiling.ts';
import { answered } from './finding/answered.ts';
import { attributed } from './finding/attributed.ts';
import { basisAgrees } from './finding/basis-agrees.ts';
import { kindGiven } from './finding/kind-given.ts';
import { measured } from './finding/measured.ts';
import { servesObjective } from './finding/serves-objective.ts';
import { sourced } from './finding/sourced.ts';
import { tagged } from './finding/tagged.ts';
import { attended } from './meeting/attended.ts';
import { dated } from './meeting/dated.ts';
import { summarized } from './meeting/summarized.ts';
import { used } from './meeting/used.ts';
import { withinMission } from './meeting/within-mission.ts';
import { asIssued } from './mission/as-issued.ts';
import { datesInOrder } from './mission/dates-in-order.ts';
import { headerComplete } from './mission/header-complete.ts';
import { idUnique } from './mission/id-unique.ts';
import { pillarsCovered } from './mission/pillars-covered.ts';
import { sectionsComplete } from './mission/sections-complete.ts';
import { known } from './name/known.ts';
import { languageKnown } from './name/language-known.ts';
import { styleKnown } from './name/style-known.ts';
import { unique } from './name/unique.ts';
import { addressed } from './objective/addressed.ts';
import { countAgrees } from './participant/count-agrees.ts';
import { functionGiven } from './participant/function-given.ts';
import { meetsSomeone } from './participant/meets-someone.ts';
import { described } from './picture/described.ts';
import { shown } from './picture/shown.ts';
import { actionable } from './recommendation/actionable.ts';
import { addressed as recommendationAddressed } from './recommendation/addressed.ts';
import { due } from './recommendation/due.ts';
import { grounded } from './recommendation/grounded.ts';
import { inTime } from './recommendation/in-time.ts';
import { owned } from './recommendation/owned.ts';
import { prioritized } from './recommendation/prioritized.ts';
import { answered as remarkAnswered } from './remark/answered.ts';
import { belowRemark } from './reply/below-remark.ts';
import type { Rule } from './rule.ts';
import { syntax } from './syntax.ts';
import { filled } from './template/filled.ts';
import { agrees } from './update/agrees.ts';
import { dated as updateDated } from './update/dated.ts';
import { explained } from './update/explained.ts';
import { newestName } from './update/newest-name.ts';
import { plausible } from './update/plausible.ts';
import { acronymExpanded } from './words/acronym-expanded.ts';
import { designationInFull } from './words/designation-in-full.ts';
import { designationValid } from './words/designation-valid.ts';
import { disclaimerGiven } from './words/disclaimer-given.ts';
import { listPunctuation } from './words/list-punctuation.ts';
import { namesConsistent } from './words/names-consistent.ts';
import { notConfused } from './words/not-confused.ts';
import { oneTerm } from './words/one-term.ts';
import { spelt } from './words/spelt.ts';
import { statusNeutral } from './words/status-neutral.ts';

export const RULES: readonly Rule[] = [
  syntax,
  known,
  styleKnown,
  languageKnown,
  unique,
  once,
  titleOnce,
  goalKnown,
  reasoned,
  atMargin,
  markedBeforeColon,
  setApart,
  tiedByName,
  idUnique,
  filled,
  pillarsCovered,
  sectionsComplete,
  headerComplete,
  datesInOrder,
  asIssued,
  addressed,
  meetsSomeone,
  functionGiven,
  countAgrees,
  attended,
  dated,
  summarized,
  used,
  withinMission,
  tagged,
  servesObjective,
  sourced,
  kindGiven,
  answered,
  attributed,
  basisAgrees,
  measured,
  grounded,
  recommendationAddressed,
  owned,
  due,
  prioritized,
  actionable,
  inTime,
  remarkAnswered,
  belowRemark,
  statusNeutral,
  designationValid,
  designationInFull,
  disclaimerGiven,
  acronymExpanded,
  notConfused,
  oneTerm,
  namesConsistent,
  listPunctuation,
  spelt,
  described,
  shown,
  marked,
  noPersonalData,
  noLikelyNames,
  withinCeiling,
  cleared,
  noRepeatedDetails,
  updateDated,
  plausible,
  explained,
  agrees,
  newestName,
];

/** The rules whose severity a project or an author can set. */
export const SETTABLE: readonly string[] = RULES.filter(({ from }) => from !== 'always').map(
  ({ code }) => code,
);
