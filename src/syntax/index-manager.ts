/** Names by file and across the workspace, kept up to date file by file. */
import type { AstNodeDescription, LangiumDocument, LangiumSharedCoreServices, URI } from 'langium';
import { DefaultIndexManager, MultiMap } from 'langium';
import type { MissionFile } from './generated/ast.ts';
import { isMission, isUnder } from './generated/ast.ts';

/** The names of one file. */
export interface FileNames {
  /** What each name stands for; where one is declared twice, the first. */
  readonly declared: ReadonlyMap<string, AstNodeDescription>;
  /** The programme that the file says it is under. */
  readonly under?: string | undefined;
}

/** What the whole workspace can see of a file. */
type WorkspaceKind = 'mission' | 'programme' | 'party';

/**
 * Keeps, besides Langium's index, a map of names for each file and one for each kind of name that the workspace
 * shares, so that a lookup costs the same however many reports there are.
 */
export class MissionReportIndexManager extends DefaultIndexManager {
  private readonly files = new Map<string, FileNames>();
  private readonly workspace: Readonly<Record<WorkspaceKind, MultiMap<string, AstNodeDescription>>> = {
    mission: new MultiMap(),
    programme: new MultiMap(),
    party: new MultiMap(),
  };

  /** The names of the file; undefined when it is not known. */
  namesIn(uri: URI): FileNames | undefined {
    return this.files.get(uri.toString());
  }

  /** Missions, programmes, or the parties of vocabulary files, by name. */
  shared(kind: WorkspaceKind): Pick<MultiMap<string, AstNodeDescription>, 'get' | 'values'> {
    return this.workspace[kind];
  }

  override async updateContent(document: LangiumDocument): Promise<void> {
    await super.updateContent(document);
    this.forget(document.uri);
    const { entries } = document.parseResult.value as MissionFile;
    const descriptions = this.symbolIndex.get(document.uri.toString()) ?? [];
    const declared = new Map<string, AstNodeDescription>();
    for (const description of descriptions) {
      if (!declared.has(description.name)) declared.set(description.name, description);
    }
    this.files.set(document.uri.toString(), { declared, under: entries.find(isUnder)?.programme?.$refText });
    const isReport = entries.some(isMission);
    for (const description of declared.values()) {
      const kind = workspaceKind(description.type, isReport);
      if (kind) this.workspace[kind].add(description.name, description);
    }
  }

  override removeContent(uri: URI): void {
    super.removeContent(uri);
    this.forget(uri);
  }

  private forget(uri: URI): void {
    const names = this.files.get(uri.toString());
    if (!names) return;
    this.files.delete(uri.toString());
    for (const description of names.declared.values()) {
      for (const map of Object.values(this.workspace)) map.delete(description.name, description);
    }
  }
}

function workspaceKind(type: string, isReport: boolean): WorkspaceKind | undefined {
  if (type === 'Mission') return 'mission';
  if (type === 'Programme') return 'programme';
  return !isReport && (type === 'Organization' || type === 'Person') ? 'party' : undefined;
}

/** The index manager among Langium's shared services. */
export function indexOf(shared: LangiumSharedCoreServices): MissionReportIndexManager {
  const index = shared.workspace.IndexManager;
  if (!(index instanceof MissionReportIndexManager)) throw new Error('The services lack SyntaxSharedModule.');
  return index;
}
