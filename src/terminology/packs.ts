/** House packs: those built into the product, and those of the workspace. */
import type { LangiumCoreServices } from 'langium';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { isMissionFile, isPack } from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { PACK_TEXTS } from './generated/pack-texts.ts';
import { readPack, speaks, styleOf } from './read-vocabulary.ts';
import { combine, type Vocabulary } from './vocabulary.ts';

/** How many packs may build upon each other, so that a circle among them ends. */
const MAX_DEPTH = 8;

interface BuiltIn {
  readonly files: readonly MissionFile[];
  /** What was read of them, by name and language. */
  readonly vocabularies: Map<string, Vocabulary>;
}

const builtIns = new WeakMap<LangiumCoreServices, BuiltIn>();

/** What a pack says for reports in `language`, with the packs that it builds upon. */
export function packOf(name: string, language: string, services: LangiumCoreServices): Vocabulary {
  const vocabularies: Vocabulary[] = [];
  let pack = name;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const own = ownFilesWith(pack, services);
    if (own.length === 0) vocabularies.push(builtInPack(pack, language, services));
    else vocabularies.push(...own.flatMap(file => readPack(file, pack, language) ?? []));
    const files = own.length === 0 ? builtInOf(services).files : own;
    const next = files.flatMap(file => basesIn(file, pack))[0];
    if (next === undefined) break;
    pack = next;
  }
  return combine(vocabularies);
}

/** The names of all packs. */
export function packNames(services: LangiumCoreServices): readonly string[] {
  const own = [...indexOf(services.shared).shared('pack').values()].map(({ name }) => name);
  const ours = builtInOf(services).files.flatMap(({ entries }) =>
    entries.filter(isPack).map(({ name }) => name),
  );
  return [...new Set([...own, ...ours])];
}

/** What a pack is called, in the language of the report where it can be; undefined when there is none of that name. */
export function packTitle(name: string, language: string, services: LangiumCoreServices): string | undefined {
  const files = [...ownFilesWith(name, services), ...builtInOf(services).files];
  const packs = files.flatMap(({ entries }) => entries.filter(isPack)).filter(entry => entry.name === name);
  const pack = packs.find(entry => speaks(entry, language)) ?? packs[0];
  return pack && (proseOf(pack).title.text || name);
}

/** A pack of the workspace goes before one of the same name that is built in. */
function ownFilesWith(pack: string, services: LangiumCoreServices): readonly MissionFile[] {
  const { LangiumDocuments } = services.shared.workspace;
  return [...indexOf(services.shared).shared('pack').get(pack)].flatMap(({ documentUri }) => {
    const root = LangiumDocuments.getDocument(documentUri)?.parseResult.value;
    return isMissionFile(root) ? [root] : [];
  });
}

function basesIn({ entries }: MissionFile, pack: string): readonly string[] {
  return entries.filter(isPack).flatMap(entry => (entry.name === pack ? (styleOf(entry) ?? []) : []));
}

/** Reads a pack once; later calls return the same vocabulary. */
function builtInPack(pack: string, language: string, services: LangiumCoreServices): Vocabulary {
  const { files, vocabularies } = builtInOf(services);
  const key = `${pack} ${language}`;
  const known = vocabularies.get(key) ?? combine(files.flatMap(file => readPack(file, pack, language) ?? []));
  vocabularies.set(key, known);
  return known;
}

/** The packs of the product, parsed when a report first asks for one. */
function builtInOf(services: LangiumCoreServices): BuiltIn {
  let known = builtIns.get(services);
  if (!known) {
    const { LangiumParser } = services.parser;
    known = {
      files: Object.values(PACK_TEXTS).map(text => LangiumParser.parse<MissionFile>(text).value),
      vocabularies: new Map(),
    };
    builtIns.set(services, known);
  }
  return known;
}
