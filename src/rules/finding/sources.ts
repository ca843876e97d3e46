/** What a finding rests on. */
import { ruleText } from '../../messages/rules.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { Finding, Pillar } from '../../syntax/generated/ast.ts';
import { tagsOf } from '../../syntax/tags.ts';
import { perCheck } from '../per-check.ts';
import { addToStructure } from '../places.ts';
import type { Fix, RuleContext } from '../rule.ts';

/** True when the finding names a meeting, a visit, a document or a party. */
export function hasSource(finding: Finding): boolean {
  return finding.sources.length > 0 || finding.by.length > 0;
}

/** The most choices that are offered: enough to hold the likely ones, few enough to read. */
const MOST_CHOICES = 8;

/** The meetings and visits that can be named, with their pillars. */
const events = perCheck(({ file }) =>
  [...entriesOf(file, 'Meeting'), ...entriesOf(file, 'Visit')].flatMap(event =>
    event.name ? [{ name: event.name, pillars: tagsOf(event).pillars }] : [],
  ),
);

/** Names a source: the meetings and visits about a pillar of the finding first, then the others. */
export function sourceFixes(finding: Finding, context: RuleContext): Fix[] {
  return likelyEvents(finding, context).map(name => ({
    title: ruleText('finding/sourced.fix.in', { name }),
    edits: [addToStructure(finding, `in ${name}`)],
  }));
}

/** Marks what was heard, and names the meeting or visit in which it was. */
export function reportedFixes(finding: Finding, context: RuleContext): Fix[] {
  return likelyEvents(finding, context).map(name => ({
    title: ruleText('finding/sourced.fix.reported', { name }),
    edits: [addToStructure(finding, `reported in ${name}`)],
  }));
}

function likelyEvents(finding: Finding, context: RuleContext): readonly string[] {
  const own = new Set(tagsOf(finding).pillars);
  const isAlike = ({ pillars }: { readonly pillars: readonly Pillar[] }) =>
    pillars.some(pillar => own.has(pillar));
  const all = events(context);
  return [...all.filter(isAlike), ...all.filter(event => !isAlike(event))]
    .slice(0, MOST_CHOICES)
    .map(({ name }) => name);
}
