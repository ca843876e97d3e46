/** What heads an entry: its code, what sort of asking it is, and what stays where it has moved away. */
import type { JSX } from 'preact';
import type { Entry } from '../page/page.ts';
import { usePage } from './page-context.ts';
import { useLabelled, Words } from './prose.tsx';

export type EntryProps = { entry: Entry };

/** The code that heads an entry, and is its permanent link or leads to where it is told; read aloud with the entry's sort before it. */
export function Code({ entry, toldAt }: EntryProps & { toldAt?: string | undefined }): JSX.Element {
  const { anchor, code, label } = entry;
  return (
    <a class="code" href={`#${toldAt ?? anchor}`}>
      <span class="aloud" {...useLabelled()}>
        {label}{' '}
      </span>
      <bdi>
        <Words runs={code} />
      </bdi>
    </a>
  );
}

/** Before what is asked in another way than as a recommendation, which of these it is. */
export function AskKind({ entry: { role, label } }: EntryProps): JSX.Element | null {
  const { colon } = usePage().page;
  if (role !== 'suggestion' && role !== 'request') return null;
  return (
    <>
      <strong {...useLabelled()}>
        {label}
        {colon.trimEnd()}
      </strong>
      {colon.slice(colon.trimEnd().length)}
    </>
  );
}

/** What an entry that has moved leaves where it stood: its words are told where it now stands. */
export function Left({ entry: { anchor, code } }: EntryProps): JSX.Element {
  const { changes } = usePage().page.labels;
  return (
    <p class="left" id={anchor}>
      <bdi>
        <Words runs={code} />
      </bdi>{' '}
      <span aria-hidden="true">{changes['moved-away']}</span>
    </p>
  );
}
