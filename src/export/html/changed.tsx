/** What is new, gone or moved on a page that is compared with an earlier version: told by lines, by colours and aloud. */
import type { ComponentChildren, JSX } from 'preact';
import { directionOf } from '../languages.ts';
import type { Change } from '../page/page.ts';
import { isNew } from '../page/parted.ts';
import { usePage } from './page-context.ts';

interface Props {
  readonly change: Change | undefined;
  /** True for what holds paragraphs, tables or entries. */
  readonly isWhole?: boolean;
  readonly children: ComponentChildren;
}

/** The same, marked where it has changed. */
export function Changed({ change, isWhole = false, children }: Props): JSX.Element {
  if (change === undefined) return <>{children}</>;
  const Mark = isNew(change) ? 'ins' : 'del';
  return (
    <Mark class={[change, ...(isWhole ? ['whole'] : [])].join(' ')}>
      <Aloud change={change} />
      {children}
    </Mark>
  );
}

/** What each mark means, for those who see it: a page without changes has none. */
export function ChangeLegend(): JSX.Element | null {
  const { page, hasChanges } = usePage();
  if (!hasChanges) return null;
  const { changes } = page.labels;
  return (
    <p class="change-legend">
      {Object.entries(changes).map(([change, label]) => {
        const Mark = isNew(change as Change) ? 'ins' : 'del';
        return (
          <>
            <Mark class={change}>{label}</Mark>{' '}
          </>
        );
      })}
    </p>
  );
}

function Aloud({ change }: { change: Change }): JSX.Element {
  const { language, labels } = usePage().page;
  return (
    <span class="aloud" lang={language} dir={directionOf(language)}>
      {labels.changes[change]}{' '}
    </span>
  );
}
