/** The connection of the page to the language server. */
import { LSPClient } from '@codemirror/lsp-client';
import type { Language } from '../messages/texts.ts';
import { disarm } from '../preview/parts.ts';
import {
  CHECKED_NOTIFICATION,
  FILE_KIND_REQUEST,
  FILE_LIST_REQUEST,
  FILE_READ_REQUEST,
  type FileParams,
  READ_NOTIFICATION,
} from '../protocol/report.ts';
import { DICTIONARIES, type Files } from './files.ts';
import type { Told } from './problems.ts';
import { startServer } from './server.ts';

/** What the server tells of a text; `onFailure` where it can't be started. */
export interface News {
  onRead(uri: string): void;
  onChecked(uri: string): void;
  onProblems(told: Told): void;
  onFailure(): void;
}

/** What the author can set on the page. */
export interface Settings {
  spelling: boolean;
}

/** How long the largest export may take. */
const PATIENCE_MS = 120_000;

export function connect(
  files: Files,
  settings: Settings,
  language: Language | undefined,
  news: News,
): LSPClient {
  const answers = {
    [FILE_KIND_REQUEST.method]: (params: FileParams) => files.kind(params),
    [FILE_READ_REQUEST.method]: (params: FileParams) => files.read(params),
    [FILE_LIST_REQUEST.method]: (params: FileParams) => files.list(params),
    'workspace/configuration': ({ items }: { readonly items: readonly unknown[] }) =>
      items.map(() => settings),
    'client/registerCapability': () => null,
  };
  const client = new LSPClient({
    timeout: PATIENCE_MS,
    initializationOptions: { dictionaries: DICTIONARIES, language },
    sanitizeHTML: harmless,
    extensions: [
      {
        clientCapabilities: {
          workspace: { configuration: true, workspaceEdit: { snippetEditSupport: true } },
        },
      },
    ],
    notificationHandlers: {
      [READ_NOTIFICATION.method]: handled(({ uri }: FileParams) => news.onRead(uri)),
      [CHECKED_NOTIFICATION.method]: handled(({ uri }: FileParams) => news.onChecked(uri)),
      'textDocument/publishDiagnostics': handled(news.onProblems),
    },
  });
  return client.connect(startServer(answers, news.onFailure));
}

function handled<T>(act: (params: T) => void) {
  return (_: LSPClient, params: T) => {
    act(params);
    return true;
  };
}

/** What a card says, without what could do something. */
function harmless(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  disarm(page);
  return page.body.innerHTML;
}
