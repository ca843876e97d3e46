/** *Complete the Report…*, in whatever editor: one question after another, until none is left or the author has had enough. */
import type { NextQuestion, Question, QuestionAnswer, QuestionParams } from '../protocol/report.ts';

/** What an author does about a question; `again` where the text was changed meanwhile. */
export type Reply =
  | { readonly answer: QuestionAnswer }
  | { readonly typed: string }
  | 'skip'
  | 'escape'
  | 'again';

/** The editor in which the questions are asked. */
export interface Questioner {
  /** Asks the server of the text as it is now; undefined where it does not answer. */
  ask(params: Omit<QuestionParams, 'uri'>): Promise<NextQuestion | undefined>;
  /** Shows the passage, and asks its author; so many questions are asked in all. */
  choose(question: Question, number: number, total: number): Promise<Reply>;
  /** Writes an answer in one step; false where the text can't be changed. */
  write(answer: QuestionAnswer): Promise<boolean>;
}

/** Tells how many questions are left open, or why it ended before. */
export async function completeReport(questioner: Questioner): Promise<number | 'unread' | 'unwritten'> {
  let answered = 0;
  let skip = 0;
  let last: Reply | undefined;
  for (;;) {
    const next = await questioner.ask({ skip });
    if (!next) return 'unread';
    const { count, question } = next;
    if (!question) return count;
    const reply = await questioner.choose(question, answered + skip + 1, answered + count);
    if (reply === 'escape' && last === 'escape') return count;
    last = reply;
    if (reply === 'skip' || reply === 'escape') skip++;
    const answer = await answerOf(reply, skip, questioner);
    if (!answer) continue;
    if (!(await questioner.write(answer))) return 'unwritten';
    answered++;
  }
}

/** What is to be written; nothing where the author leaves it, or has typed nothing that says something. */
async function answerOf(
  reply: Reply,
  skip: number,
  { ask }: Questioner,
): Promise<QuestionAnswer | undefined> {
  if (typeof reply === 'string') return undefined;
  if ('answer' in reply) return reply.answer;
  return (await ask({ skip, ...reply }))?.question?.typed;
}
