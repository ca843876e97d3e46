/** Tags that mean nothing because the report is under no programme that is known. */
import type { ReferenceInfo } from 'langium';
import { isMission, isUnder } from '../../syntax/generated/ast.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import { addHeader, spanOf } from '../places.ts';
import type { Fix, Reporter, RuleContext } from '../rule.ts';
import { count, quote } from '../wording.ts';

/** When the tags are unknown since the report names no programme, reports that once and returns true. */
export function explainLooseTags(
  tags: readonly ReferenceInfo[],
  report: Reporter,
  context: RuleContext,
): boolean {
  const { file } = context;
  const [first] = tags;
  const mission = file.entries.find(isMission);
  if (!first || !mission || file.entries.some(isUnder)) return false;
  const others = tags.length > 1 ? ` The same goes for ${count(tags.length - 1, 'more tag')}.` : '';
  const programmes = programmesWith(first.reference.$refText, context);
  report(
    `${quote(`#${first.reference.$refText}`)} must be a pillar or theme of a programme, but this report is under none: ` +
      `add a line such as ${quote(`under ${programmes[0] ?? 'the-programme'}`)} below the mission.${others}`,
    spanOf(first.reference.$refNode),
    ...programmes.map(
      (name): Fix => ({
        title: `Put the report under ${name}`,
        edits: [addHeader(mission, `under ${name}`)],
      }),
    ),
  );
  return true;
}

/** The programmes of the workspace; those that have the pillar or theme first. */
function programmesWith(tag: string, { services }: RuleContext): string[] {
  const index = indexOf(services.shared);
  return [...index.shared('programme').values()]
    .map(({ name, documentUri }) => ({ name, hasTag: index.namesIn(documentUri)?.declared.has(tag) }))
    .sort((a, b) => Number(b.hasTag ?? false) - Number(a.hasTag ?? false) || a.name.localeCompare(b.name))
    .slice(0, 5)
    .map(({ name }) => name);
}
