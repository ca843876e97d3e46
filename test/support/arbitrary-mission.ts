/** Reports as authors might write them, entry by entry, with every attribute. */
import fc from 'fast-check';

const WORDS = [
  'Case backlogs are large.',
  'Train the *staff* of @EULEX',
  '1. A plan: agreed',
  '“Quoted” words',
  'x // y',
  'Ågreed',
];
const title = fc.constantFrom(...WORDS);
const body = fc.constantFrom(
  '',
  '',
  '\n\n    One more paragraph.',
  '\n\n    - an item\n        - below it\n    - another\n\n    The end.',
  '\n    | a | b |\n    | --- | --- |\n    | 1 | 2 |',
);
const text = fc.tuple(title, body).map(([first, rest]) => `: ${first}${rest}\n`);
const oneOf = (...values: readonly string[]) => fc.constantFrom(...values);
const attributes = (...choices: readonly fc.Arbitrary<string>[]) =>
  fc
    .tuple(...choices.map(choice => fc.option(choice, { nil: '', freq: 2 })), fc.integer())
    .map(parts => parts.slice(0, -1).filter(part => part !== ''))
    .map(parts => parts.map(part => ` ${part}`).join(''));

const mark = oneOf('confidential', 'strictly-confidential');
const tags = oneOf('#crime', '#courts', '#crime #courts', '#courts #prisons', '#health #courts #crime');
const party = oneOf(
  'EULEX',
  'council',
  'banaj',
  'judge',
  '"an outside body"',
  'EULEX, "a ministry"',
  'council, judge',
);
const due = oneOf('due 2010-06', 'due 2010-06-30', 'due "before the next mission"');
const by = party.map(each => `by ${each}`);
const status = oneOf('status open', 'status done');

interface Draft {
  readonly word: string;
  /** What stands right behind the word, where that is a phrase. */
  readonly phrase: string;
  readonly attributes: string;
  readonly text: string;
  readonly isNamed: boolean;
  /** Which of the names given so far it is `for`, if it is for any. */
  readonly answers: readonly number[];
}

const draft = (
  word: fc.Arbitrary<string>,
  ...choices: readonly fc.Arbitrary<string>[]
): fc.Arbitrary<Draft> =>
  fc.record({
    word,
    phrase: fc.constantFrom('', ' "Case backlogs"', ' “what "he" said”'),
    attributes: attributes(...choices),
    text,
    isNamed: fc.boolean(),
    answers: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.array(fc.nat(7), { minLength: 1, maxLength: 2 }),
    ),
  });

const entry = fc.oneof(
  { weight: 2, arbitrary: draft(oneOf('section', 'annex', 'objective'), tags, mark) },
  {
    weight: 1,
    arbitrary: draft(
      oneOf('meeting'),
      party.map(p => `with ${p}`),
      party.map(p => `by ${p}`),
      oneOf('on 2009-12-02', 'on 2009-12-02 to 2009-12-03'),
      oneOf('at 14:30', 'at 9h to 10h30'),
      oneOf('in "the court"'),
      tags,
      mark,
    ),
  },
  {
    weight: 1,
    arbitrary: draft(oneOf('visit'), oneOf('to "the prison"', 'to "a", "b"'), oneOf('on 2009'), mark),
  },
  {
    weight: 5,
    arbitrary: draft(
      oneOf('finding'),
      oneOf('gap', 'need', 'observation', 'good-practice'),
      tags,
      oneOf('severity high'),
      oneOf('reported', 'stated'),
      oneOf('in "a document"', 'in first-meeting', 'in first-meeting, "a plan"'),
      oneOf('by EULEX', 'by "a guard"'),
      oneOf('against "a standard", "another"'),
      oneOf('rated "3"'),
      mark,
    ),
  },
  {
    weight: 5,
    arbitrary: draft(
      oneOf('recommendation', 'suggestion', 'request'),
      party.map(p => `to ${p}`),
      party.map(p => `owner ${p}`),
      due,
      oneOf('priority high'),
      oneOf('response partially-accepted'),
      status,
      tags,
      mark,
    ),
  },
  {
    weight: 4,
    arbitrary: draft(
      oneOf('action'),
      party.map(p => `owner ${p}`),
      due,
      status,
      mark,
    ),
  },
  { weight: 1, arbitrary: draft(oneOf('no-action'), mark) },
  { weight: 1, arbitrary: draft(oneOf('uncovered'), tags, mark) },
  {
    weight: 3,
    arbitrary: draft(oneOf('remark'), by, oneOf('on 2010-01-03'), oneOf('at 14:30'), status, mark),
  },
  { weight: 2, arbitrary: draft(oneOf('reply'), by, oneOf('on 2010-01'), oneOf('at 9h'), mark) },
);

