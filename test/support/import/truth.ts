/** What the people who wrote the sources of the corpus say that each holds. */
import { readdirSync, readFileSync } from 'node:fs';

export const CORPUS = new URL('../../import/corpus/', import.meta.url);

/** Text that the source has, or nothing. */
export type Given = string | null | undefined;

export interface PersonTruth {
  readonly name: string;
  readonly function?: Given;
  readonly organization?: Given;
  readonly station?: Given;
}
export interface AskTruth {
  /** The first words behind any label or number. */
  readonly starts: string;
  readonly to?: readonly string[] | null;
  readonly owner?: Given | readonly string[];
  readonly by?: readonly string[] | null;
  readonly due?: Given;
  readonly priority?: Given;
}
export interface MeetingTruth {
  readonly date?: Given;
  readonly time?: Given;
  readonly place?: Given;
  readonly with?: readonly string[] | null;
  readonly topic?: Given;
}
export interface HeaderTruth {
  readonly title?: Given;
  readonly classification?: Given;
  readonly from?: Given;
  readonly until?: Given;
  readonly reference?: Given;
  readonly distribution?: Given | readonly string[];
  readonly places?: readonly string[] | null;
}
export interface Truth {
  readonly language: string;
  readonly shape: string;
  /** Why the source says nothing of the importer. */
  readonly excluded?: string;
  readonly header?: HeaderTruth;
  readonly findings?: readonly { readonly starts: string; readonly under?: Given }[];
  readonly recommendations?: readonly AskTruth[];
  readonly actions?: readonly AskTruth[];
  readonly team?: readonly PersonTruth[];
  readonly met?: readonly PersonTruth[];
  readonly meetings?: readonly MeetingTruth[];
  readonly acronyms?: readonly { readonly short: string; readonly long?: Given }[];
}

/** A source with its truth. */
export interface CorpusSource {
  readonly name: string;
  readonly ending: string;
  readonly bytes: Uint8Array;
  readonly truth: Truth;
}

/** The sources that weights are learned from: those of the corpus, and lessons that are for nothing else. */
export function readTeaching(folder = new URL('../', CORPUS)): readonly CorpusSource[] {
  return ['corpus/', 'lessons/'].flatMap(name => readCorpus(new URL(name, folder)));
}

/** Every source that has a truth file, `x.truth.json` beside `x.docx`. */
export function readCorpus(folder = CORPUS): readonly CorpusSource[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names
    .filter(name => name.endsWith('.truth.json'))
    .flatMap(file => {
      const name = file.replace(/\.truth\.json$/, '');
      const source = names.find(other => other.startsWith(`${name}.`) && other !== file);
      if (source === undefined) throw new Error(`${file} has no source beside it`);
      const truth: Truth = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      const bytes = readFileSync(new URL(source, folder));
      return truth.excluded === undefined
        ? [{ name, ending: source.slice(name.length + 1), bytes, truth }]
        : [];
    });
}
