/** Looks up the words of open files, once the dictionary of their language is there. */
import { type LangiumDocument, type URI, UriUtils } from 'langium';
import { checkAgain } from '../editor/check-again.ts';
import type { EditorServices } from '../editor/module.ts';
import { type LanguageSpelling, spellingOf } from '../lexicon/language-spelling.ts';
import { readDictionary } from '../spelling/dictionary.ts';
import { Speller } from '../spelling/speller.ts';
import { fileOf } from '../syntax/file-of.ts';
import { languageTagOf } from '../terminology/report-vocabulary.ts';

/** `folder` is where the dictionaries lie; undefined where there are none. */
export function followSpelling(services: EditorServices, folder: () => URI | undefined): void {
  const { ConfigurationProvider, LangiumDocuments, TextDocuments } = services.shared.workspace;
  const spellers = new Map<string, Speller | undefined>();
  let isOn = false;

  const isOpen = ({ uri }: LangiumDocument) => TextDocuments.get(uri) !== undefined;
  const checkOpen = () => checkAgain(services, LangiumDocuments.all.filter(isOpen));
  const load = async (spelling: LanguageSpelling, at: URI) => {
    const speller = await readSpeller(spelling, at, services);
    spellers.set(spelling.dictionary, speller);
    if (speller && isOn) await checkOpen();
  };

  services.workspace.Spelling.of = document => {
    const spelling = isOn && isOpen(document) ? spellingOf(languageTagOf(fileOf(document))) : undefined;
    const at = spelling && folder();
    if (!at) return undefined;
    const { dictionary } = spelling;
    if (!spellers.has(dictionary)) {
      spellers.set(dictionary, undefined);
      void load(spelling, at);
    }
    return spellers.get(dictionary);
  };

  const follow = async () => {
    const { languageId } = services.LanguageMetaData;
    const wasOn = isOn;
    isOn = (await ConfigurationProvider.getConfiguration(languageId, 'spelling')) !== false;
    if (isOn !== wasOn) await checkOpen();
  };
  ConfigurationProvider.onConfigurationSectionUpdate(follow);
  void ConfigurationProvider.ready.then(follow);
}

/** Reads a dictionary after what is being checked; without it the author is told nothing of it. */
async function readSpeller(
  spelling: LanguageSpelling,
  folder: URI,
  { shared }: EditorServices,
): Promise<Speller | undefined> {
  const { FileSystemProvider, WorkspaceLock } = shared.workspace;
  const read = (name: string) =>
    FileSystemProvider.readBinary(UriUtils.joinPath(folder, spelling.dictionary, name));
  try {
    const [affixes, words] = await Promise.all([read('index.aff'), read('index.dic')]);
    await WorkspaceLock.read(() => undefined);
    return new Speller(await readDictionary({ affixes, words }), spelling);
  } catch (error) {
    shared.lsp.Connection?.console.warn(`The dictionary can’t be read: ${error}`);
    return undefined;
  }
}
