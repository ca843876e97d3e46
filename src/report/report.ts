/**
 * The report model: plain, readonly, complete and JSON-safe. These schemas are the one source of its types, of
 * the published JSON Schema and of the check on what is read back. Lists are always there; a value that the
 * author did not give is absent.
 */
import * as z from 'zod';
import { isDate } from '../domain/dates.ts';
import { MARKINGS } from '../domain/marking.ts';
import { ASKS, BASES, KINDS, LEVELS } from '../domain/scales.ts';
import { MENTION_TARGETS } from '../lexicon/entry-kinds.ts';
import { Block, Inline } from './blocks.ts';
import { Elsewhere } from './elsewhere.ts';
import { plainShape } from './plain-attributes.ts';
import { READ_VERSIONS, SCHEMA_ID } from './schema-id.ts';

const DateText = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine(isDate, 'not a calendar date')
  .describe('2010-06-30, 2010-06 or 2010; a month or a year stands for its last day');
const TimeText = z
  .string()
  .regex(/^\d{2}:\d{2}$/)
  .describe('14:30');
const Id = z.string().min(1).describe('a name that the author gave');
const Ordinal = z.number().int().positive();
/** Lists are in the order of the text; numbers are those by which a page cites what it tells in its own order. */
const Numbered = Ordinal.describe('the number by which readers cite it, in the order of a page');

/** Half a report is shown to those who write it. */
const doubt = {
  unread: z
    .array(z.string())
    .optional()
    .describe('lines of structure that could not be read, as they are written; what they say is in doubt'),
  stray: z
    .array(z.string())
    .optional()
    .describe('paragraphs at the margin below that belong to no entry; for those who write the report alone'),
};

/** The author's words. */
const text = {
  title: z.string().describe("the first paragraph, in the author's words"),
  body: z.string().describe("what follows the first paragraph, in the author's words; '' when nothing does"),
  inlines: z.array(Inline).describe('the title, read as light Markdown'),
  blocks: z.array(Block).describe('the body, read as light Markdown'),
  ...doubt,
};

/** Names that reports share may be given in several languages. */
const translated = {
  titles: z
    .record(z.string(), z.string())
    .optional()
    .describe('the title in other languages, by their codes in BCP 47'),
};

/** Effective marking: the highest of the mission's, the entry's own and those it inherits. */
const marking = { marking: z.enum(MARKINGS) };

/** Pillar and theme ids, primary first; a theme's pillar is among the pillars. */
const tags = {
  pillars: z.array(Id),
  themes: z.array(Id),
  tags: z.array(Id).optional().describe('the tags as the author wrote them, where the others do not say so'),
};

const Period = z.strictObject({ from: DateText, to: DateText });

/** A declared party by its id and name, or an outside body by its name alone. */
const Party = z.strictObject({ id: Id.optional(), name: z.string() });

const Reference = z
  .strictObject({
    mission: Id,
    id: Id,
    told: Elsewhere.optional(),
  })
  .describe('an entry of an earlier mission');

const Mission = z.strictObject({
  id: Id,
  ...text,
  ...translated,
  dates: Period.optional(),
  place: z.string().optional(),
  authors: z.array(z.string()),
  reference: z.string().optional(),
  distribution: z.string().optional(),
  issued: DateText.optional(),
  classification: z.enum(MARKINGS).optional(),
  language: z.string().optional().describe('BCP 47'),
  style: z.string().optional().describe('the house pack of terminology'),
  ...marking,
});

const Theme = z.strictObject({ id: Id, ...text, ...translated, ...plainShape('Theme') });
const Pillar = z.strictObject({
  id: Id,
  ...text,
  ...translated,
  ...plainShape('Pillar'),
  themes: z.array(Theme),
});
const Programme = z.strictObject({
  id: Id,
  ...text,
  ...translated,
  dates: Period.optional(),
  pillars: z.array(Pillar),
});

const Organization = z.strictObject({
  id: Id,
  language: z.string().optional().describe('the language in which it is written to, as an IETF tag'),
  ...text,
  ...translated,
  ...marking,
});
const Individual = z.strictObject({
  id: Id,
  ...text,
  role: z.string().optional(),
  organization: Id.optional(),
  station: z.string().optional(),
  ...marking,
});

const Objective = z.strictObject({ id: Id.optional(), number: Numbered, ...text, ...tags, ...marking });
const Section = z.strictObject({ id: Id.optional(), number: Numbered, ...text, ...tags, ...marking });

