/**
 * Langium takes four things from the protocol of editors, and a bundle that imports it all of the protocol, which takes a
 * twentieth of checking one report. It is given those four, from where the protocol has them.
 */
import { fileURLToPath } from 'node:url';
import { LSPErrorCodes } from 'vscode-languageserver-protocol';

const PROTOCOL = 'vscode-languageserver-protocol';
const LANGIUM = /[\\/]langium[\\/]lib[\\/](?:utils|workspace)[\\/]/;

/** @param {string} name */
const part = name =>
  JSON.stringify(fileURLToPath(new URL(`./${name}.js`, import.meta.resolve('vscode-jsonrpc'))));

/** A part of a build; it fails where Langium asks for anything else. @type {import('rolldown').Plugin} */
export const lighterLangium = {
  name: 'lighter-langium',
  resolveId: {
    filter: { id: new RegExp(`^${PROTOCOL}$`) },
    handler: (_, importer = '') => (LANGIUM.test(importer) ? `\0${PROTOCOL}` : undefined),
  },
  load: {
    filter: { id: new RegExp(`^\0${PROTOCOL}$`) },
    handler: () => `
export { CancellationToken, CancellationTokenSource } from ${part('cancellation')};
export { Emitter } from ${part('events')};
export { ResponseError } from ${part('messages')};
export const LSPErrorCodes = ${JSON.stringify(LSPErrorCodes)};`,
  },
};
