/**
 * Langium takes four things from the protocol of editors, and a bundle that imports it all of the protocol, which takes a
 * twentieth of checking one report. It is given those four, from where the protocol has them. Its services bring along
 * their own lexer, parsers and comments, and the libraries behind these, which take another twentieth; here, each service
 * that is asked for is named in `src`.
 */
import { fileURLToPath } from 'node:url';
import { LSPErrorCodes } from 'vscode-languageserver-protocol';

const PROTOCOL = 'vscode-languageserver-protocol';
const IN_LANGIUM = /[\\/]langium[\\/]lib[\\/](?:utils|workspace)[\\/]/;

/** What the services import that is asked for in `src`, or never. */
const READING =
  '\\./(?:parser/(?:(?:completion-|langium-)?parser(?:-builder)?|lexer|token-builder)|documentation/documentation-provider)\\.js';
const SERVICES = /[\\/]langium[\\/]lib[\\/]default-module\.js$/;

/** @param {string} name */
const part = name =>
  JSON.stringify(fileURLToPath(new URL(`./${name}.js`, import.meta.resolve('vscode-jsonrpc'))));

/** @type {Record<string, string>} */
const LIGHTER = {
  protocol: `
export { CancellationToken, CancellationTokenSource } from ${part('cancellation')};
export { Emitter } from ${part('events')};
export { ResponseError } from ${part('messages')};
export const LSPErrorCodes = ${JSON.stringify(LSPErrorCodes)};`,
  reading: `
function unnamed() { throw new Error('A service of Langium is asked for that no module of the language names.'); }
${[
  'createCompletionParser',
  'createLangiumParser',
  'DefaultLexer',
  'DefaultLexerErrorMessageProvider',
  'DefaultTokenBuilder',
  'JSDocDocumentationProvider',
  'LangiumParserErrorMessageProvider',
]
  .map(name => `export { unnamed as ${name} };`)
  .join('\n')}`,
};

/** A part of a build; it fails where Langium asks for anything else. @type {import('rolldown').Plugin} */
export const lighterLangium = {
  name: 'lighter-langium',
  resolveId: {
    filter: { id: new RegExp(`^(?:${PROTOCOL}|${READING})$`) },
    handler(id, importer = '') {
      if (id === PROTOCOL) return IN_LANGIUM.test(importer) ? '\0lighter-protocol' : undefined;
      return SERVICES.test(importer) ? '\0lighter-reading' : undefined;
    },
  },
  load: {
    filter: { id: /^\0lighter-/ },
    handler: id => LIGHTER[id.replace('\0lighter-', '')],
  },
};
