/** Markings as people type them outside the language: shortened, misspelt, such as reports do not have, on a line of their own. */
import { expect, test } from 'vitest';
import cases from '../domain/cases/markings.json' with { type: 'json' };
import { openWorkspace } from '../support/check.ts';

const problemsOf = await openWorkspace({});

/** What is told of a report: `refused` where it goes to nobody outside before the marking is looked at. */
async function outcomeOf(text: string): Promise<'refused' | 'told' | 'silent'> {
  const problems = await problemsOf(text, { audience: 'public' });
  const told = problems.filter(({ code }) => code === 'entry/marked-before-colon' || code === 'syntax');
  if (told.some(({ severity }) => severity === 1)) return 'refused';
  return told.length > 0 ? 'told' : 'silent';
}

const report = (lines: string, language = 'en') =>
  `mission m: Mission\nclassification unclassified\nlanguage ${language}\n${lines}\n`;

/** What a report can't have as its marking, or a marking misspelt, by the language of the report. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'CONFIDENTAL',
    'Confidental',
    'Confidentail',
    'Stricly confidential',
    'Strictly confidental',
    'Confidenciel',
    'Strictement confidential',
    'Restricted',
    'Secret',
    'Top secret',
    'Top-secret',
    'Internal only',
    'Not for circulation',
  ],
  fr: ['Diffusion restreinte', 'Très secret', 'À usage interne', 'Restricted'],
  es: ['Difusión restringida', 'Muy secreto', 'Solo uso interno', 'Reservado'],
  pt: ['Restrito', 'Uso oficial'],
  ru: ['Для служебного пользования'],
  de: ['Nur für den Dienstgebrauch'],
};

const PLACES: readonly ((label: string) => string)[] = [
  label => `finding gap: ${label}: Guards beat people.`,
  label => `finding gap: ${label} : Guards beat people.`,
  label => `finding gap: ${label} – Guards beat people.`,
  label => `finding gap: Guards\n\n    ${label}: They beat people.`,
  label => `finding gap: Guards\n\n    They sleep.\n\n    ${label}: They beat people.`,
  label => `finding gap: Guards\n\n    They sleep. ${label}: they beat people.`,
  label => `finding gap: Guards\n\n    - ${label}: They beat people.\n    - They sleep.`,
  label => `finding gap: Guards\n\n    ${label}\n\n    They beat people.`,
  label => `finding gap: Guards beat people (${label})`,
  label => `section: Guards\n    ${label}: They beat people.`,
  label => `section: Guards\n\n    They sleep all night\n    ${label}: They beat people.`,
];

const labels = Object.entries(LABELS).flatMap(([language, all]) =>
  all.map(each => [each, language] as const),
);

test.each(labels)('“%s” is told wherever it is set apart, in %s', async (label, language) => {
  for (const place of PLACES) {
    const text = report(place(label), language);
    expect(await outcomeOf(text), text).toBe('told');
  }
});

test.each(['Confidential', 'Confidentiel', 'Confidencial', 'CONFIDENTIAL', 'Strictly confidential'])(
  '“%s” is refused wherever it is set apart',
  async label => {
    for (const place of PLACES) {
      const text = report(place(label));
      expect(await outcomeOf(text), text).toBe('refused');
    }
  },
);

test.each([
  ['Distribution: internal only', 'en'],
  ['Distribution: Restricted', 'en'],
  ['Diffusion : interne', 'fr'],
  ['Diffusion : usage interne uniquement', 'fr'],
  ['Distribución: solo interna', 'es'],
  ['Classification: secret', 'en'],
  ['Security marking: limited', 'en'],
])('a line that says who may read: %s', async (line, language) => {
  for (const text of [
    `section: Guards\n\n    ${line}\n\n    They beat people.`,
    `section: Guards\n    ${line}`,
    `section: Guards\n\n    They sleep.\n    - ${line}\n    - They beat people.`,
  ]) {
    expect(await outcomeOf(report(text, language)), text).toBe('told');
  }
});

test.each(['distribution: Internal only', 'distribution: internal', 'distribution: Diffusion restreinte'])(
  'what a report says of those whom it is for: %s',
  async line => {
    expect(await outcomeOf(report(line, 'fr'))).toBe('told');
  },
);

test.each(['CONFIDENTAL', 'Confidental', 'Top-secret', 'Restricted'])(
  'before the colon “%s” is no name',
  async name => {
    expect(await outcomeOf(report(`finding ${name} gap: Guards beat people.`))).toBe('refused');
  },
);

test.each(cases.harmless)('is not refused: %s', async words => {
  const indented = words.replaceAll('\n', '\n    ');
  for (const text of [`finding gap: ${indented}`, `section: Guards\n\n    ${indented}`]) {
    expect(await outcomeOf(report(text)), text).not.toBe('refused');
  }
});
