/** In which language the command line says what it says. */
import { commandText } from '../messages/command-line.ts';
import { localeIn, type ReadTexts, readLanguage } from '../messages/locale.ts';
import { speak } from '../messages/texts.ts';
import { note } from './terminal.ts';

/** The option of all commands. */
export const LOCALE_OPTION = '--locale';

/** Speaks the language that `--locale` names, or else the environment's; before all commands, which say what they do. */
export async function speakAsAsked(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  read: ReadTexts,
): Promise<void> {
  const locale = asked(args);
  const language = await readLanguage(locale ?? localeIn(environment), read);
  if (language) speak(language);
  else if (locale !== undefined) note(commandText('locale.unknown', { locale }));
}

function asked(args: readonly string[]): string | undefined {
  const i = args.findIndex(arg => arg === LOCALE_OPTION || arg.startsWith(`${LOCALE_OPTION}=`));
  return i < 0 ? undefined : (args[i]?.split('=')[1] ?? args[i + 1]);
}
