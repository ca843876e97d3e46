/** What a finding rests on. */
import type { Finding } from '../../syntax/generated/ast.ts';

/** True when the finding names a meeting, a visit, a document or a party. */
export function hasSource(finding: Finding): boolean {
  return finding.sources.length > 0 || finding.by.length > 0;
}
