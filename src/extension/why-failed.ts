/** Why the server could not do what was asked, as an author would say it. */
import { l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { faultOf } from '../file-fault.ts';

/** Goes on from “was not exported: ”; the words of the machine are for the log. */
export function whyFailed(client: BaseLanguageClient, error: unknown): string {
  client.error('A request failed.', error, false);
  return faultOf(error)
    ? l10n.t('a file that it needs can’t be read. Save it and try again.')
    : l10n.t('Mission Report has failed, which it should not. Its log says more.');
}
