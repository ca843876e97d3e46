/** The Sustainable Development Goals and their targets, by the numbers and identifiers under which the UN publishes them. */
import data from '../../language/sustainable-development-goals.json' with { type: 'json' };

interface Goal {
  /** Its short name by language; English is always there. */
  readonly names: Readonly<Record<string, string>> & { readonly en: string };
  /** What follows `6.` in the numbers of its targets. */
  readonly targets: readonly string[];
}

const GOALS: Readonly<Record<string, Goal | undefined>> = data.goals;
const IDENTIFIERS = 'http://metadata.un.org/sdg/';

export const GOAL_NUMBERS: readonly string[] = Object.keys(data.goals);

/** The numbers of a goal's targets, such as `6.1` and `6.b`, in order; none for what is no goal. */
export function targetsOf(goal: string): readonly string[] {
  return (GOALS[goal]?.targets ?? []).map(target => `${goal}.${target}`);
}

/** True for the number of a goal or of a target, whose letter may be a capital. */
export function isGoalOrTarget(number: string): boolean {
  return GOALS[number] !== undefined || targetsOf(goalOf(number)).includes(number.toLowerCase());
}

/** `6` for `6`, `6.1` and `6.b`. */
export function goalOf(number: string): string {
  return number.split('.')[0] ?? number;
}

/** The short name of the goal that a number belongs to, in a language or else in English; none for what is no goal. */
export function goalName(number: string, language = 'en'): string | undefined {
  const names = GOALS[goalOf(number)]?.names;
  return names?.[language] ?? names?.en;
}

/** The published identifier of a goal or target: `http://metadata.un.org/sdg/6.1`. */
export function goalIdentifier(number: string): string {
  return IDENTIFIERS + number.toLowerCase();
}

export function goalNumber(identifier: string): string {
  return identifier.startsWith(IDENTIFIERS) ? identifier.slice(IDENTIFIERS.length) : identifier;
}
