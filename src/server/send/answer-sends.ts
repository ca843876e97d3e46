/** Answers the page that sends a report: with all that it shows, and with files once its author has agreed to that. */
import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { EditorServices } from '../../editor/module.ts';
import { SEND_REQUEST } from '../../protocol/send.ts';
import type { Host } from '../host.ts';
import { withDocument } from '../with-document.ts';
import type { Offer } from './offer.ts';

export function answerSends(connection: Connection, services: EditorServices, host: Host): void {
  connection.onRequest(SEND_REQUEST, (params, cancelled) =>
    withDocument(services, URI.parse(params.uri), DocumentState.Validated, cancelled, async document => {
      // Loaded on first use: whoever only writes does not wait for it.
      const offer = await (params.makes === 'edition'
        ? (await import('./edition.ts')).editionOf(document, params, services)
        : (await import('./files.ts')).filesOf(document, params, services, host));
      if (offer.kind === 'nothing') return offer;
      const state = await digestOf(offer.page, document);
      const { version } = document.textDocument;
      if ((params.agreed === '' || params.agreed === state) && offer.page.whyNot === '')
        return { kind: 'files', version, ...(await offer.make()) };
      const lists = offer.page.lists.filter(({ items }) => items.length > 0);
      return { kind: 'page', state, version, ...offer.page, lists };
    }),
  );
}

async function digestOf(page: Offer['page'], { textDocument }: LangiumDocument): Promise<string> {
  const words = new TextEncoder().encode(JSON.stringify([page, textDocument.getText()]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', words));
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
