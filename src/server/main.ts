/** The language server on Node. */
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './serve.ts';

await serve(createConnection(ProposedFeatures.all), NodeFileSystem.fileSystemProvider);
