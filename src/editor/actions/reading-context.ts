import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { ReportContext } from '../../import/parts/chapter.ts';
import { wordsOf } from '../../import/words.ts';
import { entriesOf } from '../../syntax/entries.ts';
import { fileOf } from '../../syntax/file-of.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import { periodOf } from '../../syntax/headers.ts';
import { cachedOn } from '../../syntax/object-cache.ts';
import { knownNames } from '../known-parties.ts';
import { nameOf, titleOf } from '../named-entries.ts';

/** What reads the sentences of a text; it knows no names, and is made once for each state of the text. */
const readersIn = cachedOn((_: MissionFile): { readers?: ReportContext } => ({}));

/** Makes the context of a report, anew each time: what is made of a text takes names in it. */
export async function contextMaker(
  document: LangiumDocument,
  services: LangiumServices,
): Promise<() => ReportContext> {
  const { contextFor, withNames } = await import('../../import/import-document.ts');
  const { languageOf } = await import('../../import/languages.ts');
  const file = fileOf(document);
  const known = readersIn(file);
  const vocabulary = knownNames(services, document.uri);
  const own = (['Organization', 'Person', 'Participant'] as const).flatMap(kind => entriesOf(file, kind));
  const parties = new Map([
    ...vocabulary.parties,
    ...own.map(entry => [entry.name, titleOf(entry)] as const),
  ]);
  const names = file.entries.flatMap(entry => nameOf(entry) ?? []).filter(name => !parties.has(name));
  known.readers ??= newReaders();
  const { readers } = known;
  return () => withNames(readers, { known: new Set(parties.keys()), parties }, names);

  function newReaders(): ReportContext {
    const language =
      entriesOf(file, 'Language')[0]?.code ?? languageOf(wordsOf(document.textDocument.getText()));
    const [mission] = entriesOf(file, 'Mission');
    return contextFor(language, mission && periodOf(mission));
  }
}
