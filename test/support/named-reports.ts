/** Reports that name somebody in some way, in a place that some readers see, and the file in which she is declared. */
import fc from 'fast-check';

/** Where she is declared, and where and how she is named. */
export interface Naming {
  readonly declaration: string;
  /** True where she is declared in the vocabulary, and not in the report. */
  readonly isShared: boolean;
  /** True where the report refers to her. */
  readonly isReferredTo: boolean;
  readonly marking: string;
  readonly place: keyof typeof PLACES;
  readonly words: string;
}

const PLACES = {
  finding: (words: string) => `finding pipes gap: Pipes leak. ${words}`,
  recommendation: (words: string) => `recommendation mend to ministry for pipes: Mend the pipes. ${words}`,
  body: (words: string) =>
    `recommendation mend to ministry for pipes: Mend the pipes.\n\n    It is urgent. ${words}`,
  addressee: () => 'recommendation mend to "Office of Marusic" for pipes: Mend the pipes.',
  action: (words: string) => `action buy for mend: Buy pipes. ${words}`,
  name: () => 'action ask-marusic for mend: Buy pipes.',
  section: (words: string) => `section method: How it was done. ${words}`,
  sealed: (words: string) => `finding sealed gap strictly-confidential: Roofs leak. ${words}`,
} as const;

/** Such reports; in some nobody is named. */
export const namings: fc.Arbitrary<Naming> = fc.record({
  declaration: fc.constantFrom('person marusic of ministry', 'person nurse of ministry as "Nurse"'),
  isShared: fc.boolean(),
  isReferredTo: fc.boolean(),
  marking: fc.constantFrom('', ' confidential', ' strictly-confidential'),
  place: fc.constantFrom(...(Object.keys(PLACES) as (keyof typeof PLACES)[])),
  words: fc.constantFrom(
    'Ask Lena Marusic about them.',
    'Ask the office of Marusic about them.',
    'Marusic knows them.',
    'Ask L. Marusic and her marusic.',
    'Write to marusic@lant.org.',
    'Ask Lena.',
    'Ask Mr Lena Petrov.',
    'Nobody was asked.',
  ),
});

/** What is declared of her. */
export function declared({ declaration, marking }: Naming): string {
  return `${declaration}${marking}: Lena Marusic\n`;
}

/** The report with her as `declaration`, which is empty where another file declares her. */
export function reportNaming({ place, words, isReferredTo, declaration }: Naming, own: string): string {
  const id = /^person (\S+)/.exec(declaration)?.[1] ?? '';
  const entries = [
    'finding pipes gap: Pipes leak.',
    'recommendation mend to ministry for pipes: Mend the pipes.',
    'action buy for mend: Buy pipes.',
  ];
  const placed = PLACES[place](words);
  const named = placed.split(' ').slice(0, 2).join(' ');
  const kept = entries.filter(entry => !entry.startsWith(`${named} `));
  const isFinding = placed.startsWith('finding pipes');
  return [
    'mission lant: Mission to Lant\nunder water\ndates 2025-03-03 to 2025-03-05\nclassification unclassified\n',
    own,
    isReferredTo ? `meeting talk with ${id}: On pipes\n` : '',
    ...(isFinding ? [placed, ...kept] : [...kept, placed]).map(entry => `${entry}\n`),
  ].join('');
}

/** The vocabulary, with what it declares of her. */
export function vocabulary(own: string): string {
  return `programme water: Water\npillar supply: Supply\norganization ministry: Ministry of Water\n${own}`;
}
