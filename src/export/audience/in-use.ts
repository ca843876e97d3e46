/** Abbreviations and disclaimers of what a report still says after something was taken out of it. */
import type { Report } from '../../report/report.ts';

/** A short form, and its plural; a longer word is another word. */
const PLURALS = ['', 's'];

/** The report without those that nothing in it speaks of: they would tell what was there. */
export function withTermsInUse(report: Report): Report {
  const { abbreviations, disclaimers, ...rest } = report;
  const said = ` ${[...wordsIn(rest)].join(' ')} `;
  const isSaid = (name: string) =>
    PLURALS.some(ending => said.includes(` ${[...wordsIn(name)].join(' ')}${ending} `));
  return {
    ...rest,
    abbreviations: abbreviations.filter(({ short }) => isSaid(short)),
    disclaimers: disclaimers
      .map(({ names, text }) => ({ names: names.filter(isSaid), text }))
      .filter(({ names }) => names.length > 0),
  };
}

/** The words of all texts, with nothing but blanks between them. */
function* wordsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield* value.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) yield* wordsIn(item);
  }
}
