/** What a report says of an entry of another report: how a reader finds it there, without having it at hand. */
import * as z from 'zod';
import { isDate } from '../domain/dates.ts';

/** Absent is what the other report does not say, or what is marked higher than the entry that refers to it. */
export const Elsewhere = z.strictObject({
  code: z.string().optional().describe('the code by which readers of the other report cite it'),
  title: z.string().optional(),
  missionTitle: z.string(),
  missionTitles: z
    .record(z.string(), z.string())
    .optional()
    .describe('the title of that mission in other languages, by their codes in BCP 47'),
  missionDate: z
    .string()
    .refine(isDate, 'not a calendar date')
    .optional()
    .describe('the last day of that mission'),
});

export type Elsewhere = Readonly<z.infer<typeof Elsewhere>>;
