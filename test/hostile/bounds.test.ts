/** What is bounded says so: an author never takes silence for consent. */
import { expect, it } from 'vitest';
import { check } from '../support/check.ts';

const HEAD = 'mission m: M\npillar x: X\n';

it('the marks of a text that is told as it is typed', async () => {
  const few = await check(`${HEAD}section a: A\n\n    ${'*a* '.repeat(200)}\n`);
  expect(few.problems.filter(({ message }) => String(message).includes('as they are typed'))).toEqual([]);
  const table = `| a | b |\n    |---|---|\n    ${'| 1 | 2 |\n    '.repeat(7_000)}`;
  const { problems } = await check(`${HEAD}section a: A\n\n    - b\n\nsection b: B\n\n    ${table}\n`);
  expect(problems.filter(({ message }) => String(message).includes('as they are typed'))).toMatchObject([
    { severity: 3, range: { start: { line: 6 } }, message: expect.stringContaining('20000 marks') },
  ]);
});

it('the marks of a paragraph that has too many, and of lists too far in one another', async () => {
  const told = async (text: string) => {
    const { problems } = await check(`${HEAD}section a: A\n\n    ${text}\n`);
    return problems.filter(({ message }) => String(message).includes('as they are typed')).length;
  };
  expect(await told('*a_ '.repeat(1_000))).toBe(1);
  expect(await told(`${'- '.repeat(20)}a`)).toBe(1);
  // As many in the rows of a table and in the points of a list are those of an author.
  expect(await told('| **a** | [the plan](https://x.example) |\n    '.repeat(300))).toBe(0);
  expect(await told('- **a**: [the plan](https://x.example)\n    '.repeat(300))).toBe(0);
});

it('problems of one kind that are more than anybody would read', async () => {
  const untagged = async (count: number) => {
    const { problems } = await check(`${HEAD}${'finding gap: A\n'.repeat(count)}`);
    return problems.filter(({ code }) => code === 'finding/tagged');
  };
  const all = await untagged(1_000);
  expect(all).toHaveLength(1_000);
  expect(all.at(-1)?.message).not.toContain('more problems of this kind');
  const some = await untagged(1_001);
  expect(some).toHaveLength(1_000);
  expect(some.at(-1)?.message).toContain('There are more problems of this kind below');
});
