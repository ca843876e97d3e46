import type { InitializeParams } from 'vscode-languageserver';
import { languageFrom, readLanguage } from '../messages/locale.ts';
import { speak } from '../messages/texts.ts';
import type { Host } from './host.ts';

/** Says everything in it from now on: with the texts that the client sends, or else those that lie here. */
export async function speakTo(
  { locale, initializationOptions }: Pick<InitializeParams, 'locale' | 'initializationOptions'>,
  { texts }: Pick<Host, 'texts'>,
): Promise<void> {
  const sent = languageFrom(initializationOptions?.language);
  const found = sent ?? (locale && texts ? await readLanguage(locale, texts) : undefined);
  if (found) speak(found);
}
