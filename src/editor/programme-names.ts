/** The one programme of a workspace, with the names that its reports use. */
import type { LangiumCoreServices } from 'langium';
import type { TemplateNames } from '../new-report/template.ts';
import { indexOf } from '../workspace/index-manager.ts';

/** Undefined where there are none or several. */
export function programmeNames({ shared }: LangiumCoreServices): TemplateNames | undefined {
  const index = indexOf(shared);
  const [programme, ...others] = index.shared('programme', undefined).values();
  if (!programme || others.length > 0) return undefined;
  const declared = [...(index.namesIn(programme.documentUri)?.declared.values() ?? [])];
  const named = (type: string) => declared.filter(found => found.type === type).map(({ name }) => name);
  return { programme: [programme.name], pillars: named('Pillar'), organizations: named('Organization') };
}

/** The ids of all missions of the workspace. */
export function missionIds({ shared }: LangiumCoreServices): ReadonlySet<string> {
  return new Set(
    indexOf(shared)
      .shared('mission', undefined)
      .values()
      .map(({ name }) => name),
  );
}
