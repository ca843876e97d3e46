/** How the fixture of a rule is checked. */
import { ASKED_AUDIENCES, RELEASES, withRelease } from '../../src/domain/marking.ts';
import { PROFILES } from '../../src/domain/scales.ts';
import type { RuleSettings } from '../../src/rules/settings.ts';

/** A fixture may say at its top how it is checked: `// profile: draft`, `// today: 2025-06-01`, `// audience: public`, and with `// release: confidential`. */
export function settingsIn(text: string): Partial<RuleSettings> {
  const given = (name: string) => new RegExp(`^// ${name}: (\\S+)$`, 'm').exec(text)?.[1];
  const audience = ASKED_AUDIENCES.find(known => known === given('audience'));
  const release = RELEASES.find(known => known === given('release'));
  const profile = PROFILES.find(known => known === given('profile'));
  return {
    today: given('today'),
    audience: audience && withRelease(audience, release),
    staffNames: given('staff-names') !== 'false',
    ...(profile ? { profile } : {}),
  };
}
