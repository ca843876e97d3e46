/** Answers what assistants ask of the open folders, through the eyes that the author has chosen. */
import { EmptyFileSystem, type FileSystemProvider, MultiMap, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import manifest from '../../package.json' with { type: 'json' };
import type { Folder, FolderFile, FolderHome } from '../assistant/folder.ts';
import type { Library } from '../assistant/library.ts';
import { ASSISTANT_REQUEST, type AssistantAnswer, type AssistantParams } from '../assistant-protocol.ts';
import type { Home } from '../config/home.ts';
import type { Audience } from '../domain/marking.ts';
import { today } from '../editor/clock.ts';
import type { EditorServices } from '../editor/module.ts';
import { indexOf } from '../workspace/index-manager.ts';

export function answerAssistants(connection: Connection, services: EditorServices): void {
  const libraries = new Map<Audience, Library>();
  let pages: AssistantParams['pages'] = {};
  connection.onRequest<AssistantAnswer, never>(
    ASSISTANT_REQUEST,
    async ({ tool: name, given, audience, pages: sent }: AssistantParams) => {
      // Loaded on first use: whoever only writes does not wait for it.
      const { call, tools } = await import('../assistant/tools.ts');
      const { Library } = await import('../assistant/library.ts');
      pages = sent;
      const readPage = async (page: string) => pages[page] ?? '';
      const eyes = { audience, toolVersion: manifest.version };
      const library = libraries.get(audience) ?? new Library(openFolders(services), eyes, readPage);
      libraries.set(audience, library);
      const tool = tools().find(each => each.name === name);
      return tool ? await call(tool, given, library) : { text: '', isRefused: true };
    },
  );
}

/** The files of the editor with what was typed in them, saved or not. */
function openFolders({ shared }: EditorServices): Folder {
  const { LangiumDocuments, WorkspaceManager, FileSystemProvider } = shared.workspace;
  const files = () => {
    const { homes } = indexOf(shared);
    const byHome = new MultiMap<Home | undefined, FolderFile>();
    for (const { uri, textDocument } of LangiumDocuments.all) {
      const home = homes.of(uri);
      const path = home ? UriUtils.relative(home.folder, uri) : UriUtils.basename(uri);
      byHome.add(home, { uri, path, text: textDocument.getText(), isBeside: !homes.isOpened(uri) });
    }
    return byHome;
  };
  return {
    state: async () => {
      await WorkspaceManager.ready;
      return JSON.stringify(
        [...files()].map(([home, file]) => [home?.settings, file.uri.toString(), file.text]),
      );
    },
    homes: async (): Promise<readonly FolderHome[]> =>
      [...files().entriesGroupedByKey()].map(([home, each]) => ({
        config: home?.settings ?? {},
        files: each,
      })),
    files: onlyRead(FileSystemProvider),
    today,
  };
}

/** Files that are looked at; nothing that answers assistants has another way to them. */
function onlyRead(files: FileSystemProvider): FileSystemProvider {
  const nothing = EmptyFileSystem.fileSystemProvider();
  return Object.assign(nothing, {
    readFile: files.readFile.bind(files),
    readDirectory: files.readDirectory.bind(files),
    readDirectorySync: files.readDirectorySync.bind(files),
  });
}
