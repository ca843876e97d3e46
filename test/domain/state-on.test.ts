/** How something stands on a day, from what was said of it first and since. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateOn } from '../../src/domain/state-on.ts';

interface Values {
  readonly status: string;
  readonly due: string;
}

interface Update extends Partial<Values> {
  readonly about?: string;
  readonly on?: string;
  readonly by: string;
}

const read = ({ on, by, about = 'first.r', ...values }: Update) => ({
  about,
  date: on,
  values,
  words: JSON.stringify([on, by, values]),
});
const state = (updates: readonly Update[], day: string, first: Partial<Values> = { status: 'open' }) =>
  stateOn<Values, Update>(
    { links: [{ name: 'first.r', editions: [{ since: undefined, values: first }] }], updates, read },
    day,
  );

const ministry: Update = { on: '2024-06-01', by: 'ministry', status: 'ongoing' };
const author: Update = { on: '2024-09', by: 'brandt', status: 'done', due: '2024-12' };

describe('the state of something on a day', () => {
  it('is what was said first, until something else is said', () => {
    expect(state([ministry, author], '2024-05-31').values).toEqual({ status: { value: 'open' } });
  });

  it('is what was said last, value by value, with who said it', () => {
    expect(state([author, ministry], '2024-06-01').values.status).toEqual({ value: 'ongoing', by: ministry });
    expect(state([author, ministry], '2024-12-31').values).toEqual({
      status: { value: 'done', by: author },
      due: { value: '2024-12', by: author },
    });
  });

  it('takes a month for its last day', () => {
    expect(state([author], '2024-09-29').values.status?.value).toBe('open');
    expect(state([author], '2024-09-30').values.status?.value).toBe('done');
  });

  it('leaves a value as it was before, where two of one day differ, and tells both', () => {
    const other: Update = { on: '2024-09-30', by: 'ministry', status: 'dropped', due: '2024-12' };
    const { values, disagreements } = state([ministry, author, other], '2024-12-31');
    expect(values.status).toEqual({ value: 'ongoing', by: ministry });
    expect(values.due?.value).toBe('2024-12');
    expect(disagreements).toEqual([{ word: 'status', day: '2024-09-30', by: [author, other] }]);
  });

  it('is decided by whoever says it alone on a later day', () => {
    const other: Update = { on: '2024-09-30', by: 'ministry', status: 'dropped' };
    const last: Update = { on: '2024-10-05', by: 'brandt', status: 'done' };
    const all = [ministry, author, other, last];
    expect(state(all, '2024-10-04').disagreements).toHaveLength(1);
    expect(state(all, '2024-10-05')).toMatchObject({ values: { status: { by: last } }, disagreements: [] });
  });

  it('counts nothing that is said of no day', () => {
    expect(state([{ by: 'brandt', status: 'done' }], '2024-12-31').values.status?.value).toBe('open');
  });

  it('is the same in whatever order updates are read, and when one is read twice', () => {
    const update = fc.record(
      {
        on: fc.constantFrom('2024-05-01', '2024-05-02', '2024-05', '2024'),
        by: fc.constantFrom('brandt', 'ministry'),
        status: fc.constantFrom('open', 'done', 'dropped'),
        due: fc.constantFrom('2024-06', '2024-07'),
      },
      { requiredKeys: ['by'] },
    );
    const days = fc.constantFrom('2024-04-30', '2024-05-01', '2024-05-31', '2025-01-01');
    const shuffled = fc
      .array(update as fc.Arbitrary<Update>, { maxLength: 8 })
      .chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, days, ([all, again], day) => {
        expect(state(again, day)).toEqual(state(all, day));
        expect(state([...all, ...again], day).values).toEqual(state(all, day).values);
      }),
    );
  });
});
