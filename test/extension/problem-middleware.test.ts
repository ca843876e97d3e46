import { describe, expect, it } from 'vitest';
import type { Diagnostic, Uri } from 'vscode';
import { ClosedFiles } from '../../src/extension/typing/closed-files.ts';
import { HeldBack } from '../../src/extension/typing/held-back.ts';
import { problemMiddleware } from '../../src/extension/typing/problem-middleware.ts';

/** As much of VS Code's addresses and problems as the middleware looks at. */
const uri = { toString: () => 'file:///report.mission' } as Uri;
const problems = ['syntax', 'finding/tagged'].map(
  code => ({ code, range: { start: { line: 3 } } }) as Diagnostic,
);
const [, tagged] = problems;

/** The middleware while line 3 is being typed; time passes when `due` is called. */
function whileTyping() {
  let time = 0;
  let due: () => void = () => undefined;
  const clock = {
    now: () => time,
    after: (milliseconds: number, act: () => void) => {
      due = () => {
        time += milliseconds;
        act();
      };
      return () => undefined;
    },
  };
  const held = new HeldBack<Diagnostic>(clock);
  held.moveTo(String(uri), [3]);
  held.type(String(uri));
  const middleware = problemMiddleware(held, new ClosedFiles(() => true));
  return { middleware, pause: () => due() };
}

describe('problems in the middle of typing', () => {
  it('wait where the server tells them, and are shown when the pause is long enough', () => {
    const { middleware, pause } = whileTyping();
    const shown: (readonly Diagnostic[])[] = [];
    middleware.handleDiagnostics(uri, problems, (_, some) => shown.push(some));
    expect(shown).toEqual([[tagged]]);
    pause();
    expect(shown).toEqual([[tagged], problems]);
  });
});
