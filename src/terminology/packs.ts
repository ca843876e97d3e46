/** House packs: those built into the product, and those of the workspace. */
import type { LangiumCoreServices, URI } from 'langium';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { isMissionFile, isPack } from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { builtInPack } from './built-in-packs.ts';
import { BUILT_IN_PACKS } from './generated/built-in-packs.ts';
import { languageOfPack, readPack, styleOf } from './read-vocabulary.ts';
import { combine, type Vocabulary } from './vocabulary.ts';

/** How many packs may build upon each other, so that a circle among them ends. */
const MAX_DEPTH = 8;

/** What a pack says for a report in `language`, as the file `from` sees it, with the packs that it builds upon. */
export function packOf(
  name: string,
  language: string,
  services: LangiumCoreServices,
  from: URI | undefined,
): Vocabulary {
  const vocabularies: Vocabulary[] = [];
  let pack = name;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const own = ownFilesWith(pack, services, from);
    if (own.length === 0) vocabularies.push(builtInPack(pack, language));
    else vocabularies.push(...own.flatMap(file => readPack(file, pack, language) ?? []));
    const next = own.length === 0 ? baseOf(pack) : own.flatMap(file => basesIn(file, pack))[0];
    if (next === undefined) break;
    pack = next;
  }
  return combine(vocabularies);
}

/** The names of all packs that a file sees. */
export function packNames(services: LangiumCoreServices, from: URI | undefined): readonly string[] {
  const own = indexOf(services.shared)
    .shared('pack', from)
    .values()
    .map(({ name }) => name);
  return [...new Set([...own, ...BUILT_IN_PACKS.map(({ name }) => name)])];
}

/** What a pack is called, in the language of the report where it can be; undefined when there is none of that name. */
export function packTitle(
  name: string,
  language: string,
  services: LangiumCoreServices,
  from: URI | undefined,
): string | undefined {
  const own = ownFilesWith(name, services, from)
    .flatMap(({ entries }) => entries.filter(isPack))
    .filter(entry => entry.name === name)
    .map(entry => ({ title: proseOf(entry).title.text, language: languageOfPack(entry) ?? language }));
  const packs = [...own, ...BUILT_IN_PACKS.filter(pack => pack.name === name)];
  const pack = packs.find(each => each.language === language) ?? packs[0];
  return pack && (pack.title || name);
}

/** A pack of the workspace goes before one of the same name that is built in. */
function ownFilesWith(
  pack: string,
  services: LangiumCoreServices,
  from: URI | undefined,
): readonly MissionFile[] {
  const { LangiumDocuments } = services.shared.workspace;
  return indexOf(services.shared)
    .shared('pack', from)
    .get(pack)
    .flatMap(({ documentUri }) => {
      const root = LangiumDocuments.getDocument(documentUri)?.parseResult.value;
      return isMissionFile(root) ? [root] : [];
    });
}

function baseOf(pack: string): string | undefined {
  return BUILT_IN_PACKS.find(({ name, base }) => name === pack && base !== undefined)?.base;
}

function basesIn({ entries }: MissionFile, pack: string): readonly string[] {
  return entries.filter(isPack).flatMap(entry => (entry.name === pack ? (styleOf(entry) ?? []) : []));
}
