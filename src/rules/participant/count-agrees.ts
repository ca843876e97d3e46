/** The numbers that the text tells are those of the lists. */
import { ruleText } from '../../messages/rules.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import { PROSE, type ProseEntry, type WordedPassage } from '../../terminology/own-prose.ts';
import { numberAsWord } from '../../terminology/patterns/statements.ts';
import type { WordToken } from '../../terminology/tokens.ts';
import { languageOf } from '../language.ts';
import type { Fix, Rule } from '../rule.ts';
import { type StatementOfReport, statementsOf } from '../statements.ts';
import { shortened } from '../wording.ts';
import { foundWords, inCaseOf, placeOf } from '../words-of-report.ts';
import { writeFix } from '../write-fix.ts';

export const countAgrees: Rule<ProseEntry> = {
  code: 'participant/count-agrees',
  severity: 'warning',
  from: 'review',
  why: 'Somebody joins, a meeting falls out, and the sentence that counts them stays. Only sentences that say who took part in the mission, and how many meetings it held, are held against the lists; other people’s teams, and interviews, are not.',
  visits: PROSE,
  check(entry, report, context) {
    for (const statement of COUNTED.flatMap(kind => statementsOf(entry, kind, context))) {
      const { number, worded, isPart } = statement;
      const listed = listedFor(statement, context.file);
      if (!number || listed.number === 0 || number.value === listed.number) continue;
      if (isPart && number.value < listed.number) continue;
      report(
        listed.tell(shortened(foundWords(statement))),
        placeOf(statement),
        ...correction(number.words, listed.number, worded, languageOf(context)),
      );
    }
  },
};

const COUNTED = ['team', 'meetings'] as const;

/** What the report lists of what a statement counts, and what is said of it. */
function listedFor(
  statement: StatementOfReport,
  file: MissionFile,
): { readonly number: number; readonly tell: (words: string) => string } {
  if (statement.kind === 'meetings') {
    const count = entriesOf(file, 'Meeting').length;
    return { number: count, tell: words => ruleText('participant/count-agrees.meetings', { words, count }) };
  }
  const body = bodyIn(statement);
  const members = entriesOf(file, 'Participant').filter(
    ({ organization }) => body === undefined || organization?.$refText === body,
  );
  const count = members.length;
  return {
    number: count,
    tell: words =>
      body === undefined
        ? ruleText('participant/count-agrees.participants', { words, count })
        : ruleText('participant/count-agrees.members', { words, count, body }),
  };
}

/** Whose members are counted, as in “4 OHS representatives”. */
function bodyIn(statement: StatementOfReport): string | undefined {
  const counted = statement.worded.text.slice(statement.number?.words[0].end, statement.end);
  return /^\s+(\p{Lu}[\p{Lu}\d]+)\s/u.exec(counted)?.[1];
}

/** The number that is listed; where several are added, only the author knows which is wrong. */
function correction(
  [word, ...others]: readonly [WordToken, ...WordToken[]],
  listed: number,
  { passage }: WordedPassage,
  language: string,
): readonly Fix[] {
  if (others.length > 0) return [];
  const { start, end } = word;
  return [writeFix(passage.span(start, end), asWritten(listed, passage.text.slice(start, end), language))];
}

/** The number as a figure or a word, after what stood there. */
function asWritten(number: number, instead: string, language: string): string {
  const word = /^\d/.test(instead) ? undefined : numberAsWord(number, language);
  if (word === undefined) return String(number);
  return inCaseOf(instead, word);
}
