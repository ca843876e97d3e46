/** What a project or an author decides about the rules. */
import type { Config } from '../config/config.ts';
import type { Audience } from '../domain/marking.ts';
import type { Profile, Severity } from '../domain/scales.ts';
import type { SensitivityLabels } from '../domain/sensitivity-labels.ts';
import type { Rule } from './rule.ts';

/** How strictly reports are checked. */
export interface RuleSettings {
  readonly profile: Profile;
  /** By rule code: another severity, or `off`. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** The day against which due dates are held, `YYYY-MM-DD`; undefined to leave that out. */
  readonly today?: string | undefined;
  /** The house pack for reports that name none. */
  readonly style?: string | undefined;
  /** Who is meant to read exports; the rules `export/…` are silent for readers inside. */
  readonly audience?: Audience | undefined;
  /** False where public exports name no member of the mission. */
  readonly staffNames?: boolean | undefined;
  /** False where Word files do not carry the report by which they can be taken in again. */
  readonly embedSource?: boolean | undefined;
  /** The labels that documents carry by their marking. */
  readonly labels?: SensitivityLabels | undefined;
  /** Address of the manual, to which a problem links. */
  readonly manual?: string | undefined;
}

export const DEFAULT_SETTINGS: RuleSettings = { profile: 'final', severities: {} };

/** The settings with those of the project's file in place of the defaults. */
export function withConfig(
  settings: RuleSettings,
  { profile, rules, style, audience, embedSource, labels }: Config,
): RuleSettings {
  return {
    ...settings,
    profile: profile ?? settings.profile,
    style: style ?? settings.style,
    severities: { ...settings.severities, ...rules },
    audience: audience?.for ?? settings.audience,
    staffNames: audience?.staffNames ?? settings.staffNames,
    embedSource: embedSource ?? settings.embedSource,
    labels: labels ?? settings.labels,
  };
}

/** The severity of a rule under these settings; undefined when it is off. */
export function severityOf(rule: Rule, settings: RuleSettings): Severity | undefined {
  const { profile, severities, audience = 'internal' } = settings;
  if (rule.from === 'always' || (rule.keepsBack && audience !== 'internal')) return rule.severity;
  const chosen = Object.hasOwn(severities, rule.code) ? severities[rule.code] : undefined;
  if (chosen) return chosen === 'off' ? undefined : chosen;
  if (profile === 'draft' && rule.from !== 'draft') return undefined;
  if (profile === 'review' && rule.mayBeOpen) return 'warning';
  return rule.severity;
}
