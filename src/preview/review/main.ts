/** The script of the page of changes that came back: each is read, and accepted or refused. */
import { ChangeList } from './change-list.ts';
import type { FromReview, ToReview } from './messages.ts';

const vscode = acquireVsCodeApi<FromReview>();
const list = new ChangeList(document.body, message => vscode.postMessage(message));

addEventListener('message', ({ data }: MessageEvent<ToReview>) => list.receive(data));
vscode.postMessage({ type: 'ready' });
