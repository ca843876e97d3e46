import { describe, expect, it } from 'vitest';
import type { Diagnostic, Uri } from 'vscode';
import { ClosedFiles } from '../../src/extension/typing/closed-files.ts';
import { HeldBack } from '../../src/extension/typing/held-back.ts';
import { problemMiddleware } from '../../src/extension/typing/problem-middleware.ts';

/** As much of VS Code's addresses, problems and documents as the middleware looks at. */
const uri = { toString: () => 'file:///report.mission' } as Uri;
const document = { uri } as Parameters<Middleware['provideDiagnostics']>[0];
const token = {} as Parameters<Middleware['provideDiagnostics']>[2];
const problems = ['syntax', 'finding/tagged'].map(
  code => ({ code, range: { start: { line: 3 } } }) as Diagnostic,
);
const [, tagged] = problems;
type Middleware = ReturnType<typeof problemMiddleware>;

/** The middleware while line 3 is being typed; time passes when `due` is called. */
function whileTyping() {
  let time = 0;
  let due: () => void = () => undefined;
  let asked = 0;
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
  const middleware = problemMiddleware(held, new ClosedFiles(() => true), () => asked++);
  return { middleware, pause: () => due(), timesAsked: () => asked };
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

  it('wait where the client asks for a file, which it does again after the pause', async () => {
    const { middleware, pause, timesAsked } = whileTyping();
    const answer = { kind: 'full', items: problems, resultId: '7' };
    const ask = () =>
      middleware.provideDiagnostics(
        document,
        undefined,
        token,
        () => answer as typeof answer & { kind: never },
      );
    // Without its id, the next answer can't be that nothing has changed.
    expect(await ask()).toEqual({ kind: 'full', items: [tagged], resultId: undefined });
    expect(timesAsked()).toBe(0);
    pause();
    expect(timesAsked()).toBe(1);
    expect(await ask()).toEqual(answer);
  });
});
