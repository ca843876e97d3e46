/** What a source says that is not so is no fact of its report. */
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';

const HEADS = {
  en: ['# Mission to Selm\n\nDates: 4 to 6 March 2024\n', 'Recommendations', 'Meetings'],
  fr: ['# Mission à Selm\n\nDates : du 4 au 6 mars 2024\n', 'Recommandations', 'Réunions'],
  es: ['# Misión a Selm\n\nFechas: del 4 al 6 de marzo de 2024\n', 'Recomendaciones', 'Reuniones'],
} as const;
type Language = keyof typeof HEADS;

async function imported(language: Language, below: string): Promise<string> {
  const source = `${HEADS[language][0]}\n${below}\n`;
  const { text } = await importFile(new TextEncoder().encode(source), 'md', { fileName: 'source' });
  return text.replace(/:\n {4}(?=\S)/g, ': ');
}

/** Each line with what stands between the word of its recommendation and the colon. */
async function asked(language: Language, lines: Readonly<Record<string, string>>) {
  const list = Object.keys(lines).map(line => `- ${line}\n`);
  const text = await imported(language, `## ${HEADS[language][1]}\n\n${list.join('')}`);
  const found = text.matchAll(/^recommendation(?: (?<said>.*?))?: (?<line>.*)$/gmu);
  return Object.fromEntries([...found].map(({ groups }) => [groups?.line, groups?.said ?? '']));
}

/** The structure of the meetings, and of the people met there. */
async function met(language: Language, lines: readonly string[]): Promise<readonly string[]> {
  const list = lines.map(line => `- ${line}\n`);
  const text = await imported(language, `## ${HEADS[language][2]}\n\n${list.join('')}`);
  for (const line of lines) expect(text).toContain(line);
  return [...text.matchAll(/^(?:meeting|person)\b.*?(?=: )/gmu)].map(([head]) => head);
}

