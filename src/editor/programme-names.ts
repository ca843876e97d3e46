/** The programmes of a workspace, with the names that their reports use. */
import type { LangiumCoreServices } from 'langium';
import type { TemplateNames } from '../new-report/template.ts';
import { indexOf } from '../workspace/index-manager.ts';

/** Undefined where there are none; which pillars a report can have is known where there is but one. */
export function programmeNames({ shared }: LangiumCoreServices): TemplateNames | undefined {
  const index = indexOf(shared);
  const programmes = index.shared('programme', undefined).values();
  if (programmes.length === 0) return undefined;
  const declared = programmes.flatMap(({ documentUri }) => [
    ...(index.namesIn(documentUri)?.declared.values() ?? []),
  ]);
  const named = (type: string) => [
    ...new Set(declared.filter(found => found.type === type).map(({ name }) => name)),
  ];
  return {
    programme: [...new Set(programmes.map(({ name }) => name))],
    pillars: programmes.length === 1 ? named('Pillar') : [],
    organizations: named('Organization'),
  };
}

export function missionIds({ shared }: LangiumCoreServices): ReadonlySet<string> {
  return new Set(
    indexOf(shared)
      .shared('mission', undefined)
      .values()
      .map(({ name }) => name),
  );
}
