/** The short codes under which readers cite numbered entries: F12, R3, A2. */
const LETTERS = {
  objective: 'O',
  meeting: 'M',
  visit: 'V',
  finding: 'F',
  recommendation: 'R',
  action: 'A',
} as const;

export type Numbered = keyof typeof LETTERS;

/** `F12` for the twelfth finding. */
export function codeOf(target: Numbered, number: number): string {
  return `${LETTERS[target]}${number}`;
}

/** True when entries of this sort are cited by a code. */
export function isNumbered(target: string): target is Numbered {
  return target in LETTERS;
}
