import { AstUtils, type ReferenceInfo } from 'langium';
import { ruleText } from '../../messages/rules.ts';
import { type Entry, isEntry } from '../../syntax/generated/ast.ts';
import { spanOf } from '../places.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { fittingTags } from '../tag-fit/fitting.ts';
import { DEFAULTS } from './templates.ts';

/** So many names are offered. */
const MOST = 5;

/** Fixes that write a name which is declared, wherever the template has the same one; none where it is declared itself. */
export function fillIns(info: ReferenceInfo, { document, file, services }: RuleContext): Fix[] {
  const { container, property, reference } = info;
  const { $refText: name } = reference;
  if (!DEFAULTS.names.has(name)) return [];
  const places = document.references
    .filter(({ $refText, error }) => $refText === name && error)
    .map(({ $refNode }) => spanOf($refNode));
  const names =
    property === 'tags'
      ? fittingTags(AstUtils.getContainerOfType(container, isEntry) as Entry, file).map(tag => tag.name)
      : services.references.ScopeProvider.getScope(info)
          .getAllElements()
          .map(found => found.name)
          .toArray();
  return names
    .filter(each => !DEFAULTS.names.has(each))
    .slice(0, MOST)
    .map(text => ({
      title: ruleText('fix.write', { text }),
      edits: places.map(span => ({ span, text })),
    }));
}
