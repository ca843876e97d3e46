/** The script of the page that sends a report. */
import type { FromSend, ToSend } from './messages.ts';
import { SendView } from './send-view.ts';

const vscode = acquireVsCodeApi<FromSend>();
const view = new SendView(document.body, message => vscode.postMessage(message));

addEventListener('message', ({ data }: MessageEvent<ToSend>) => view.receive(data));
vscode.postMessage({ type: 'ready' });
