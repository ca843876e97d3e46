/** Every name that is referred to is declared. */
import type { ReferenceInfo } from 'langium';
import { brokenEntries } from '../../syntax/broken-entries.ts';
import { type Entry, isMention, isMissionFile, type MissionFile } from '../../syntax/generated/ast.ts';
import type { Rule } from '../rule.ts';
import { Candidates, referenceType } from './candidates.ts';
import { explainLooseTags } from './loose-tags.ts';
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
