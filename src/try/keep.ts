/** What the page knows again when it is loaded anew: kept by the browser for this tab, and forgotten with it. */
import type { Files, OpenText } from './files.ts';

const KEY = 'mission-report';

/** The texts that were written in, and the one that was shown. */
interface Kept {
  readonly texts: readonly OpenText[];
  readonly shown: string;
}

/** Puts the kept texts among the files; the address of the shown one, where there is any. */
export function restore(files: Files): string | undefined {
  try {
    const { texts, shown }: Kept = JSON.parse(sessionStorage.getItem(KEY) ?? '');
    for (const text of texts) files.put(text);
    return files.get(shown)?.uri;
  } catch {
    return undefined;
  }
}

/** Keeps what was written; false where the browser does not. */
export function keep({ written: texts }: Files, shown: string): boolean {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ texts, shown } satisfies Kept));
    return true;
  } catch {
    return false;
  }
}
