/** What the words of the language mean, in a sentence each, for completion and hover. */
import type { ATTRIBUTE_WORDS, EntryWord } from '../syntax/entry-words.ts';

/** A word explained to an author. */
export interface WordHelp {
  readonly says: string;
  readonly example?: string;
}

/** The words that begin an entry. */
export const ENTRY_HELP: Readonly<Record<EntryWord, WordHelp>> = {
  mission: {
    says: 'The mission that this report is about, with its title.',
    example: 'mission selm-2024: Mission to Selm Province, Marenia',
  },
  programme: {
    says: 'A programme, whose pillars and themes the reports under it share.',
    example: 'programme safe-water-2023: Safe Water Programme',
  },
  under: { says: 'The programme that the mission belongs to.', example: 'under safe-water-2023' },
  dates: { says: 'First and last day of the mission.', example: 'dates 2024-03-11 to 2024-03-14' },
  place: { says: 'Where the mission went.', example: 'place: Selm and Tarn, Marenia' },
  author: { says: 'Who wrote the report.', example: 'author: Ngozi Okafor' },
  reference: { says: 'The number or symbol of the document.', example: 'reference: OHS/2024/03' },
  issued: { says: 'The day of the report.', example: 'issued 2024-03-28' },
  classification: {
    says: 'Who may see the report as a whole; single entries can be marked higher.',
    example: 'classification unclassified',
  },
  distribution: { says: 'Who receives the report.', example: 'distribution: Ministry of Health, file' },
  language: { says: 'The language that the report is written in.', example: 'language en' },
  style: { says: 'The house pack of terminology that the words are held to.', example: 'style un' },
  pillar: { says: 'A main line of work of the programme.', example: 'pillar water: Safe drinking water' },
  theme: {
    says: 'A topic under a pillar; a finding tagged with it counts for the pillar too.',
    example: 'theme treatment of water: Water treatment',
  },
  organization: {
    says: 'A body that is named in reports; its acronym can be its name.',
    example: 'organization EULEX: European Union Rule of Law Mission in Kosovo',
  },
  objective: {
    says: 'What the mission set out to do.',
    example: 'objective #water: Establish whether drinking water is safe.',
  },
  participant: {
    says: 'A member of the mission.',
    example: 'participant okafor of OHS as "Team Leader" in "Geneva": Ngozi Okafor',
  },
  person: {
    says: 'Somebody whom the mission met.',
    example: 'person brandt as "Medical Director" of selm-hospital: Johanna Brandt',
  },
  section: {
    says: 'A chapter of narrative, exported where it stands.',
    example: 'section activities: Activities',
  },
  meeting: {
    says: 'A meeting: with whom, by whom, when, about what.',
    example: 'meeting opening with ministry by okafor on 2024-03-11 at 09:00 #water: Preparedness',
  },
  visit: {
    says: 'A visit to a place.',
    example: 'visit plant to "Selm treatment plant" by okafor on 2024-03-12: Treatment plant',
  },
  finding: {
    says: 'Something that the mission found, tagged with a pillar.',
    example: 'finding gap #water severity high observed in plant: Water leaves the plant unprotected.',
  },
  recommendation: {
    says: 'What should be done about the finding above, by whom and until when.',
    example: 'recommendation to ministry owner okafor due 2024-06-30: The Ministry should …',
  },
  suggestion: {
    says: 'Like a recommendation, but lighter: what somebody may wish to do.',
    example: 'suggestion to ministry: The Ministry may wish to …',
  },
  request: {
    says: 'What the mission asks of its own organization.',
    example: 'request to OHS: Headquarters should …',
  },
  action: {
    says: 'A step that carries out the recommendation above, or answers the finding above.',
    example: 'action owner okafor due 2024-04-15 status open: Send the design.',
  },
  'no-action': {
    says: 'Why nothing is recommended on the finding above.',
    example: 'no-action: Covered by another project.',
  },
  uncovered: {
    says: 'A pillar on which the mission has no finding, and why.',
    example: 'uncovered #health: No health service was on the programme.',
  },
  annex: { says: 'Narrative, a list or a table at the end of the report.', example: 'annex: People met' },
  pack: {
    says: 'A house pack: how things are called, which missions and programmes take with “style”.',
    example: 'pack my-office: Style of my office',
  },
  designation: {
    says: 'How a country or territory is called, and from when until when.',
    example: 'designation "Türkiye" not "Turkey" from 2022-06-01: UNTERM',
  },
  disclaimer: {
    says: 'What must be said where a territory is named.',
    example: 'disclaimer on kosovo: References to Kosovo shall be understood …',
  },
  avoid: {
    says: 'Phrases that take a side, and what to say instead.',
    example: 'avoid "after the independence" on kosovo say "since 2008": Status-neutral policy',
  },
  confusable: {
    says: 'A word that is easily written for another, and the words near it that tell.',
    example: 'confusable "heroine" for "heroin" near "trafficking": A heroine is a brave woman.',
  },
  term: {
    says: 'The one term for a thing, and those to avoid.',
    example: 'term "cybercrime" not "cyber crime": UNTERM',
  },
  abbreviation: {
    says: 'What an abbreviation stands for.',
    example: 'abbreviation MOU: memorandum of understanding',
  },
  convention: {
    says: 'A habit of the house: list-ends, number-starts, date-style, or a length in words.',
    example: 'convention length 8500: Editorial Manual',
  },
};