const HEAD = `programme see in fr "Un programme": A programme
dates 2009-01-01 to 2011
pillar crime in fr "Criminalité", ar "الجريمة": Crime
theme trafficking of crime: Trafficking

    In persons.
pillar justice: Justice
theme courts in sr-Latn "Sudovi" of justice: Courts
theme prisons of justice: Prisons
pillar health: Health

`;
const MISSION = `organization EULEX: European Union Rule of Law Mission in Kosovo
organization council in fr “Conseil "judiciaire"” confidential: Judicial Council
participant banaj as "Project Coordinator" of EULEX in "Tirana": Ela Banaj
person judge of council: A judge
meeting first-meeting with EULEX: The first one
`;

const header = fc
  .tuple(
    oneOf(
      'mission kosovo-2009: Mission to Kosovo\n',
      'mission kosovo-2009 in fr "Mission" confidential: Mission\n\n    With a body.\n',
    ),
    fc.subarray([
      'dates 2009-12-02 to 2009-12-03\n',
      'place: Pristina\n',
      'author: E. Banaj\nauthor: Somebody\n',
      'reference: AB/1\n\n    and more\n',
      'issued 2009-12-20\n',
      'classification strictly-confidential\n',
      'distribution: All\n',
      'language en\n',
      'style un\n',
    ]),
  )
  .map(([mission, headers]) => `${mission}under see\n${headers.join('')}`);

/** Entries that have no name. */
const NAMELESS: ReadonlySet<string> = new Set(['no-action', 'uncovered', 'remark', 'reply']);

/** The texts of whole reports, without a fault, in which everything is declared. */
export const anyMission: fc.Arbitrary<string> = fc
  .tuple(header, fc.array(entry, { maxLength: 16 }))
  .map(([head, drafts]) => HEAD + head + MISSION + drafts.map(written(drafts)).join(''));

const ANSWERED: Readonly<Record<string, readonly string[]>> = {
  recommendation: ['finding'],
  suggestion: ['finding'],
  request: ['finding'],
  action: ['finding', 'recommendation', 'suggestion', 'request'],
  remark: ['finding', 'recommendation', 'request', 'action', 'section', 'annex', 'meeting', 'objective'],
};

function written(drafts: readonly Draft[]): (draft: Draft, index: number) => string {
  const nameOf = (index: number) => `n${index}`;
  return (draft, index) => {
    const targets = drafts.flatMap((other, at) =>
      other.isNamed && ANSWERED[draft.word]?.includes(other.word) ? [nameOf(at)] : [],
    );
    const most = draft.word === 'remark' ? 1 : draft.answers.length;
    const answered = new Set(draft.answers.slice(0, most).flatMap(at => targets[at] ?? []));
    const answers = answered.size > 0 ? ` for ${[...answered].join(', ')}` : '';
    const name = draft.isNamed && !NAMELESS.has(draft.word) ? ` ${nameOf(index)}` : '';
    return `${draft.word}${name}${draft.word === 'remark' ? draft.phrase : ''}${answers}${draft.attributes}${draft.text}`;
  };
}
