/** What the words of one report are held to, and which names in it are right as they are. */
import type { LangiumCoreServices, URI } from 'langium';
import { isDate, lastDay } from '../domain/dates.ts';
import { stopIn } from '../syntax/broken-entries.ts';
import { entriesOf } from '../syntax/entries.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import * as ast from '../syntax/generated/ast.ts';
import { headersOf, programmeOver } from '../syntax/headers.ts';
import { useOf } from '../syntax/is-report.ts';
import { cachedOn } from '../syntax/object-cache.ts';
import { proseOf } from '../syntax/prose.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { packOf } from './packs.ts';
import { readOwn, styleOf } from './read-vocabulary.ts';
import { type Abbreviation, combine, EMPTY, type Vocabulary } from './vocabulary.ts';

/** A report's vocabulary and what it is applied with. */
export interface ReportVocabulary {
  readonly vocabulary: Vocabulary;
  /** Primary language tag of the report. */
  readonly language: string;
  /** The day of the report, against which designations are held; undefined where it says none. */
  readonly day: string | undefined;
  /** Names that are declared, file by file, the report's own first: what each is short for, where it is an acronym. */
  readonly declared: readonly ReadonlyMap<string, string>[];
  /** Organizations that are marked, of which exports may not tell more than the text does. */
  readonly marked: ReadonlySet<string>;
  /** The title of an organization that another vocabulary file of the workspace declares. */
  readonly sharedTitle: (name: string) => string | undefined;
}

/** What a project decides for reports that say nothing themselves. */
export interface VocabularyDefaults {
  /** The house pack for reports that name none. */
  readonly style?: string | undefined;
}

/** Language tag of a report, or of that which updates are about, such as `en-GB`; English where it names none. */
export function languageTagOf(file: MissionFile): string {
  const { entries } = missionOf(file)?.$container ?? file;
  return entries.find(ast.isLanguage)?.code ?? 'en';
}

/** The mission whose report a file holds, or is about where it holds nothing but updates. */
function missionOf(file: MissionFile): ast.Mission | undefined {
  return (
    file.entries.find(ast.isMission) ??
    (useOf(file) === 'updates' ? entriesOf(file, 'Update')[0]?.about?.mission?.ref : undefined)
  );
}

/** Primary language tag of a report, in lower case. */
export function languageOf(file: MissionFile): string {
  return languageTagOf(file).toLowerCase().split('-')[0] ?? 'en';
}

/** Reads the vocabulary of a report: its own, that of its programme, and the pack that either takes. */
export function vocabularyOf(
  file: MissionFile,
  services: LangiumCoreServices,
  defaults: VocabularyDefaults = {},
): ReportVocabulary {
  const mission = missionOf(file);
  // Half a report may lack the line of its mission, and is a report all the same.
  const headers = mission ? headersOf(mission) : file.entries.filter(ast.isHeader);
  const programme = mission ? programmeOver(mission) : headers.find(ast.isUnder)?.programme?.ref;
  const homes = [...new Set([file, mission?.$container ?? file, programme?.$container ?? file])];
  const language = languageOf(file);
  const style = headers.find(ast.isStyle)?.pack ?? styleOf(programme) ?? defaults.style;
  return {
    vocabulary: combine([
      ...homes.map(home => readOwn(home, language)),
      style === undefined ? EMPTY : packOf(style, language, services, file.$document?.uri),
    ]),
    language,
    day: dayOf(headers),
    declared: homes.map(declaredIn),
    marked: new Set(homes.flatMap(markedIn)),
    sharedTitle: name => sharedTitle(name, services, file.$document?.uri),
  };
}

/** What an acronym stands for; undefined when nobody says. Declared organizations go before all else. */
export function meaningOf(
  acronym: string,
  { vocabulary, declared, sharedTitle }: ReportVocabulary,
): Abbreviation | undefined {
  // An organization that is called by its acronym alone says nothing of what it stands for.
  const said = (meaning = ''): Abbreviation | undefined =>
    meaning === '' || meaning === acronym ? undefined : { meaning, owner: undefined, isOfPack: false };
  const own = declared.find(names => names.has(acronym))?.get(acronym);
  return said(own) ?? vocabulary.abbreviations.get(acronym) ?? said(sharedTitle(acronym));
}

function sharedTitle(
  name: string,
  { shared }: LangiumCoreServices,
  from: URI | undefined,
): string | undefined {
  for (const { documentUri } of indexOf(shared).shared('party', from).get(name)) {
    const root = shared.workspace.LangiumDocuments.getDocument(documentUri)?.parseResult.value;
    const found = ast.isMissionFile(root)
      ? root.entries.filter(ast.isOrganization).find(entry => entry.name === name && !isMarked(entry))
      : undefined;
    if (found) return proseOf(found).title.text;
  }
  return undefined;
}

const markedIn = cachedOn(({ entries }: MissionFile) =>
  entries.filter(ast.isOrganization).flatMap(body => (isMarked(body) ? body.name : [])),
);

/** True for a body that is marked, or may be: a part of it could not be read. */
function isMarked(body: ast.Organization): boolean {
  return body.marking !== undefined || stopIn(body) !== undefined;
}

/** The names of the designations that an entry of the file can be about: its own, and those it takes over. */
export function designationNames(
  file: MissionFile,
  services: LangiumCoreServices,
  defaults: VocabularyDefaults = {},
): readonly string[] {
  const own = file.entries.filter(ast.isDesignation);
  const { designations } = vocabularyOf(file, services, defaults).vocabulary;
  return [...new Set([...own, ...designations].flatMap(({ name }) => name ?? []))];
}

/** The day of the report, or else the last of the mission. */
function dayOf(headers: readonly ast.Header[]): string | undefined {
  const dates = headers.find(ast.isDates);
  const days = [headers.find(ast.isIssued)?.on, dates?.to ?? dates?.from];
  const day = days.find(date => date !== undefined && isDate(date));
  return day && lastDay(day);
}

/** Organizations by id, and the names of everybody. */
const declaredIn = cachedOn(({ entries }: MissionFile): ReadonlyMap<string, string> => {
  const declared = new Map<string, string>();
  for (const entry of entries) {
    if (!ast.isOrganization(entry) && !ast.isPerson(entry) && !ast.isParticipant(entry)) continue;
    const title = proseOf(entry).title.text;
    if (title !== '') declared.set(title, '');
    if (ast.isOrganization(entry) && entry.name) declared.set(entry.name, title);
  }
  return declared;
});
