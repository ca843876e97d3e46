/** The numbers that the text tells are those of the lists. */
import { entriesOf } from '../../syntax/entries.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import { numberAsWord, type Statement } from '../../terminology/patterns/statements.ts';
import { languageOf } from '../language.ts';
import type { Rule } from '../rule.ts';
import { placeOfStatement, statementsOf, wordsOf } from '../statements.ts';
import { capitalized, count, quote } from '../wording.ts';

export const countAgrees: Rule<ProseEntry> = {
  code: 'participant/count-agrees',
  severity: 'warning',
  from: 'review',
  summary: 'The number of members or meetings that the text tells is that of the list.',
  why: 'Somebody joins, a meeting falls out, and the sentence that counts them stays. Only sentences that say who took part, and how many meetings were held, are held against the lists.',
  visits: PROSE,
  check(entry, report, context) {
    for (const kind of ['team', 'meetings'] as const) {
      for (const statement of statementsOf(entry, kind, context)) {
        const { number, worded } = statement;
        if (!number) continue;
        const body = kind === 'team' ? bodyIn(statement) : undefined;
        const listed = kind === 'team' ? listedMembers(context.file, body) : listedMeetings(context.file);
        if (listed === 0 || number.value === listed) continue;
        const has = count(listed, kind === 'team' ? 'participant' : 'meeting');
        const { word } = number;
        const written = worded.passage.text.slice(word.start, word.end);
        const text = asWritten(listed, written, languageOf(context));
        report(
          `${quote(wordsOf(statement))} should agree with the list, which has ${has}${body === undefined ? '' : ` of ${body}`}.`,
          placeOfStatement(statement),
          {
            title: `Write ${quote(text)}`,
            edits: [{ span: worded.passage.span(word.start, word.end), text }],
          },
        );
      }
    }
  },
};

/** Whose members are counted, as in “4 OHS representatives”. */
function bodyIn(statement: Statement): string | undefined {
  const counted = statement.worded.passage.text.slice(statement.number?.word.end, statement.end);
  return /^\s+(\p{Lu}[\p{Lu}\d]+)\s/u.exec(counted)?.[1];
}

/** How many of them the report lists; 0 where it lists none. */
function listedMembers(file: MissionFile, body: string | undefined): number {
  const participants = entriesOf(file, 'Participant');
  if (body === undefined) return participants.length;
  return participants.filter(({ organization }) => organization?.$refText === body).length;
}

function listedMeetings(file: MissionFile): number {
  return entriesOf(file, 'Meeting').length;
}

/** The number as a figure or a word, after what stood there. */
function asWritten(number: number, instead: string, language: string): string {
  const word = /^\d/.test(instead) ? undefined : numberAsWord(number, language);
  if (word === undefined) return String(number);
  return /^\p{Lu}/u.test(instead) ? capitalized(word) : word;
}
