/** What an author must answer before there is a report. */
import { InputBoxValidationSeverity, window } from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import type { AskedAgain } from '../../protocol/begin.ts';

export type Answers = Partial<Readonly<Record<AskedAgain['about'], string>>>;

export interface Questions {
  readonly title: string;
  prompt(about: AskedAgain['about']): string;
}

/** What there is in the end, or why there is nothing. */
interface Made {
  readonly kind: string;
  readonly id?: string;
}

/** Asks until nothing is missing; undefined where the author gives up. */
export async function promptUntilMade<Result extends Made>(
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
        if (isAsking(checked)) return checked.about === about ? checked.reason : undefined;
        const message = idMade(checked, value);
        return message === undefined ? undefined : { message, severity: InputBoxValidationSeverity.Info };
      },
    });
    if (answer === undefined) return undefined;
    answers = { ...answers, [about]: answer };
  }
}

/** Says what the id of a report is where its author has written a title. */
function idMade({ kind, id }: Made, answer: string): string | undefined {
  const isNew = kind === 'made' && id !== undefined && id !== answer.trim();
  return isNew ? extensionText('new-report.becomes', { id }) : undefined;
}

function isAsking(result: { readonly kind: string }): result is AskedAgain {
  return result.kind === 'asks';
}
