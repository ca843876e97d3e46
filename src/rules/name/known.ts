/** Every name that is referred to is declared. */
import type { ReferenceInfo } from 'langium';
import { brokenEntries } from '../../syntax/broken-entries.ts';
import {
  type Entry,
  isElsewhere,
  isMention,
  isMissionFile,
  type MissionFile,
} from '../../syntax/generated/ast.ts';
import type { Rule } from '../rule.ts';
import { Candidates, referenceType } from './candidates.ts';
import { explainLooseTags } from './loose-tags.ts';
import { hintAtMention, reportUnknown } from './unknown-name.ts';

export const known: Rule<MissionFile> = {
  code: 'name/known',
  severity: 'error',
  from: 'always',
  summary: 'Every name that is referred to is declared.',
  why: 'A name that nothing stands behind leads nowhere: the meeting, pillar or organization would be missing from every export.',
  visits: ['MissionFile'],
  check(_file, report, context) {
    const broken = brokenEntries(context.document);
    const unknown = context.document.references
      .flatMap(({ error }) => error?.info ?? [])
      .filter(info => info.reference.$refText !== '' && !hasUnknownMission(info))
      .filter(info => {
        const entry = entryOf(info);
        return !(entry && broken.has(entry));
      });
    const tags = new Set(unknown.filter(info => referenceType(info, context) === 'Tagged'));
    const isExplained = explainLooseTags([...tags], report, context);
    const candidates = new Candidates(context);
    for (const info of unknown) {
      if (isMention(info.container)) hintAtMention(info, candidates, report);
      else if (!isExplained || !tags.has(info)) reportUnknown(info, candidates, report, context);
    }
  },
};

/** True for a name within a mission that is itself unknown. */
function hasUnknownMission({ container, property }: ReferenceInfo): boolean {
  const isWithin = property === 'target' && (isElsewhere(container) || isMention(container));
  return isWithin && container.mission?.error !== undefined;
}

function entryOf({ container }: ReferenceInfo): Entry | undefined {
  let node = container;
  while (node.$container && !isMissionFile(node.$container)) node = node.$container;
  return node as Entry;
}
