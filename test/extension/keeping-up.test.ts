/** What keeps the parts of the editor true to a text that changes while they ask about it. */
import { expect, it, vi } from 'vitest';
import { coalesce } from '../../src/base/coalesce.ts';
import { retryRequest } from '../../src/base/retry-request.ts';
import { inTurn } from '../../src/extension/in-turn.ts';

/** An answer that comes when it is given. */
function awaited<T>() {
  let give: (value: T) => void = () => undefined;
  const answer = new Promise<T>(resolve => {
    give = resolve;
  });
  return { answer, give };
}

it('looks once more after what changed during a look, and lets everybody wait for that', async () => {
  const answers = [awaited<void>(), awaited<void>()];
  let truth = 'A';
  const seen: string[] = [];
  const look = coalesce(async () => {
    const at = truth;
    await answers[seen.length]?.answer;
    seen.push(at);
  });
  const first = look();
  await Promise.resolve();
  truth = 'B';
  const asked = [look(), look()];
  answers[0]?.give();
  answers[1]?.give();
  await Promise.all([first, ...asked]);
  expect(seen).toEqual(['A', 'B']);
});

it('looks again whenever it is asked, also at the very end of a look, and after one that failed', async () => {
  let looks = 0;
  const look = coalesce(async () => {
    looks++;
    if (looks === 1) throw new Error('once');
  });
  await expect(look()).rejects.toThrow('once');
  await look().then(() => look());
  expect(looks).toBe(3);
});

it('takes each step from where the one before it has led, whether that failed or not', async () => {
  let at = 0;
  const step = inTurn(async (by: number) => {
    const from = at;
    await Promise.resolve();
    if (by === 0) throw new Error('no way');
    at = from + by;
  });
  const steps = await Promise.allSettled([step(1), step(0), step(2)]);
  expect(steps.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(at).toBe(3);
});

it('asks again what was interrupted, for as long as anybody wants to know', async () => {
  vi.useFakeTimers();
  try {
    const interrupted = () => Promise.reject(new Error('interrupted'));
    const ask = vi.fn<() => Promise<string>>().mockImplementationOnce(interrupted).mockResolvedValue('yes');
    const answer = retryRequest(ask);
    await vi.runAllTimersAsync();
    expect(await answer).toBe('yes');

    let isWanted = true;
    const never = vi.fn(interrupted);
    const none = retryRequest(never, () => isWanted);
    await vi.advanceTimersByTimeAsync(250);
    isWanted = false;
    await vi.runAllTimersAsync();
    expect(await none).toBeUndefined();
    expect(never).toHaveBeenCalledTimes(3);
  } finally {
    vi.useRealTimers();
  }
});
