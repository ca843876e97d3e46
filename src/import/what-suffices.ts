/** What shows each kind of fact: one table, by which all that an import writes about somebody or something is decided. */

/** Where in a source a fact stands. */
export type Stand =
  /** In what the author answered; behind a label; on the line below the title, or that is it. */
  | 'answer'
  | 'label'
  | 'byline'
  /** In a heading; in a line of a list, or a cell, below a heading, a head or a sentence of known role. */
  | 'heading'
  | 'list'
  | 'cell'
  /** In a sentence in such a list, in a line about a meeting, in a sentence that tells of the mission. */
  | 'note'
  | 'agenda'
  | 'sentence';

/** What says so: its own words, or what the source says elsewhere. */
export type Sign =
  /** Its sentence tells that it was so, or of another time. */
  | 'told'
  | 'of another time'
  /** A word for what it is; a form that only such names have; the source uses it so elsewhere. */
  | 'word'
  | 'form'
  | 'used'
  /** Somebody’s title or function; a member of the mission; no name at all. */
  | 'titled'
  | 'role'
  | 'member'
  | 'nobody'
  /** A place; a day, and one outside the mission. */
  | 'place'
  | 'day'
  | 'outside'
  /** The way through a site; the name of a file. */
  | 'navigation'
  | 'file';

interface Rule {
  /** Where it stands, and which signs say so there: one of them, or none needed. */
  readonly if: Readonly<Partial<Record<Stand, readonly Sign[]>>>;
  /** What says otherwise wherever it stands. */
  readonly unless: readonly Sign[];
}

const ANY: readonly Sign[] = [];
const NAMED: readonly Sign[] = ['word', 'form', 'used'];
const WHOM: readonly Sign[] = ['titled', 'role', ...NAMED];
/** What stands apart from sentences. */
const APART = { answer: ANY, label: ANY, byline: ANY, list: ANY, cell: ANY } as const;
const told = (signs: readonly Sign[]) => ({ note: signs, agenda: signs, sentence: signs }) as const;

/** The kinds of facts, and what suffices for each. */
const RULES = {
  participant: { if: { ...APART, note: ['told'], sentence: ['told'] }, unless: ['nobody', 'place'] },
  person: { if: { ...APART, ...told(['told']) }, unless: ['nobody', 'place'] },
  function: { if: { ...APART, ...told(['role']) }, unless: ['day', 'place'] },
  body: { if: { ...APART, ...told(NAMED) }, unless: ['titled', 'day', 'nobody'] },
  station: { if: { ...APART, ...told(ANY) }, unless: ['titled', 'day', 'nobody'] },
  title: { if: { heading: ANY, byline: ANY }, unless: ['navigation', 'file'] },
  period: { if: { byline: ['form'], sentence: ['form'] }, unless: ['of another time'] },
  place: { if: { ...APART, sentence: ANY }, unless: ['of another time'] },
  day: { if: { ...APART, ...told(ANY), heading: ANY }, unless: ['outside'] },
  where: { if: { ...APART, ...told(ANY), heading: ['used'] }, unless: ['titled', 'day', 'nobody'] },
  with: { if: { ...APART, ...told(WHOM) }, unless: ['member', 'nobody', 'day'] },
  to: { if: { cell: ANY, sentence: ANY }, unless: ['nobody', 'day'] },
  owner: { if: { cell: ANY, sentence: ANY }, unless: ['nobody', 'day'] },
} as const satisfies Readonly<Record<string, Rule>>;

/** A kind of fact. */
export type Fact = keyof typeof RULES;

/** True where a fact that stands somewhere has the signs that suffice for it there; else it stays text. */
export function suffices(fact: Fact, stand: Stand, has: (sign: Sign) => boolean): boolean {
  const rule: Rule = RULES[fact];
  const wanted = rule.if[stand];
  if (wanted === undefined || rule.unless.some(has)) return false;
  return wanted.length === 0 || wanted.some(has);
}
