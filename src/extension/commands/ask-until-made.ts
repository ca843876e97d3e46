/** What an author must answer before there is a report. */
import { window } from 'vscode';
import type { AskedAgain } from '../../begin-protocol.ts';

/** The answers so far. */
export type Answers = Partial<Readonly<Record<AskedAgain['about'], string>>>;

/** The words of the questions. */
export interface Questions {
  readonly title: string;
  prompt(about: AskedAgain['about']): string;
}

/** Asks until nothing is missing; undefined where the author gives up. */
export async function askUntilMade<Result extends { readonly kind: string }>(
  ask: (answers: Answers) => Promise<Result | AskedAgain>,
  given: Answers,
  { title, prompt }: Questions,
): Promise<Result | undefined> {
  let answers = given;
  for (;;) {
    const result = await ask(answers);
    if (!isAsking(result)) return result;
    const { about, proposed } = result;
    const answer = await window.showInputBox({
      title,
      prompt: prompt(about),
      value: answers[about] ?? proposed,
      ignoreFocusOut: true,
      validateInput: async value => {
        const checked = await ask({ ...answers, [about]: value });
        return isAsking(checked) && checked.about === about ? checked.reason : undefined;
      },
    });
    if (answer === undefined) return undefined;
    answers = { ...answers, [about]: answer };
  }
}

function isAsking(result: { readonly kind: string }): result is AskedAgain {
  return result.kind === 'asks';
}
