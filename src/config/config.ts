/** `mission-report.config.json`: what editor, command line and CI must agree on. */
import * as z from 'zod';
import { ASKED_AUDIENCES, AUDIENCES } from '../domain/marking.ts';
import { PROFILES, SEVERITIES } from '../domain/scales.ts';

/** A label as an administrator reads it in the tenant. */
const Label = z.strictObject({
  id: z.guid().describe('the GUID of the label'),
  name: z.string().min(1).describe('the unique name of the label in its tenant'),
  siteId: z.guid().describe('the GUID of the tenant'),
  method: z
    .enum(['Standard', 'Privileged'])
    .describe('“Privileged” where documents are to say that a person chose the label; “Standard” unless told')
    .optional(),
});

/** What the file may say; the one source of its type, its checks and its JSON Schema. */
export const Config = z
  .strictObject({
    $schema: z.string().describe('the JSON Schema of this file').optional(),
    profile: z
      .enum(PROFILES)
      .describe('how complete a report claims to be: the more, the more is checked')
      .optional(),
    rules: z
      .record(z.string(), z.enum([...SEVERITIES, 'off']))
      .describe('another severity for a rule, or "off"')
      .optional(),
    style: z.string().describe('the house pack of terminology for reports that name none').optional(),
    audience: z
      .strictObject({
        for: z
          .enum(ASKED_AUDIENCES)
          .describe('who is meant to read the reports: what they may not see is a problem while you write')
          .optional(),
        staffNames: z.boolean().describe('false: a public export names no member of the mission').optional(),
      })
      .describe('what may leave the house')
      .optional(),
    assistant: z
      .strictObject({
        audience: z
          .enum(AUDIENCES)
          .describe('through whose eyes an assistant may look at the reports: “public” unless told')
          .optional(),
      })
      .describe('what assistants are let at')
      .optional(),
    leaveOut: z
      .array(z.string())
      .describe('folders, as seen from this file, whose reports are none of the project’s')
      .optional(),
    labels: z
      .strictObject({
        unclassified: Label.describe('of what is not marked').optional(),
        confidential: Label.describe('of what is confidential').optional(),
        'strictly-confidential': Label.describe('of what is strictly confidential').optional(),
      })
      .describe(
        'the sensitivity label of Microsoft Purview that Word, Excel and PDF files carry, by their marking',
      )
      .optional(),
    embedSource: z
      .boolean()
      .describe('false: Word files do not carry the report by which they can be taken in again')
      .optional(),
  })
  .describe('What a project decides about its mission reports');
export type Config = z.infer<typeof Config>;