const event = {
  id: Id.optional(),
  number: Numbered,
  ...text,
  by: z.array(Party).describe('who took part for the mission'),
  dates: Period.optional(),
  times: z.strictObject({ from: TimeText, to: TimeText.optional() }).optional(),
  ...tags,
  ...marking,
};
const Meeting = z.strictObject({ ...event, with: z.array(Party), place: z.string().optional() });
const Visit = z.strictObject({ ...event, places: z.array(z.string()) });

const Source = z.strictObject({
  kind: z.enum(['meeting', 'visit', 'document', 'party']),
  id: Id.optional(),
  name: z.string(),
});

/** Who sees to it, and by when. */
const planned = {
  owner: z.array(Party),
  due: DateText.optional(),
  dueText: z.string().optional().describe('a due date in words'),
};

const Action = z.strictObject({
  id: Id.optional(),
  number: Numbered,
  ...text,
  findings: z.array(Ordinal).describe('numbers of the findings it answers directly'),
  recommendations: z.array(Ordinal).describe('numbers of the recommendations it carries out'),
  ...planned,
  ...plainShape('Action'),
  follows: Reference.optional(),
  ...marking,
});

const Recommendation = z.strictObject({
  id: Id.optional(),
  number: Ordinal,
  kind: z.enum(ASKS),
  ...text,
  findings: z.array(Ordinal).describe('numbers of the findings it rests on'),
  to: z.array(Party),
  ...planned,
  ...plainShape('Recommendation'),
  follows: Reference.optional(),
  actions: z.array(Action),
  ...tags,
  ...marking,
});

const Finding = z.strictObject({
  id: Id.optional(),
  number: Numbered,
  ...text,
  ...tags,
  kind: z.enum(KINDS).optional(),
  severity: z.enum(LEVELS).optional(),
  basis: z.enum(BASES).optional(),
  sources: z.array(Source),
  ...plainShape('Finding'),
  serves: z.array(Id).describe('objectives named by the author'),
  follows: Reference.optional(),
  recommendations: z.array(Ordinal),
  noAction: z
    .strictObject({ ...text, ...marking })
    .optional()
    .describe('why nothing is recommended'),
  ...marking,
});

/** The lowest marking of the entries that name it, for whose readers it is told; absent where that is none. */
const toldAt = { marking: z.enum(MARKINGS).optional() };

/** What a short form in the text stands for. */
const Abbreviation = z.strictObject({ short: z.string(), meaning: z.string(), ...toldAt, ...doubt });

/** What must be said where something is named, and the words by which the text names it. */
const Disclaimer = z.strictObject({ names: z.array(z.string()), text: z.string(), ...toldAt });

const Uncovered = z.strictObject({ ...text, ...tags, ...marking });

/** What a remark is about; an annex is told from a section, since they are numbered apart. */
const SUBJECTS = [...MENTION_TARGETS, 'annex'] as const;

/** What somebody said of the report, and when. */
const said = {
  by: z.array(Party).describe('who said it'),
  date: DateText.optional(),
  time: TimeText.optional(),
  ...text,
  ...marking,
};

const Remark = z
  .strictObject({
    about: z
      .strictObject({ kind: z.enum(SUBJECTS), id: Id.optional(), number: Ordinal.optional() })
      .describe('the entry that it is about, by its name or else by its number'),
    quote: z.string().optional().describe('the words of the report that it stands at'),
    ...said,
    ...plainShape('Remark'),
    replies: z.array(z.strictObject(said)),
  })
  .describe('what a reviewer said of the report, for those who write it');

const Update = z
  .strictObject({
    about: z
      .strictObject({ mission: Id, id: Id })
      .describe('the finding, recommendation or action that it is about, of this mission or an earlier one'),
    by: z.array(Party).describe('who said it'),
    date: DateText.optional().describe('when it was so; what has no date counts for no day'),
    until: DateText.optional(),
    times: z.strictObject({ from: TimeText, to: TimeText.optional() }).optional(),
    sources: z.array(Source).describe('where it is written'),
    ...planned,
    ...plainShape('Update'),
    ...text,
    ...marking,
  })
  .describe('what has become of an entry since its report was issued');

/** What an edition of this report or of another says of a thing that stands in both. */
const Link = z.strictObject({
  id: Id.describe('its name in this report'),
  in: z.strictObject({ mission: Id, id: Id }).describe('the report that says it, and its name there'),
  since: DateText.optional().describe('the day since which that is known'),
  ...plainShape('Update'),
  ...planned,
  ...marking,
});

