import type { BaseLanguageClient } from 'vscode-languageclient';
import { faultOf } from '../base/file-fault.ts';

/** Whether a file or the program is at fault; the words of the machine are for the log. */
export function whyFailed(client: BaseLanguageClient, error: unknown): 'file' | 'ours' {
  client.error('A request failed.', error, false);
  return faultOf(error) ? 'file' : 'ours';
}
