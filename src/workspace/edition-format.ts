import * as z from 'zod';
import { type IssuedCode, type IssuedEdition, MARKINGS } from '../syntax/issued-editions.ts';

const Entry = z.object({ id: z.string(), number: z.int().positive(), marking: z.enum(MARKINGS) });
const Recommendation = z.object({ ...Entry.shape, actions: z.array(Entry) });

const Edition = z.object({
  text: z.string(),
  report: z.object({
    mission: z.object({ issued: z.string().optional() }),
    findings: z.array(Entry),
    recommendations: z.array(Recommendation),
    actions: z.array(Entry),
  }),
});

/** The edition in a text; undefined where it holds none. */
export function readIssued(text: string): IssuedEdition | undefined {
  const read = Edition.safeParse(parsed(text));
  if (!read.success) return undefined;
  const { report } = read.data;
  const { findings, recommendations, actions } = report;
  const codes = (kind: IssuedCode['kind'], entries: readonly z.infer<typeof Entry>[]) =>
    entries.map(({ id, number, marking }) => ({ kind, id, number, marking }));
  return {
    issued: report.mission.issued,
    codes: [
      ...codes('finding', findings),
      ...codes('recommendation', recommendations),
      ...codes('action', [...recommendations.flatMap(each => each.actions), ...actions]),
    ],
    text: read.data.text,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
