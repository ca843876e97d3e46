/** The template of a report, with the names of its programme where they are known. */

import { textOfSnippet } from '../base/plain-snippet.ts';
import type { Period } from '../domain/read-dates.ts';
import { escapeSlashes } from '../lexicon/marks.ts';
import { templateBody } from '../rules/template/templates.ts';
import type { Asked, Named } from './asked.ts';

/** What a report may refer to, where that is known: its programme or several, and what their reports use. */
export interface TemplateNames {
  readonly programme: readonly string[];
  readonly pillars: readonly string[];
  readonly organizations: readonly string[];
}

/** What means something in a snippet. */
const SIGNS = /[\\$}]/g;

/** The template in the syntax of snippets; what is known stands there, or can be chosen. */
export function reportSnippet(
  names?: TemplateNames,
  { id, title }: Partial<Named> = {},
  template: 'report' | 'first-report' = 'report',
  language?: string,
): string {
  const known = {
    'place.mission-id': id === undefined ? [] : [id],
    'place.mission-title': title === undefined ? [] : [escapeSlashes(title).replace(SIGNS, '\\$&')],
    'place.programme-id': names?.programme ?? [],
    'place.pillar-id': names?.pillars ?? [],
    'place.organization-id': names?.organizations ?? [],
  };
  return templateBody(template, known, language);
}

/**
 * The same as text: each place with what it proposes, dates with those of the mission or else of the day; in the author's
 * language, or in one that is given.
 */
export function reportText(
  today: string,
  names?: TemplateNames,
  asked: Partial<Asked & Named> = {},
  language?: string,
): string {
  const { dates } = asked;
  const text = textOfSnippet(reportSnippet(names, asked, 'report', language), dates?.to ?? today);
  return dates ? text.replace(/^dates .*$/m, daysLine(dates)) : text;
}

/** `dates 2026-03-09 to 2026-03-13`. */
export function daysLine({ from, to }: Period): string {
  return `dates ${from}${to === from ? '' : ` to ${to}`}`;
}
