/** Names that can't be found because the file that declares them is missing, which is said once. */

import type { ReferenceInfo } from 'langium';
import { ruleText } from '../../messages/rules.ts';
import { isElsewhere, isMention, isUnder } from '../../syntax/generated/ast.ts';
import { FROM_PROGRAMME } from '../../workspace/scope-provider.ts';
import type { RuleContext } from '../rule.ts';
import { type Candidates, referenceType } from './candidates.ts';

/** The names that are unknown in themselves, and the first of each missing mission. */
export function unlessFileIsMissing(
  unknown: readonly ReferenceInfo[],
  candidates: Candidates,
  context: RuleContext,
): ReferenceInfo[] {
  const { AstReflection } = context.services.shared;
  const under = context.file.entries.find(isUnder);
  const isProgrammeMissing = under !== undefined && under.programme?.ref === undefined;
  const missing = new Set<string>();
  return unknown.filter(info => {
    const { container, property, reference } = info;
    const mission = isElsewhere(container) || isMention(container) ? container.mission : undefined;
    if (property === 'target' && mission) return mission.error === undefined;
    if (property === 'mission' && candidates.near(info).length === 0) {
      const isFirst = !missing.has(reference.$refText);
      missing.add(reference.$refText);
      return isFirst;
    }
    if (property === 'programme' || !isProgrammeMissing) return true;
    const type = referenceType(info, context);
    return ![...FROM_PROGRAMME].some(declared => AstReflection.isSubtype(declared, type));
  });
}

/** What is said of a programme or mission that no file declares, and that is near to none. */
export function missingFile({ property, reference }: ReferenceInfo): string | undefined {
  const name = reference.$refText;
  if (property === 'programme') return ruleText('name/known.programme-missing', { name });
  if (property === 'mission') return ruleText('name/known.mission-missing', { name });
  return undefined;
}
