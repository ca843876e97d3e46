import type { ReferenceInfo } from 'langium';
import { ruleText } from '../../messages/rules.ts';
import { isMission, isUnder } from '../../syntax/generated/ast.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import { addHeader, spanOf } from '../places.ts';
import type { Fix, Reporter, RuleContext } from '../rule.ts';

/** When the tags are unknown since the report names no programme, reports that once and returns true. */
export function explainLooseTags(
  tags: readonly ReferenceInfo[],
  report: Reporter,
  context: RuleContext,
): boolean {
  const { file } = context;
  const [first, ...others] = tags;
  const mission = file.entries.find(isMission);
  if (!first || !mission || file.entries.some(isUnder)) return false;
  const programmes = programmesWith(first.reference.$refText, context);
  report(
    ruleText('name/known.loose-tag', {
      tag: first.reference.$refText,
      programme: programmes[0] ?? ruleText('sample.programme'),
    }),
    {
      ...spanOf(first.reference.$refNode),
      others: others.map(({ reference }) => spanOf(reference.$refNode)),
    },
    ...programmes.map(
      (name): Fix => ({
        title: ruleText('name/known.fix.under', { programme: name }),
        edits: [addHeader(mission, `under ${name}`)],
      }),
    ),
  );
  return true;
}

/** The programmes that the report sees; those that have the pillar or theme first. */
function programmesWith(tag: string, { document, services }: RuleContext): string[] {
  const index = indexOf(services.shared);
  return [...index.shared('programme', document.uri).values()]
    .map(({ name, documentUri }) => ({ name, hasTag: index.namesIn(documentUri)?.declared.has(tag) }))
    .sort((a, b) => Number(b.hasTag ?? false) - Number(a.hasTag ?? false) || a.name.localeCompare(b.name))
    .slice(0, 5)
    .map(({ name }) => name);
}
