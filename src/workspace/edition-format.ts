import * as z from 'zod';
import { type PlainAttributeOf, plainAttributesOf, wordsOfValue } from '../lexicon/attributes.ts';
import { type IssuedEdition, type IssuedValues, MARKINGS } from '../syntax/issued-editions.ts';

/** What stands for itself and may be otherwise since. */
function plainValues(): Readonly<Record<PlainAttributeOf<'Update'>, z.ZodType>> {
  const shapes = plainAttributesOf('Update').map(({ word, value }) => {
    const words = wordsOfValue(value);
    return [word, (words.length > 0 ? z.enum(words) : z.string()).optional()];
  });
  return Object.fromEntries(shapes);
}

const Entry = z.object({
  id: z.string(),
  number: z.int().positive(),
  marking: z.enum(MARKINGS),
  owner: z.array(z.object({ id: z.string().optional(), name: z.string() })).default([]),
  due: z.string().optional(),
  dueText: z.string().optional(),
  ...plainValues(),
});
const Named = z.object({ id: z.string(), title: z.string() });
const Programme = z.object({ pillars: z.array(z.object({ ...Named.shape, themes: z.array(Named) })) });
const Recommendation = z.object({ ...Entry.shape, actions: z.array(Entry) });

const Edition = z.object({
  text: z.string(),
  report: z.object({
    mission: z.object({ issued: z.string().optional() }),
    programme: Programme.default({ pillars: [] }),
    persons: z.array(Named).default([]),
    organizations: z.array(Named).default([]),
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
  const { pillars } = report.programme;
  const themes = pillars.flatMap(each => each.themes);
  const titlesOf = (type: string, named: readonly z.infer<typeof Named>[]) =>
    named.map(({ id, title }) => [`${type} ${id}`, title] as const);
  const entries = [
    ...findings.map(entry => ({ kind: 'finding', entry }) as const),
    ...recommendations.map(entry => ({ kind: 'recommendation', entry }) as const),
    ...[...recommendations.flatMap(each => each.actions), ...actions].map(
      entry => ({ kind: 'action', entry }) as const,
    ),
  ];
  return {
    issued: report.mission.issued,
    codes: entries.map(({ kind, entry: { id, number, marking } }) => ({ kind, id, number, marking })),
    values: new Map(
      entries.map(({ kind, entry: { id, number: _, marking: __, ...values } }) => [
        `${kind} ${id}`,
        values as IssuedValues,
      ]),
    ),
    titles: new Map([
      ...titlesOf('Pillar', pillars),
      ...titlesOf('Theme', themes),
      ...titlesOf('Person', report.persons),
      ...titlesOf('Organization', report.organizations),
    ]),
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