describe('who is asked, and until when', () => {
  it.each<[Language, Readonly<Record<string, string>>]>([
    [
      'en',
      {
        'WHO should not act before 1 May 2024.': 'to WHO',
        'WHO should not act before May.': 'to WHO',
        'WHO should act (not before 1 May 2024).': 'to WHO',
        'No school should open before 1 May 2024.': '',
        'Neither WHO nor UNICEF should leave.': '',
        'Neither the Mayor, nor the police should leave.': '',
        'WHO does not recommend that the Ministry buy pumps.': '',
        'WHO should act. It is not a high priority.': 'to WHO',
        'The police should act not later than 3 May 2024, extended to 1 June 2024.': 'to "police"',
      },
    ],
    [
      'fr',
      {
        'L’OMS ne devrait pas agir avant le 1er mai 2024.': 'to OMS',
        'Aucune école ne devrait ouvrir avant le 1er mai 2024.': '',
        'Ni l’OMS ni l’UNICEF ne devraient partir.': '',
        'La police devrait agir au plus tard le 3 mai 2024, délai prolongé au 1er juin 2024.': 'to "police"',
      },
    ],
    [
      'es',
      {
        'La OMS no debería actuar antes del 1 de mayo de 2024.': 'to OMS',
        'Ninguna escuela debería abrir antes del 1 de mayo de 2024.': '',
        'Ni la OMS ni UNICEF deberían salir.': '',
        'La policía debería actuar a más tardar el 3 de mayo de 2024, prorrogado al 1 de junio de 2024.':
          'to "policía"',
      },
    ],
  ])('is not taken from what is negated or moved (%s)', async (language, lines) => {
    expect(await asked(language, lines)).toEqual(lines);
  });

  it.each<[Language, Readonly<Record<string, string>>]>([
    [
      'en',
      {
        'The hospital, not the Ministry, should buy drugs.': 'to "hospital"',
        'The hospital and not the Ministry should buy drugs.': '',
        'As stated by the Mayor, the police should act.': 'to "police"',
        'The police, as requested by the Mayor, should act.': 'to "police"',
        'Invited by the Mayor, the police should act.': 'to "police"',
      },
    ],
    [
      'fr',
      {
        'L’hôpital, et non le ministère, devrait acheter les médicaments.': 'to "hôpital"',
        'Comme l’a dit le maire, la police devrait agir.': 'to "police"',
        'La police, à la demande du maire, devrait agir.': 'to "police"',
      },
    ],
    [
      'es',
      {
        'El hospital, no el Ministerio, debería comprar medicamentos.': 'to "hospital"',
        'Según el alcalde, la policía debería actuar.': 'to "policía"',
        'La policía, a petición del alcalde, debería actuar.': 'to "policía"',
      },
    ],
  ])('leaves out whom a clause names besides (%s)', async (language, lines) => {
    expect(await asked(language, lines)).toEqual(lines);
  });

  it.each<[Language, Readonly<Record<string, string>>]>([
    [
      'en',
      {
        'The police should act no later than 1 May 2024.': 'to "police" due 2024-05-01',
        'Where no list exists, the police should act before 1 May 2024.': 'to "police" due 2024-05-01',
        'The police should act without delay, by 1 May 2024.': 'to "police" due 2024-05-01',
        'The Ministry of Health, WHO and UNICEF should act.': 'to "Ministry of Health", WHO, UNICEF',
      },
    ],
    [
      'fr',
      {
        'Si rien ne change, la police devrait agir avant le 1er mai 2024.': 'to "police" due 2024-05-01',
        'Le ministère de la Santé, l’OMS et la police devraient agir.':
          'to "ministère de la Santé", OMS, "police"',
      },
    ],
    [
      'es',
      {
        'La policía debería actuar no más tarde del 1 de mayo de 2024.': 'to "policía" due 2024-05-01',
        'El Ministerio de Salud, la OMS y la policía deberían actuar.':
          'to "Ministerio de Salud", OMS, "policía"',
      },
    ],
  ])('stands where a negation is of something else (%s)', async (language, lines) => {
    expect(await asked(language, lines)).toEqual(lines);
  });

  it('keeps the words of a cell with a day from which on something holds, and of whom it does not mean', async () => {
    const text = await imported(
      'en',
      '## Recommendations\n\n| Recommendation | Addressee | Deadline |\n|---|---|---|\n' +
        '| Train staff | WHO rather than the Ministry | after 1 May 2024 |\n' +
        '| Train judges | UNICEF | from 1 May 2024 |\n',
    );
    expect(text).toContain('\nrecommendation due "after 1 May 2024": Train staff\n');
    expect(text).toContain('\nrecommendation to UNICEF due "from 1 May 2024": Train judges\n');
  });
});

describe('a meeting', () => {
  it.each<[Language, readonly string[], string]>([
    [
      'en',
      [
        '5 March 2024: Meeting with Ms Brandt instead of Mr Radan',
        '6 March 2024: Meeting with WHO rather than UNICEF',
      ],
      'WHO',
    ],
    [
      'fr',
      [
        '5 mars 2024 : Réunion avec Mme Brandt au lieu de M. Radan',
        '6 mars 2024 : Réunion avec l’OMS plutôt que l’UNICEF',
      ],
      'OMS',
    ],
    [
      'es',
      [
        '5 de marzo de 2024: Reunión con la Sra. Brandt en lugar del Sr. Radan',
        '6 de marzo de 2024: Reunión con la OMS en vez de UNICEF',
      ],
      'OMS',
    ],
  ])('is with nobody in whose stead others came (%s)', async (language, lines, body) => {
    expect(await met(language, lines)).toEqual([
      'person brandt',
      'meeting with brandt on 2024-03-05',
      `meeting with ${body} on 2024-03-06`,
    ]);
  });

  it.each<[Language, readonly string[]]>([
    [
      'en',
      [
        '4 March 2024: No meeting with the Police',
        '5 March 2024: The mission did not meet Mr Radan',
        '6 March 2024: Meeting with no one',
      ],
    ],
    [
      'fr',
      ['4 mars 2024 : Pas de réunion avec la police', '5 mars 2024 : La mission n’a pas rencontré M. Radan'],
    ],
    [
      'es',
      [
        '4 de marzo de 2024: No hubo reunión con la policía',
        '5 de marzo de 2024: La misión no se reunió con el Sr. Radan',
      ],
    ],
  ])('that was not held is none (%s)', async (language, lines) => {
    expect(await met(language, lines)).toEqual([]);
  });
});
