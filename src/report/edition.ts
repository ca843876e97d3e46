/** An edition of a report as it was issued: all of it, however it is marked. */
import * as z from 'zod';
import { Report } from './report.ts';
import { EDITION_ID } from './schema-id.ts';

export const Edition = z.strictObject({
  $schema: z.literal(EDITION_ID),
  edition: z.number().int().positive().describe('1 for the first; a later one corrects those before it'),
  toolVersion: z.string(),
  report: Report,
  text: z.string().describe('the text of the report'),
});

export type Edition = Omit<Readonly<z.infer<typeof Edition>>, 'report'> & { readonly report: Report };
