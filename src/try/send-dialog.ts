/** *Send or Export…*: the page that sends a report, in a dialog; what is made is given to the author. */
import { fromBase64 } from '../base/base64.ts';
import { extensionText } from '../messages/extension.ts';
import { tryText } from '../messages/try.ts';
import { SendView } from '../preview/send/send-view.ts';
import { type SendHost, SendSession } from '../preview/send/session.ts';
import type { SendItem, SendParams, SendResult, SentFiles } from '../protocol/send.ts';
import { button, download, element } from './elements.ts';

/** What sending needs of the page. */
export interface SendSource {
  ask(params: Omit<SendParams, 'uri'>): Promise<SendResult>;
  /** Changes the text, where that is still the one that was asked about. */
  edit(edits: SentFiles['edits']): void;
  goTo(place: NonNullable<SendItem['place']>): void;
  /** What a file is called that the server has named after the address of the report. */
  nameFor(file: string): string;
}

export function openSendDialog(source: SendSource): void {
  const body = element('div', {});
  const dialog = element('dialog', { 'aria-label': tryText('export') });
  const close = button(tryText('export.close'), () => dialog.close());
  const host: SendHost = {
    writing: extensionText('send.writing'),
    changed: extensionText('send.changed'),
    ask: params => source.ask(params).catch(() => extensionText('export.failed.ours')),
    post: message => view.receive(message),
    look: async () => ({ note: '' }),
    edit: async edits => source.edit(edits),
    goTo: place => {
      dialog.close();
      source.goTo(place);
    },
    write: async ({ files, refusals, notes }) => {
      const names = files.map(({ name }) => source.nameFor(name));
      for (const [at, { base64 }] of files.entries()) download(names[at] ?? '', fromBase64(base64));
      const head =
        names.length > 0
          ? tryText('saved', { file: names.join(', ') })
          : extensionText('send.written', { count: 0 });
      const items = refusals.map(({ reason }) => ({ words: reason, acts: [] }));
      return { id: 'outcome', head, items, acts: [], ...(notes.length > 0 && { note: notes.join(' ') }) };
    },
    run: async () => {},
  };
  const session = new SendSession(host, { makes: 'files' }, {});
  const view = new SendView(body, message => void session.receive(message));
  dialog.append(body, element('p', { class: 'keys' }, close));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  void session.receive({ type: 'ready' });
}
