/** The names that a reference could mean. */
import type { ReferenceInfo } from 'langium';
import { isElsewhere, isMention } from '../../syntax/generated/ast.ts';
import { nearest } from '../nearest.ts';
import type { RuleContext } from '../rule.ts';

/** How many names are compared in one check: some tenths of a second's work. */
const MOST_COMPARED = 1_000_000;

/** Finds near names; the names of each scope are collected once. */
export class Candidates {
  private readonly names = new Map<string, readonly string[]>();
  private readonly found = new Map<string, readonly string[]>();
  private compared = 0;

  constructor(private readonly context: RuleContext) {}

  /** The declared names that are near to the one that is written. */
  near(info: ReferenceInfo): readonly string[] {
    const place = this.placeOf(info);
    const key = `${place} ${info.reference.$refText}`;
    let near = this.found.get(key);
    if (!near) {
      const names = this.namesAt(place, info);
      this.compared += names.length;
      near = this.compared > MOST_COMPARED ? [] : nearest(info.reference.$refText, names);
      this.found.set(key, near);
    }
    return near;
  }

  private placeOf(info: ReferenceInfo): string {
    const { container, property } = info;
    const isWithin = property === 'target' && (isElsewhere(container) || isMention(container));
    const mission = isWithin ? (container.mission?.$refText ?? '') : '';
    return `${referenceType(info, this.context)} ${mission}`;
  }

  private namesAt(place: string, info: ReferenceInfo): readonly string[] {
    let names = this.names.get(place);
    if (!names) {
      const scope = this.context.services.references.ScopeProvider.getScope(info);
      names = scope
        .getAllElements()
        .map(({ name }) => name)
        .toArray();
      this.names.set(place, names);
    }
    return names;
  }
}

/** What a reference may refer to, as the grammar calls it. */
export function referenceType(info: ReferenceInfo, { services }: RuleContext): string {
  return services.shared.AstReflection.getReferenceType(info);
}
