/**
 * What a Word file carries of what was sent, so that it can be read when it comes back: the report as its readers may
 * see it, and the paragraphs that were made of it.
 */
import * as z from 'zod';
import { AUDIENCES } from '../domain/marking.ts';
import { Report } from './report.ts';

export const Sent = z.strictObject({
  /** For whom and in what language it was made, and by which version of Mission Report. */
  audience: z.enum(AUDIENCES),
  language: z.string(),
  toolVersion: z.string(),
  report: Report,
  /** By whom and when the changes are that the file was sent with, where it shows those since an earlier version. */
  changes: z.strictObject({ author: z.string(), date: z.string() }).optional(),
  /** Those of the text in their order, without the empty ones, each with the bookmark that says where it is from. */
  paragraphs: z.array(z.strictObject({ text: z.string(), bookmark: z.string().optional() })),
});

export type Sent = Omit<Readonly<z.infer<typeof Sent>>, 'report' | 'paragraphs'> & {
  readonly report: Report;
  readonly paragraphs: readonly SentParagraph[];
};

export interface SentParagraph {
  readonly text: string;
  readonly bookmark?: string | undefined;
}
