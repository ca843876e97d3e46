/** What every tool is. */
import * as z from 'zod';
import { assistantText } from '../messages/assistant.ts';
import { listOf, quoted, shortened } from '../messages/lists.ts';
import type { Library } from './library.ts';
import { NoAnswer } from './no-answer.ts';

/** What a tool says, as it is written in JSON. */
export type Answer = Readonly<Record<string, unknown>>;

/** A tool; none of them writes anything, whatever it is given. */
export interface Tool {
  readonly name: string;
  /** What it is for, in a sentence or two for whoever chooses among tools. */
  readonly about: string;
  readonly takes: z.ZodObject;
  /** Throws `NoAnswer` where what is given can't be used. */
  answer(given: unknown, library: Library): Promise<Answer>;
}

/** A tool whose arguments are read before it works. */
export function tool<T extends z.ZodRawShape>(
  name: string,
  about: string,
  shape: T,
  answer: (given: z.infer<z.ZodObject<T, z.core.$strict>>, library: Library) => Answer | Promise<Answer>,
): Tool {
  const takes = z.strictObject(shape);
  return {
    name,
    about,
    takes,
    async answer(given, library) {
      const read = takes.safeParse(given ?? {});
      if (!read.success) throw new NoAnswer(faultIn(read.error, name, Object.keys(shape)));
      return await answer(read.data, library);
    },
  };
}

function faultIn({ issues: [issue] }: z.ZodError, name: string, known: readonly string[]): string {
  const takes = known.length === 0 ? assistantText('given.nothing') : listOf(known.map(quoted));
  if (issue?.code === 'unrecognized_keys') {
    const [argument = ''] = issue.keys;
    return assistantText('given.unknown', { tool: name, argument: shortened(argument), takes });
  }
  const argument = issue?.path.join('.') ?? '';
  if (argument === '') return assistantText('given.no-object', { tool: name, takes });
  if (issue?.code === 'invalid_value') {
    const values = listOf(
      issue.values.map(value => quoted(String(value))),
      'or',
    );
    return assistantText('given.choice', { tool: name, argument, values });
  }
  return assistantText('given.text', { tool: name, argument });
}
