/** How the fixture of a rule is checked. */
import { AUDIENCES } from '../../src/domain/marking.ts';
import { PROFILES } from '../../src/domain/scales.ts';
import type { RuleSettings } from '../../src/rules/settings.ts';

/** A fixture may say at its top how it is checked: `// profile: draft`, `// today: 2025-06-01`, `// audience: public`. */
export function settingsIn(text: string): Partial<RuleSettings> {
  const given = (name: string) => new RegExp(`^// ${name}: (\\S+)$`, 'm').exec(text)?.[1];
  const profile = PROFILES.find(known => known === given('profile'));
  return {
    today: given('today'),
    audience: AUDIENCES.find(known => known === given('audience')),
    staffNames: given('staff-names') !== 'false',
    ...(profile ? { profile } : {}),
  };
}
