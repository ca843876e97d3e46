/** Looks words up in the dictionaries where no editor does. */
import { DocumentState, type LangiumCoreServices, type LangiumDocument } from 'langium';
import { spellingOf } from '../lexicon/language-spelling.ts';
import { readDictionary } from '../spelling/dictionary.ts';
import { Speller } from '../spelling/speller.ts';
import { fileOf } from '../syntax/file-of.ts';
import { languageTagOf } from '../terminology/report-vocabulary.ts';
import type { Spelling } from './spelling.ts';

/** Reads a file of a dictionary, by its name below the folder of all of them. */
export type ReadDictionaryFile = (name: string) => Promise<Uint8Array>;

/** Has files that are built from now on looked up in the dictionary of their language, which is read for the first. */
export function lookUpWords(
  { shared, workspace }: LangiumCoreServices & { readonly workspace: { readonly Spelling: Spelling } },
  read: ReadDictionaryFile,
): void {
  const spellers = new Map<string, Promise<Speller | undefined>>();
  const found = new WeakMap<LangiumDocument, Speller>();
  workspace.Spelling.of = document => found.get(document);
  shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.IndexedReferences, async document => {
    const spelling = spellingOf(languageTagOf(fileOf(document)));
    if (!spelling) return;
    const { dictionary } = spelling;
    const files = () => Promise.all(['aff', 'dic'].map(each => read(`${dictionary}/index.${each}`)));
    const reading =
      spellers.get(dictionary) ??
      files().then(
        async ([affixes = NONE, words = NONE]) =>
          new Speller(await readDictionary({ affixes, words }), spelling),
        // Where there is none, nothing is told of its words.
        () => undefined,
      );
    spellers.set(dictionary, reading);
    const speller = await reading;
    if (speller) found.set(document, speller);
  });
}

const NONE = new Uint8Array();