/** How an entry stands; what its report says of it when it was issued stands with the entry. */
const StateEntry = z.strictObject({
  kind: z.enum(['finding', 'recommendation', 'action']),
  id: Id.optional(),
  number: Numbered,
  ...plainShape('Update'),
  ...planned,
  firstDue: DateText.optional().describe(
    'when it was to be done first, where that is not when it is due now',
  ),
  firstDueText: z.string().optional().describe('the same in words'),
  isOpen: z.boolean(),
  isOverdue: z.boolean(),
  lastUpdate: Update.optional(),
  ...marking,
});

/** Where each chapter stands in the author's order; a section or an annex by its number. */
const Chapter = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['objectives', 'participants', 'meetings', 'findings', 'recommendations']),
  }),
  z.strictObject({ kind: z.enum(['section', 'annex']), number: Ordinal }),
]);

/** The code under which an entry was issued; kept when the entry is gone, so that no other gets it. */
const IssuedCode = z.strictObject({
  kind: z.enum(['finding', 'recommendation', 'action']),
  id: Id,
  number: Ordinal,
  marking: z.enum(MARKINGS),
});

/** A whole mission report. */
export const Report = z.strictObject({
  $schema: z.literal(SCHEMA_ID),
  schemaVersion: z.literal(READ_VERSIONS),
  mission: Mission,
  programme: Programme.optional(),
  pillars: z.array(Pillar).optional().describe('pillars that the report declares itself'),
  objectives: z.array(Objective),
  participants: z.array(Individual),
  persons: z.array(Individual).describe('persons declared or mentioned who are no members of the mission'),
  organizations: z.array(Organization).describe('organizations that the report declares or refers to'),
  sections: z.array(Section),
  meetings: z.array(Meeting),
  visits: z.array(Visit),
  findings: z.array(Finding),
  recommendations: z.array(Recommendation),
  actions: z.array(Action).describe('actions that carry out no recommendation'),
  uncovered: z.array(Uncovered).describe('pillars on which the mission found nothing, and why'),
  annexes: z.array(Section),
  abbreviations: z
    .array(Abbreviation)
    .describe(
      'abbreviations that the text uses or the report explains, besides organizations that its readers see',
    ),
  disclaimers: z
    .array(Disclaimer)
    .describe(
      'what the house wants said of territories that the text names; more than once where names are marked',
    ),
  chapters: z.array(Chapter),
  editions: z
    .array(z.strictObject({ issued: DateText.optional(), codes: z.array(IssuedCode) }))
    .optional()
    .describe('the codes of each edition in which it was issued, oldest first; for its own readers alone'),
  remarks: z.array(Remark).default([]).describe('the review of the report, in the order of what it is about'),
  updates: z
    .array(Update)
    .default([])
    .describe('updates on its entries, and those that it has on earlier missions'),
  elsewhere: z
    .strictObject({ links: z.array(Link), updates: z.array(Update) })
    .optional()
    .describe(
      'what is told of its things in other reports and under their names, while a state is worked out',
    ),
  state: z
    .strictObject({ day: DateText, entries: z.array(StateEntry) })
    .optional()
    .describe('how what is asked stands at the end of a day, where that was asked for'),
  beside: z
    .strictObject({ persons: z.array(Individual), organizations: z.array(Organization) })
    .default({ persons: [], organizations: [] })
    .describe('who is named in updates on its entries and is nowhere else in the report'),
});

type DeepReadonly<T> = T extends readonly (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

export type Report = DeepReadonly<z.infer<typeof Report>>;
export type Mission = Report['mission'];
export type Programme = NonNullable<Report['programme']>;
export type Pillar = NonNullable<Report['pillars']>[number];
export type Theme = Pillar['themes'][number];
export type Organization = Report['organizations'][number];
export type Individual = Report['participants'][number];
export type Objective = Report['objectives'][number];
export type Section = Report['sections'][number];
export type Meeting = Report['meetings'][number];
export type Visit = Report['visits'][number];
export type Finding = Report['findings'][number];
export type Recommendation = Report['recommendations'][number];
export type Action = Report['actions'][number];
export type Uncovered = Report['uncovered'][number];
export type Abbreviation = Report['abbreviations'][number];
export type Disclaimer = Report['disclaimers'][number];
export type Remark = Report['remarks'][number];
export type Reply = Remark['replies'][number];
export type Update = Report['updates'][number];
export type Link = NonNullable<Report['elsewhere']>['links'][number];
export type StateEntry = NonNullable<Report['state']>['entries'][number];
export type Chapter = Report['chapters'][number];
export type Party = DeepReadonly<z.infer<typeof Party>>;
export type Reference = DeepReadonly<z.infer<typeof Reference>>;
export type Source = DeepReadonly<z.infer<typeof Source>>;
