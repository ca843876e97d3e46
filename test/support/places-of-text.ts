/** Every place in which the grammar lets an author write words: titles, bodies, phrases in quotes, names of entries. */
import { ENTRY_KINDS, WORDS_IN_ORDER } from '../../src/lexicon/entry-kinds.ts';
import { MissionReportGrammar } from '../../src/syntax/generated/grammar.ts';
import { type Shape, shapesIn } from '../../src/syntax/shape.ts';

const REPORT = `mission lant-2025: Mission to Lant
under health
dates 2025-03-03 to 2025-03-05
issued 2025-03-20
place: Lant
author: Ana Osei
reference: X/1
distribution: Ministry
classification unclassified
language en
participant osei of office: Ana Osei
participant tamm confidential: Ivo Tamm
person informant of ministry as "Head of the Pump Unit": Petra Banaj
organization board: Water Board
abbreviation DWS: drinking water supply
designation marsh "the Marsh": Accord 7
disclaimer on marsh: It is without prejudice.
objective looked #supply: Look at pumps
section method: How it was done
annex papers: What was read
meeting talk with informant, board by osei on 2025-03-03 #supply: On pumps
visit wells by osei on 2025-03-04 #supply: To wells
finding dry gap #pipes in talk by informant: Pumps stand still in the Marsh and the Uplands. The DWS and the LSW run.
recommendation mend to ministry for dry: They should mend pumps.
suggestion paint to ministry for dry: They could paint pumps.
request list to ministry for dry: They should list pumps.
action buy for mend: Buy pumps
finding roofs gap #supply by informant: Roofs leak.
no-action: Nothing is asked.
uncovered #staff: It rained.
remark: It is short.
reply: It is.
finding sealed gap #supply confidential: Nurses say the director sells morphine from the locked cupboard at night.
`;

const PROGRAMME = `programme health: Health
dates 2024-01-01 to 2026-12-31
pillar supply: Water supply
pillar staff: Staff
theme pipes of supply: Pipes
organization office: Office for Health
organization ministry: Ministry of Health
person clerk of office: Zora Milin
abbreviation LSW: lake and sea water
designation uplands "the Uplands": Accord 8
disclaimer on uplands: It is without prejudice.
avoid "oldish": Style
confusable "effluence" for "affluence": Style
term "e-mail": Style
convention list-ends: Style
`;

const UPDATES = `update lant-2025.mend on 2025-05-01 by clerk, "Pump Union" owner "Union Office" cost "USD 5" in "Letter 7": The first pump runs.
update lant-2025.dry on 2025-05-02 confidential: The matron keeps the only key of the diesel shed at home.
`;

const FILES = { 'report.mission': REPORT, 'health.mission': PROGRAMME, 'lant.updates.mission': UPDATES };
type File = keyof typeof FILES;

/** A place for words. */
export interface TextPlace {
  /** As `report.mission: finding dry, against`. */
  readonly name: string;
  /** True for the name of an entry, which holds no blank. */
  readonly isName: boolean;
  /** The files with these words there. */
  filled(words: string): Readonly<Record<File, string>>;
}

/** The places of all entries of a report, its programme and its updates. */
export function textPlaces(): readonly TextPlace[] {
  return (Object.keys(FILES) as File[]).flatMap(file =>
    FILES[file]
      .trimEnd()
      .split('\n')
      .flatMap(line => placesIn(line, file)),
  );
}

/** The words that begin no entry of the files. */
export function wordsWithoutPlace(): readonly string[] {
  const used = new Set(Object.values(FILES).flatMap(text => text.match(/^[\w-]+/gm) ?? []));
  return WORDS_IN_ORDER.filter(word => !used.has(word));
}

function placesIn(line: string, file: File): TextPlace[] {
  const [word = ''] = line.match(/^[\w-]+/) ?? [];
  const shape = shapesIn(MissionReportGrammar()).get(word);
  if (!shape) throw new Error(`no entry begins with ${word}`);
  const colon = line.indexOf(': ');
  const structure = colon < 0 ? line : line.slice(0, colon);
  const text = colon < 0 ? '' : line.slice(colon);
  const place = (what: string, edit: (words: string) => string): TextPlace => ({
    name: `${file}: ${structure.split(' ').slice(0, 2).join(' ')}, ${what}`,
    isName: false,
    filled: words => ({ ...FILES, [file]: FILES[file].replace(`${line}\n`, `${edit(words)}\n`) }),
  });
  const kind = ENTRY_KINDS[word as keyof typeof ENTRY_KINDS];
  const ofText =
    text === '' || (kind.text === 'may' && kind.prose === 'none')
      ? []
      : [
          place('title', words => `${structure}: As ${words} has it`),
          place('end of title', words => `${line} ${words}`),
          place('body', words => `${line}\n\n    This is as ${words} has it.`),
        ];
  return [
    ...ofText,
    ...phrasesOf(shape, structure).map(([what, edit]) => place(what, words => edit(words) + text)),
    ...nameOf(shape, structure),
  ];
}

/** The attributes that take a phrase, each with the structure that has these words there. */
function phrasesOf(
  shape: Shape,
  structure: string,
): readonly (readonly [string, (words: string) => string])[] {
  const attributes = [...shape.attributes].filter(([, values]) =>
    values.some(({ kind }) => kind === 'phrase'),
  );
  return attributes.map(([word]) => {
    const others = structure.replace(new RegExp(` ${word} (?:"[^"]*"|[^\\s,]+(?:, [^\\s,]+)*)`), '');
    return [word, (words: string) => `${others} ${word} "As ${words} has it"`];
  });
}

function nameOf({ name }: Shape, structure: string): TextPlace[] {
  const [, word = '', id = ''] = /^(\S+) ([\w-]+)/.exec(structure) ?? [];
  if (name === 'none' || id === '' || id === 'informant') return [];
  const isId = new RegExp(`(?<![\\w"-])${id}(?![\\w"-])`, 'g');
  const named = (text: string, words: string) =>
    text.replace(/^[^:\n]*/gm, before => before.replace(isId, words));
  return [
    {
      name: `${word} ${id}, name`,
      isName: true,
      filled: words => ({
        'report.mission': named(REPORT, words),
        'health.mission': named(PROGRAMME, words),
        'lant.updates.mission': named(UPDATES, words),
      }),
    },
  ];
}