/** The words that introduce an attribute; some mean different things in different entries. */
export const ATTRIBUTE_HELP: Readonly<Record<(typeof ATTRIBUTE_WORDS)[number], WordHelp>> = {
  to: { says: 'Whom it is addressed to, where a visit went, or when something ended.' },
  by: { says: 'Who took part for the mission, or who said it.' },
  on: { says: 'The day.' },
  of: { says: 'What it belongs to.' },
  at: { says: 'The time of day.', example: 'at 14:30 to 16:00' },
  as: { says: 'The function, in quotation marks.', example: 'as "Team Leader"' },
  in: {
    says: 'Where: a meeting, a visit, a place or a document.',
    example: 'in opening, "Annual report 2023"',
  },
  with: { says: 'Whom the mission met.', example: 'with ministry, "the mayor"' },
  for: { says: 'Which finding or recommendation it answers, if not the one above.' },
  due: { says: 'Until when.', example: 'due 2024-06-30, due 2024-06, due "before the next mission"' },
  owner: { says: 'Who follows it up.' },
  serves: { says: 'The objectives that the finding serves, if the pillars do not say it.' },
  severity: { says: 'How serious the finding is.', example: 'severity high' },
  priority: { says: 'How urgent it is.', example: 'priority high' },
  status: { says: 'How far it is: open, ongoing, done or dropped.' },
  response: { says: 'What the addressee said to it.', example: 'response accepted' },
  follows: {
    says: 'What it follows up: an entry of an earlier mission.',
    example: 'follows selm-2024.low-chlorine',
  },
  against: { says: 'The standard that it is held against.', example: 'against "WHO guidelines, 2022"' },
  rated: { says: 'A rating, in quotation marks.', example: 'rated "3"' },
  not: { says: 'The forms to avoid.', example: 'not "cyber crime", "cyber-crime"' },
  near: { says: 'Words in the same sentence by which it is told.', example: 'near "trafficking"' },
  say: { says: 'What to say instead.', example: 'say "since 2008"' },
  from: { says: 'The first day on which it holds.', example: 'from 2022-06-01' },
  until: { says: 'The last day on which it holds.', example: 'until 2022-05-31' },
};

/** The words of the closed lists. */
export const VALUE_HELP: Readonly<Record<string, string>> = {
  gap: 'Something is missing or falls short.',
  need: 'Something is asked for.',
  observation: 'A state of affairs, without judgement.',
  'good-practice': 'Something that works and deserves to be kept or copied.',
  observed: 'The mission saw it itself.',
  stated: 'A named party said it.',
  reported: 'The mission heard it; it is not to be attributed.',
  confidential: 'Not for the public.',
  'strictly-confidential': 'Not for partners either.',
  unclassified: 'For everybody.',
  open: 'Not begun.',
  ongoing: 'Begun.',
  done: 'Finished.',
  dropped: 'Given up.',
  accepted: 'The addressee agreed.',
  'partially-accepted': 'The addressee agreed to a part.',
  rejected: 'The addressee refused.',
  pending: 'The addressee has not answered yet.',
  always: 'In full wherever it is named.',
  first: 'In full at first mention, then short.',
  starred: 'With an asterisk, which leads to the disclaimer.',
  'list-ends': 'How the points of a list end.',
  'number-starts': 'No sentence begins with a figure.',
  'date-style': 'How dates are written.',
  length: 'How long a report may be, in words.',
};
