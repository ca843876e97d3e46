/** The language server on Node. */
import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createEditorServices } from '../editor/module.ts';
import { followSettings } from '../editor/settings.ts';
import { answerExports } from './exports.ts';

const connection = createConnection(ProposedFeatures.all);
const services = createEditorServices({ connection, ...NodeFileSystem });
answerExports(connection, services);
startLanguageServer(services.shared);
await followSettings(services);
