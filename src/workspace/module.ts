/** What replaces Langium's services for names, references and builds across the files of a workspace. */
import {
  type AstNode,
  type AstNodeDescription,
  DefaultAstNodeLocator,
  DefaultScopeComputation,
  type LangiumCoreServices,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type LocalSymbols,
  type Module,
  MultiMap,
} from 'langium';
import { fileOf } from '../syntax/file-of.ts';
import { type Entry, isMissionFile, type MissionFile } from '../syntax/generated/ast.ts';
import { cachedOn } from '../syntax/object-cache.ts';
import { MissionReportDescriptionProvider } from './descriptions.ts';
import { MissionReportDocumentBuilder } from './document-builder.ts';
import { MissionReportIndexManager } from './index-manager.ts';
import { MissionReportLinker } from './linker.ts';
import { MissionReportScopeProvider } from './scope-provider.ts';

/** For the services that all languages share. */
export const WorkspaceSharedModule = {
  workspace: {
    IndexManager: (services: LangiumSharedCoreServices) => new MissionReportIndexManager(services),
    DocumentBuilder: (services: LangiumSharedCoreServices) => new MissionReportDocumentBuilder(services),
  },
} satisfies Module<LangiumSharedCoreServices, object>;

/** For the services of the language. */
export const WorkspaceModule = {
  references: {
    Linker: (services: LangiumCoreServices) => new MissionReportLinker(services),
    ScopeComputation: (services: LangiumCoreServices) => new MissionReportScopeComputation(services),
    ScopeProvider: (services: LangiumCoreServices) => new MissionReportScopeProvider(services),
  },
  workspace: {
    AstNodeDescriptionProvider: (services: LangiumCoreServices) =>
      new MissionReportDescriptionProvider(services),
    AstNodeLocator: () => new MissionReportAstNodeLocator(),
  },
} satisfies Module<LangiumCoreServices, object>;

const BY_NAME = 'named:';

/**
 * Finds named entries by their name instead of their position, so that what points into a vocabulary file stays
 * right when a line is added there, and the thousand reports that use it need not be read again.
 */
class MissionReportAstNodeLocator extends DefaultAstNodeLocator {
  override getAstNodePath(node: AstNode): string {
    const { $container: container } = node;
    if (isMissionFile(container) && 'name' in node && typeof node.name === 'string') {
      if (entriesByName(container).get(node.name) === node)
        return `${this.segmentSeparator}${BY_NAME}${node.name}`;
    }
    return super.getAstNodePath(node);
  }

  override getAstNode<T extends AstNode = AstNode>(root: AstNode, path: string): T | undefined {
    const [, first = '', ...rest] = path.split(this.segmentSeparator);
    if (!first.startsWith(BY_NAME) || !isMissionFile(root)) return super.getAstNode(root, path);
    const entry = entriesByName(root).get(first.slice(BY_NAME.length));
    return entry && super.getAstNode(entry, rest.join(this.segmentSeparator));
  }
}

/** The entry that each name stands for: the first that declares it. */
const entriesByName = cachedOn(({ entries }: MissionFile): ReadonlyMap<string, Entry> => {
  const named = entries.flatMap(entry =>
    'name' in entry && entry.name ? [[entry.name, entry] as const] : [],
  );
  return new Map(named.reverse());
});

const NONE: LocalSymbols = new MultiMap();

/**
 * Every entry with a name is exported, so that it is a workspace symbol and can be reached as `mission.name`; who
 * sees what is for the scope provider to say. There are no local symbols besides.
 */
class MissionReportScopeComputation extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    return (fileOf(document).entries ?? []).flatMap(entry => {
      const name = this.nameProvider.getName(entry);
      return name ? this.descriptions.createDescription(entry, name, document) : [];
    });
  }

  override async collectLocalSymbols(): Promise<LocalSymbols> {
    return NONE;
  }
}
