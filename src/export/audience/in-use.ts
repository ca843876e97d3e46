import { wordsIn } from '../../lexicon/words-in.ts';
import { stringsIn } from '../../report/map-values.ts';
import type { Report } from '../../report/report.ts';

/** A short form, and its plural; a longer word is another word. */
const PLURALS = ['', 's'];

/** The report without those that nothing in it speaks of: they would tell what was there. */
export function withTermsInUse(report: Report): Report {
  const { abbreviations, disclaimers, ...rest } = report;
  const said = ` ${[...stringsIn(rest)].flatMap(wordsIn).join(' ')} `;
  const isSaid = (name: string) =>
    PLURALS.some(ending => said.includes(` ${wordsIn(name).join(' ')}${ending} `));
  return {
    ...rest,
    abbreviations: abbreviations.filter(({ short }) => isSaid(short)),
    disclaimers: disclaimers
      .map(({ names, ...disclaimer }) => ({ ...disclaimer, names: names.filter(isSaid) }))
      .filter(({ names }) => names.length > 0),
  };
}
