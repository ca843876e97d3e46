/**
 * Sentences by somebody else than who wrote the gate: names that must not leave in the forms in which people write
 * them, words that only look like names, and copied sentences in disguise. What is committed below may rise, never fall.
 */
import { expect, test } from 'vitest';
import { leavingProblems } from '../../../src/publish/leaving-problems.ts';
import { openWorkspaceOf } from '../../support/check.ts';
import disguise from './cases/disguise.json' with { type: 'json' };
import furtherHarmless from './cases/further-harmless.json' with { type: 'json' };
import furtherLeaks from './cases/further-leak.json' with { type: 'json' };
import harmless from './cases/names-harmless.json' with { type: 'json' };
import leaks from './cases/names-leak.json' with { type: 'json' };

interface Case {
  readonly id: string;
  readonly open: string;
  /** “doubtful” where a reader would ask. */
  readonly leaks: boolean | string;
  /** Members of the mission, whose names may be read. */
  readonly shown?: readonly string[];
  readonly why: string;
  readonly declared?: string;
  readonly function?: string;
  readonly confidential?: string;
  /** Why the case is not counted. */
  readonly excluded?: string;
}

type Outcome = 'refused' | 'asked' | 'out';

/** How many of each kind come out right: what leaks is refused or asked about, what is harmless goes out. */
const RIGHT = { leaks: 91, harmless: 88, disguise: 37, furtherLeaks: 129, furtherHarmless: 66 };

const indented = (text: string) => text.split('\n').join('\n    ');

function reportOf({ declared, function: post, confidential, open, shown = [] }: Case): string {
  const members = shown.map((name, index) => `participant member-${index + 1}: ${name}\n`).join('');
  const person = declared ? `person somebody${post ? ` as "${post}"` : ''}: ${declared}\n` : '';
  const secret = confidential ? `finding confidential: ${indented(confidential)}\n` : '';
  return `mission m: Mission to the province\nclassification unclassified\n${members}${person}${secret}section: What was seen\n\n    ${indented(open)}\n`;
}

/** To ask is right where a reader would; so is silence about a word, and no silence about a name. */
function isRight({ leaks }: Case, outcome: Outcome, kind: keyof typeof RIGHT): boolean {
  if (typeof leaks === 'boolean') return (outcome !== 'out') === leaks;
  return outcome !== (kind === 'leaks' || kind === 'furtherLeaks' ? 'out' : 'refused');
}

const outcomeOf = await openWorkspaceOf(async (document, services): Promise<Outcome> => {
  const problems = await leavingProblems(document, { audience: 'public' }, services);
  if (problems.length === 0) return 'out';
  return problems.some(({ severity }) => severity === 1) ? 'refused' : 'asked';
});

test.each([
  ['leaks', leaks],
  ['harmless', harmless],
  ['disguise', disguise],
  ['furtherLeaks', furtherLeaks],
  ['furtherHarmless', furtherHarmless],
] as const)('%s', async (kind, cases: readonly Case[]) => {
  const wrong: string[] = [];
  let right = 0;
  for (const each of cases) {
    if (each.excluded !== undefined) continue;
    const outcome = await outcomeOf(reportOf(each));
    if (isRight(each, outcome, kind)) right += 1;
    else wrong.push(`${each.id} ${outcome}: ${each.why} | ${each.declared ?? ''} | ${each.open}`);
  }
  if (right < RIGHT[kind]) throw new Error(wrong.join('\n'));
  expect(right).toBeGreaterThanOrEqual(RIGHT[kind]);
});
