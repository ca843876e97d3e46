/** Markings as people type them outside the language: shortened, misspelt, such as reports do not have, on a line of their own. */
import { expect, test } from 'vitest';
import { openWorkspace } from '../support/check.ts';

const problemsOf = await openWorkspace({});

/** Whether the report is kept from readers outside until somebody has looked at the marking. */
async function isKept(text: string): Promise<boolean> {
  const problems = await problemsOf(text, { audience: 'public' });
  return problems.some(({ code, severity }) => severity === 1 && TOLD.has(String(code)));
}

const TOLD: ReadonlySet<string> = new Set(['syntax', 'entry/marked-before-colon']);

const report = (lines: string) => `mission m: Mission\nclassification unclassified\n${lines}\n`;

const LABELS = [
  'Conf.',
  'CONF.',
  'Confid.',
  'Strictly conf.',
  'Strict. conf.',
  'Restr.',
  'Dif. restr.',
  'Top sec.',
  'CONFIDENTAL',
  'Confidental',
  'Confidentail',
  'Stricly confidential',
  'Strictly confidental',
  'Confidenciel',
  'Strictement confidential',
  'Estrictament confidencial',
  'RESTRCITED',
  'Restricted',
  'Secret',
  'Top secret',
  'Top-secret',
  'Internal only',
  'Not for circulation',
  'Diffusion restreinte',
  'Diffusion restriente',
  'Très secret',
  'À usage interne',
  'Difusión restringida',
  'Muy secreto',
  'Solo uso interno',
  'Для служебного пользования',
  'Nur für den Dienstgebrauch',
];

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

test.each(LABELS)('“%s” is told wherever it is set apart', async label => {
  for (const place of PLACES) {
    const text = report(place(label));
    expect(await isKept(text), text).toBe(true);
  }
});

test.each(['Confidential', 'Confidentiel', 'Confidencial', 'CONFIDENTIAL'])(
  '“%s” is told on a line that goes on with a title or a paragraph',
  async label => {
    for (const place of PLACES.slice(-2)) expect(await isKept(report(place(label)))).toBe(true);
  },
);

test.each([
  'Distribution: internal only',
  'Distribution: Restricted',
  'Diffusion : interne',
  'Diffusion : usage interne uniquement',
  'Distribución: solo interna',
  'Classification: secret',
  'Security marking: limited',
])('a line that says who may read: %s', async line => {
  for (const text of [
    `section: Guards\n\n    ${line}\n\n    They beat people.`,
    `section: Guards\n    ${line}`,
    `section: Guards\n\n    They sleep.\n    - ${line}\n    - They beat people.`,
  ]) {
    expect(await isKept(report(text)), text).toBe(true);
  }
});

test.each(['distribution: Internal only', 'distribution: internal', 'distribution: Diffusion restreinte'])(
  'what a report says of those whom it is for: %s',
  async line => {
    expect(await isKept(`mission m: Mission\nclassification unclassified\n${line}\n`)).toBe(true);
  },
);

test.each(['CONFIDENTAL', 'Confidental', 'Top-secret', 'Restricted'])(
  'before the colon “%s” is no name',
  async name => {
    expect(await isKept(report(`finding ${name} gap: Guards beat people.`))).toBe(true);
  },
);

/** What only begins like a marking, or describes something. */
const HARMLESS = [
  'Internal: staff were trained in May.',
  'Private: 12 clinics. Public: 8 clinics.',
  'Limited: two wells only.',
  'Protected: the spring, the well.',
  'Level: 4 metres.',
  'Sensitive: the pump, the valve.',
  'Embargo: fuel is not sold.',
  'Interne: the doctor was asked.',
  'Projected: 4,000 doses.',
  'Restraint: two belts were seen.',
  'Interval: 4 hours.',
  'Classifies: the office sorts each case.',
  'Privileges: none.',
  'Conference: the room was full.',
  'Secretariat: four posts are vacant.',
  'Confidence: low. Confirmed: 4 cases.',
  'Distribution: 200 blankets and 40 tents.',
  'Distribution: internally displaced families first.',
  'Diffusion : la radio locale.',
  'Distribución: 200 mantas.',
  'Access is restricted: the gate is shut.',
  'The talks were secret: nobody was told.',
  'The data are kept\n    confidential: no name is written down.',
  'Restricted areas: the yard, the roof.',
  'Secret ballots: two were held.',
  'The court sits on Mon. and Tues.: the judge is alone.',
  'Art. 4: nobody is held without a warrant.',
  'Min. Health: four posts are vacant.',
  'Diff. levels: the wells are deep.',
  'Acc. to the mayor: no fuel is sold.',
  'Prov. gov.: four posts are vacant.',
];

test.each(HARMLESS)('goes out: %s', async words => {
  for (const text of [`finding gap: ${words}`, `section: Guards\n\n    ${words}`]) {
    expect(await isKept(report(text)), text).toBe(false);
  }
});
