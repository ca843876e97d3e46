/** What a finding rests on. */
import { ruleText } from '../../messages/rules.ts';
import { entriesOf } from '../../syntax/entries.ts';
import { type Finding, isPerson, type Pillar } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
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

/** Marks what was heard, and names who may have said it: who is named in the finding, and whom the mission met about it. */
export function reportedByFixes(finding: Finding, context: RuleContext): Fix[] {
  return likelyVoices(finding, context).map(name => ({
    title: ruleText('finding/sourced.fix.reported-by', { name }),
    edits: [addToStructure(finding, `reported by ${name}`)],
  }));
}

/** Those who can be named as a source, each with the words by which a text speaks of them. */
const voices = perCheck(({ file }) =>
  [...entriesOf(file, 'Person'), ...entriesOf(file, 'Organization')].flatMap(entry => {
    const { text } = proseOf(entry).title;
    const called = isPerson(entry) ? (text.split(/\s+/).at(-1) ?? '') : text;
    return entry.name ? [{ name: entry.name, called: [entry.name, called].filter(word => word !== '') }] : [];
  }),
);

function likelyVoices(finding: Finding, context: RuleContext): readonly string[] {
  const { title, body } = proseOf(finding);
  const text = ` ${title.text} ${body.text} `.replace(/[^\p{L}\p{N}-]+/gu, ' ');
  const named = voices(context).filter(({ called }) => called.some(words => text.includes(` ${words} `)));
  const likely = new Set(likelyEvents(finding, context));
  const met = entriesOf(context.file, 'Meeting')
    .filter(({ name }) => name !== undefined && likely.has(name))
    .flatMap(meeting => meeting.with.flatMap(({ party }) => party?.$refText ?? []));
  return [...new Set([...named.map(({ name }) => name), ...met])].slice(0, MOST_VOICES);
}

/** Fewer than meetings, since the two are offered together. */
const MOST_VOICES = 4;

function likelyEvents(finding: Finding, context: RuleContext): readonly string[] {
  const own = new Set(tagsOf(finding).pillars);
  const isAlike = ({ pillars }: { readonly pillars: readonly Pillar[] }) =>
    pillars.some(pillar => own.has(pillar));
  const all = events(context);
  return [...all.filter(isAlike), ...all.filter(event => !isAlike(event))]
    .slice(0, MOST_CHOICES)
    .map(({ name }) => name);
}
