/** A report in which every text says how it is marked: OPEN, CLOSED or SEALED. */
import type { Marking } from '../../src/domain/marking.ts';
import type { Report } from '../../src/report/report.ts';
import { words } from './words.ts';

const LEVELS = [
  ['OPEN', 'unclassified'],
  ['CLOSED', 'confidential'],
  ['SEALED', 'strictly-confidential'],
] as const satisfies readonly (readonly [string, Marking])[];

const tags = { pillars: ['pillar'], themes: ['theme'] };

/** One entry of every sort at every level; each refers to the entries of its own level, and to open ones. */
export const markedReport: Report = {
  $schema: 'urn:mission-report:schema:1',
  schemaVersion: '1.2',
  mission: {
    id: 'marked',
    ...words(
      'A mission with something to hide',
      'Seen: @finding:OPEN-finding, @person:CLOSED-person, @finding:SEALED-finding.',
    ),
    dates: { from: '2024-01-02', to: '2024-01-03' },
    authors: [],
    classification: 'unclassified',
    marking: 'unclassified',
  },
  programme: {
    id: 'programme',
    ...words('Programme'),
    pillars: [{ id: 'pillar', ...words('Pillar'), themes: [{ id: 'theme', ...words('Theme') }] }],
  },
  objectives: each((word, marking, number) => ({ ...entry(word, 'objective', marking), number, ...tags })),
  participants: each((word, marking) => ({ ...entry(word, 'participant', marking), role: `${word}role` })),
  persons: each((word, marking) => ({
    ...entry(word, 'person', marking),
    ...words(`Mr. ${word}first ${word}last`),
    role: `${word}function`,
    station: `${word}station`,
    organization: `${word}-organization`,
  })),
  organizations: each((word, marking) => entry(word, 'organization', marking)),
  sections: each((word, marking, number) => ({
    ...entry(word, 'section', marking),
    number,
    ...words(
      `${word}section title`,
      `Here speaks @person:${word}-person of @organization:${word}-organization.`,
    ),
    ...tags,
  })),
  meetings: each((word, marking, number) => ({
    ...entry(word, 'meeting', marking),
    number,
    with: [
      { id: `${word}-person`, name: `Mr. ${word}first ${word}last` },
      { id: 'OPEN-organization', name: 'OPENorganization' },
    ],
    by: [{ id: `${word}-participant`, name: `${word}participant` }],
    dates: { from: '2024-01-02', to: '2024-01-02' },
    place: `${word}place`,
    ...tags,
  })),
  visits: each((word, marking, number) => ({
    ...entry(word, 'visit', marking),
    number,
    places: [`${word}place`],
    by: [{ id: `${word}-participant`, name: `${word}participant` }],
    ...tags,
  })),
  findings: each((word, marking, number) => ({
    ...entry(word, 'finding', marking),
    number,
    kind: 'gap',
    sources: [
      { kind: 'party', id: `${word}-person`, name: `Mr. ${word}first ${word}last` },
      { kind: 'party', id: 'SEALED-person', name: 'Mr. SEALEDfirst SEALEDlast' },
      { kind: 'meeting', id: `${word}-meeting`, name: `${word}meeting` },
    ],
    against: [`${word}standard`],
    rated: `${word}rating`,
    serves: [`${word}-objective`, 'SEALED-objective'],
    follows: { mission: 'earlier', id: 'SEALED-earlier' },
    recommendations: word === 'OPEN' ? [1, 2, 3] : [number],
    noAction:
      word === 'OPEN'
        ? { ...words('CLOSEDreason'), marking: 'confidential' }
        : { ...words(`${word}reason`), marking },
    ...tags,
  })),
  recommendations: each((word, marking, number) => ({
    ...entry(word, 'recommendation', marking),
    number,
    kind: 'recommendation',
    findings: [...new Set([3, number])],
    to: [{ id: `${word}-person`, name: `Mr. ${word}first ${word}last` }],
    owner: [
      { id: `${word}-participant`, name: `${word}participant` },
      { id: 'SEALED-participant', name: 'SEALEDparticipant' },
    ],
    dueText: `${word}due`,
    against: [],
    actions: [
      {
        ...entry(word, 'action', marking),
        number,
        findings: [],
        recommendations: [number],
        owner: [{ id: `${word}-participant`, name: `${word}participant` }],
        due: '2024-03',
      },
    ],
    ...tags,
  })),
  actions: [],
  uncovered: each((word, marking) => ({ ...words(`${word}uncovered`), ...tags, marking })),
  annexes: each((word, marking, number) => ({
    ...entry(word, 'annex', marking),
    number,
    ...tags,
  })),
  abbreviations: [],
  disclaimers: [],
  chapters: [
    { kind: 'objectives' },
    { kind: 'participants' },
    ...each((_word, _marking, number) => ({ kind: 'section' as const, number })),
    { kind: 'meetings' },
    { kind: 'findings' },
    { kind: 'recommendations' },
    ...each((_word, _marking, number) => ({ kind: 'annex' as const, number })),
  ],
  // Whatever they are about, they are for those who write the report.
  remarks: each((word, marking) => ({
    about: { kind: 'finding' as const, id: `${word}-finding` },
    quote: `SEALEDquote`,
    by: [{ name: 'SEALEDreviewer' }],
    date: '2024-02-03',
    ...words(`SEALEDremark on ${word}finding`, 'SEALEDremark goes SEALEDfurther at SEALEDlength.'),
    marking,
    replies: [
      { by: [{ name: 'SEALEDauthor' }], ...words('SEALEDreply at SEALEDsome SEALEDlength.'), marking },
    ],
  })),
  updates: each((word, marking) => ({
    about: { mission: 'marked', id: `${word}-recommendation` },
    by: [
      { id: `${word}-teller`, name: `Ms. ${word}second ${word}teller` },
      { id: 'SEALED-person', name: 'Mr. SEALEDfirst SEALEDlast' },
    ],
    date: '2024-02-04',
    sources: [{ kind: 'document' as const, name: `${word}letter` }],
    owner: [{ id: `${word}-office`, name: `${word}office` }],
    dueText: `${word}later`,
    cost: `${word}price`,
    ...words(
      `${word}update of @recommendation:${word}-recommendation`,
      `${word}since, the ${word}office has ${word}gone on at ${word}length.`,
    ),
    marking,
  })),
  beside: {
    persons: each((word, marking) => ({
      ...entry(word, 'teller', marking),
      ...words(`Ms. ${word}second ${word}teller`),
      role: `${word}desk`,
    })),
    organizations: each((word, marking) => entry(word, 'office', marking)),
  },
};

function each<E>(make: (word: string, marking: Marking, number: number) => E): E[] {
  return LEVELS.toReversed().map(([word, marking], index) => make(word, marking, index + 1));
}

function entry(word: string, sort: string, marking: Marking) {
  const text = words(
    `${word}${sort}`,
    `${word}that the ${word}${sort} goes on ${word}further at ${word}length.`,
  );
  const picture = { type: 'image' as const, url: `${word}${sort}.png`, alt: `${word}shown in ${sort}` };
  const blocks = [...text.blocks, { type: 'paragraph' as const, children: [picture] }];
  return { id: `${word}-${sort}`, ...text, blocks, marking };
}
