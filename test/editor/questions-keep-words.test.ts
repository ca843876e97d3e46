/** Whatever is answered to *Complete the Report…*, typed or left open: no word is lost, no error made, and each answer settles its question. */
import fc from 'fast-check';
import { Cancellation } from 'langium';
import { expect, test } from 'vitest';
import { nextQuestion } from '../../src/editor/questions.ts';
import { applied, openEditor } from '../support/editor.ts';
import { exampleTexts } from '../support/example-texts.ts';

const { 'selm-2025.mission': selm = '', ...others } = exampleTexts();

/** What the language asks for, taken away where a draw says so. */
const ATTRIBUTES =
  / (?:#[\w-]+|(?:gap|need|observation|good-practice)(?= )|(?:in|by|to|for|owner|due) (?:"[^"]*"|[\w-]+)(?:, (?:"[^"]*"|[\w-]+))*)/g;

function without(text: string, takes: readonly boolean[]): string {
  let at = 0;
  return text.replace(/^(?:finding|recommendation) [^:\n]*:/gm, head =>
    head.replace(ATTRIBUTES, attribute => (takes[at++ % takes.length] ? '' : attribute)),
  );
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** True where all of some words stand among others in their order. */
function standIn(words: readonly string[], others: readonly string[]): boolean {
  let at = 0;
  for (const other of others) if (other === words[at]) at++;
  return at === words.length;
}

/** The errors of an open report. */
function errorsIn({ document }: Awaited<ReturnType<typeof openEditor>>): readonly string[] {
  const errors = (document.diagnostics ?? []).filter(({ severity }) => severity === 1);
  return errors.map(({ code, message }) => `${code} ${String(message)}`);
}

const step = fc.oneof(
  { weight: 6, arbitrary: fc.nat(7) },
  { weight: 1, arbitrary: fc.constant('skip' as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('typed', 'a "quoted" body', '2027-01', '// note', 'x: y', '«»“”"', '\\'),
  },
);

test('any sequence of answers', async () => {
  let answered = 0;
  const takes = fc.array(fc.boolean(), { minLength: 7, maxLength: 13 });
  await fc.assert(
    fc.asyncProperty(takes, fc.array(step, { minLength: 4, maxLength: 8 }), async (taken, steps) => {
      let text = without(selm, taken);
      let skip = 0;
      for (const each of steps) {
        const typed = typeof each === 'string' && each !== 'skip' ? { typed: each } : {};
        const editor = await openEditor({ 'selm-2025.mission': `${text}<|>`, ...others });
        const ask = async (of: typeof editor) =>
          nextQuestion(
            of.services,
            of.document,
            { uri: of.at.textDocument.uri, skip, ...typed },
            Cancellation.CancellationToken.None,
          );
        const { count, question } = await ask(editor);
        if (!question) break;
        const answer = typeof each === 'number' ? question.answers[each] : question.typed;
        if (each === 'skip') skip++;
        if (!answer) continue;
        const next = applied(editor, answer.edits);
        expect(standIn(wordsOf(text), wordsOf(next))).toBe(true);
        const after = await openEditor({ 'selm-2025.mission': `${next}<|>`, ...others });
        const fresh = errorsIn(after).filter(error => !errorsIn(editor).includes(error));
        expect(fresh, `${question.text} ${answer.words}`).toEqual([]);
        const then = await ask(after);
        const isSame =
          then.question?.text === question.text &&
          then.question.passage === question.passage &&
          then.count >= count;
        expect(isSame, `${question.text} ${question.passage} ${answer.words}`).toBe(false);
        text = next;
        answered++;
      }
    }),
    { numRuns: 8 },
  );
  expect(answered).toBeGreaterThan(10);
}, 300_000);
