import type { AstNodeDescription } from 'langium';
import { indexOf } from '../../workspace/index-manager.ts';
import type { RuleContext } from '../rule.ts';

/** What is called so where the report can see it: in itself, in its programme, in what all reports share. */
export function declarationOf(
  name: string,
  { document, services }: RuleContext,
): AstNodeDescription | undefined {
  const index = indexOf(services.shared);
  const own = index.namesIn(document.uri);
  const shared = (kind: 'party' | 'mission' | 'programme', called: string) =>
    index.shared(kind, document.uri).get(called)[0];
  const programme = own?.under === undefined ? undefined : shared('programme', own.under);
  return (
    own?.declared.get(name) ??
    (programme && index.namesIn(programme.documentUri)?.declared.get(name)) ??
    shared('party', name) ??
    shared('mission', name) ??
    shared('programme', name)
  );
}
