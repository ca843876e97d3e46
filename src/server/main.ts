/** The language server on Node. */
import { DocumentState } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createEditorServices } from '../editor/module.ts';
import { followSettings } from '../editor/settings.ts';
import { answerExports } from './exports.ts';
import { answerPreviews } from './previews.ts';
import { tellProgress } from './progress.ts';
import { answerViews } from './views.ts';

const connection = createConnection(ProposedFeatures.all);
const services = createEditorServices({ connection, ...NodeFileSystem });
answerExports(connection, services);
answerPreviews(connection, services);
answerViews(connection, services);
tellProgress(connection, services);
// The outline shows problems, so it waits for them.
startLanguageServer(services.shared, { DocumentSymbolProvider: DocumentState.Validated });
await followSettings(services);
