/** Every name that is referred to is declared. */
import type { ReferenceInfo } from 'langium';
import { ruleText } from '../../messages/rules.ts';
import { brokenEntries } from '../../syntax/broken-entries.ts';
import {
  type Entry,
  isMention,
  isMission,
  isMissionFile,
  isUnder,
  type MissionFile,
} from '../../syntax/generated/ast.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import { addHeader, spanOf } from '../places.ts';
import type { Fix, Reporter, Rule, RuleContext } from '../rule.ts';
import { Candidates, referenceType } from './candidates.ts';
import { unlessFileIsMissing } from './missing-files.ts';
import { hintAtMention, reportUnknown } from './unknown-name.ts';

export const known: Rule<MissionFile> = {
  code: 'name/known',
  severity: 'error',
  from: 'always',
  blocksExport: true,
  why: 'A name that nothing stands behind leads nowhere: the meeting, pillar or organization would be missing from every export.',
  visits: ['MissionFile'],
  check(file, report, context) {
    const broken = brokenEntries(file);
    const unknown = context.document.references
      .flatMap(({ error }) => error?.info ?? [])
      .filter(info => {
        const entry = entryOf(info);
        return info.reference.$refText !== '' && !(entry && broken.has(entry));
      });
    const candidates = new Candidates(context);
    const told = unlessFileIsMissing(unknown, candidates, context);
    const tags = new Set(told.filter(info => referenceType(info, context) === 'Tagged'));
    const isExplained = explainLooseTags([...tags], report, context);
    for (const info of told) {
      if (isMention(info.container)) hintAtMention(info, candidates, report);
      else if (!isExplained || !tags.has(info)) reportUnknown(info, candidates, report, context);
    }
  },
};

function entryOf({ container }: ReferenceInfo): Entry | undefined {
  let node = container;
  while (node.$container && !isMissionFile(node.$container)) node = node.$container;
  return node as Entry;
}

/** When the tags are unknown since the report names no programme, reports that once and returns true. */
function explainLooseTags(tags: readonly ReferenceInfo[], report: Reporter, context: RuleContext): boolean {
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
