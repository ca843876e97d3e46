/** What is said of a name that nobody declared, and what could be meant. */

import type { ReferenceInfo } from 'langium';
import { ruleText } from '../../messages/rules.ts';
import { attributesOf } from '../../syntax/attributes.ts';
import {
  type Entry,
  type Finding,
  isElsewhere,
  isMention,
  isPartyName,
  isSource,
  type Source,
} from '../../syntax/generated/ast.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import { declareParty } from '../declare.ts';
import { differsInCapitals } from '../nearest.ts';
import { spanOf } from '../places.ts';
import type { Fix, Reporter, RuleContext } from '../rule.ts';
import { fittingTags } from '../tag-fit/fitting.ts';
import { fillIns } from '../template/fill-ins.ts';
import { oneOfThese } from '../wording.ts';
import { writeFix } from '../write-fix.ts';
import { type Candidates, referenceType } from './candidates.ts';
import { declarationOf } from './declaration.ts';
import { missingFile } from './missing-files.ts';

export function reportUnknown(
  info: ReferenceInfo,
  candidates: Candidates,
  report: Reporter,
  context: RuleContext,
): void {
  const name = info.reference.$refText;
  const where = spanOf(info.reference.$refNode);
  const value = ruleText('syntax.value.name', { type: referenceType(info, context) });
  const other = declarationOf(name, context);
  const near = candidates.near(info).filter(candidate => hasTarget(info, candidate, context));
  const likely = near.length > 0 ? near : tagsInstead(info, context);
  const fixes = likely.map(candidate => {
    const isSure = near.length === 1 && differsInCapitals(name, candidate);
    return writeFix(where, candidate, isSure ? 'spelling' : undefined);
  });
  const filling = fillIns(info, context);
  report(
    other
      ? ruleText('name/known.other', { name, word: other.type.toLowerCase(), value })
      : near.length > 0
        ? ruleText('name/known.near', { name, near: oneOfThese(near) })
        : (missingFile(info) ?? ruleText('name/known.unknown', { name, value })),
    where,
    ...(filling.length > 0 ? filling : [...fixes, ...waysToKeep(info, context, other !== undefined)]),
  );
}

/** So many tags are offered where none is near: one of another pillar is among them. */
const TAGS_OFFERED = 3;

/** The tags that fit best, in place of one that there is not. */
function tagsInstead(info: ReferenceInfo, context: RuleContext): readonly string[] {
  if (referenceType(info, context) !== 'Tagged') return [];
  const { container } = info;
  const { tags = [] } = container as Partial<Pick<Finding, 'tags'>>;
  const used = new Set(tags.map(({ $refText }) => $refText));
  const names = fittingTags(container as Entry, context.file).map(({ name }) => name);
  return names.filter(name => !used.has(name)).slice(0, TAGS_OFFERED);
}

/** False for a near mission that lacks the entry which is named with it. */
function hasTarget(
  { container, property }: ReferenceInfo,
  mission: string,
  { document, services }: RuleContext,
): boolean {
  if (property !== 'mission' || !(isElsewhere(container) || isMention(container))) return true;
  const index = indexOf(services.shared);
  return index
    .shared('mission', document.uri)
    .get(mission)
    .some(({ documentUri }) => index.namesIn(documentUri)?.declared.has(container.target.$refText));
}

/** Hints at the name that a mention may mean; what only looks like a mention is text. */
export function hintAtMention(info: ReferenceInfo, candidates: Candidates, report: Reporter): void {
  const { $refText: name, $refNode } = info.reference;
  const where = spanOf($refNode);
  const near = candidates.near(info);
  if (near.length === 0) return;
  report.info(
    ruleText('name/known.mention', { name, near: oneOfThese(near.map(candidate => `@${candidate}`)) }),
    where,
    ...near.map(candidate => ({
      title: ruleText('fix.write', { text: `@${candidate}` }),
      edits: [{ span: where, text: candidate }],
    })),
  );
}

/** What else may be done about it: to declare the name, or to write it as a phrase. */
function waysToKeep(
  { container, property, reference }: ReferenceInfo,
  { file }: RuleContext,
  isTaken: boolean,
): Fix[] {
  const name = reference.$refText;
  const phrase: Fix = {
    title: ruleText('name/known.fix.phrase', { name }),
    edits: [{ span: spanOf(reference.$refNode), text: `"${name}"` }],
  };
  if (isSource(container)) return [...asParty(container, isTaken), phrase];
  if (isPartyName(container)) {
    const word = container.$containerProperty === 'by' ? 'participant' : 'organization';
    return isTaken ? [phrase] : [declareParty(file, word, name), phrase];
  }
  return property === 'organization' && !isTaken ? [declareParty(file, 'organization', name)] : [];
}

/** A finding is heard `in` a meeting, and `by` a party. */
function asParty({ $container: finding }: Source, isTaken: boolean): Fix[] {
  const source = attributesOf(finding).find(({ name }) => name === 'in');
  if (!isTaken || !source || source.values.length > 1 || finding.by.length > 0) return [];
  const word = { start: source.start, end: source.start + source.name.length };
  return [{ title: ruleText('name/known.fix.by'), edits: [{ span: word, text: 'by' }] }];
}
