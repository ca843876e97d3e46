/** Small print about an entry: what it is, whom it concerns, how it is marked. */
import type { JSX } from 'preact';
import type { Fact, Facts as Piece, Said as SaidItems } from '../page/page.ts';
import { parted } from '../page/parted.ts';
import { Changed } from './changed.tsx';
import { usePage } from './page-context.ts';
import { Said, useLabelled, Words } from './prose.tsx';

/** Sorts and facts; `marking` is that of the entry, which stands among the sorts where there are any. */
export function FactsPiece({
  piece,
  marking,
}: {
  piece: Piece;
  marking?: SaidItems | undefined;
}): JSX.Element {
  const { marks, facts } = piece;
  const { colon } = usePage().page;
  return (
    <>
      {marks && (
        <ul class="marks">
          {marks.map(({ role, value, label, word, speaksForItself, change }) => (
            <li class={`${role} ${value}`}>
              <Changed change={change}>
                {speaksForItself ? (
                  word
                ) : (
                  <>
                    {label}
                    {colon}
                    <b>{word}</b>
                  </>
                )}
              </Changed>
            </li>
          ))}
          {marking !== undefined && (
            <li>
              <MarkingBadge marking={marking} />
            </li>
          )}
        </ul>
      )}
      <Facts facts={facts} />
    </>
  );
}

/** Labels with what is said under them; nothing when nothing is said. */
export function Facts({
  facts,
  look = 'facts',
}: {
  facts: readonly Fact[];
  look?: string;
}): JSX.Element | null {
  if (facts.length === 0) return null;
  return (
    <dl class={look}>
      {facts.map(({ label, said, change }) => (
        <div>
          <dt>
            <Changed change={change}>{label}</Changed>
          </dt>
          <dd>
            <Changed change={change}>
              <SaidList said={said} />
            </Changed>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is said under one label, with commas between. */
export function SaidList({ said }: { said: SaidItems }): JSX.Element {
  const { spoken, comma } = usePage().page;
  return (
    <>
      {parted(said).map(({ each, gap }) => (
        <>
          {gap && <Changed change={gap.change}>{comma}</Changed>}
          <Changed change={each.change}>
            <Said item={each} lang={spoken} />
          </Changed>
        </>
      ))}
    </>
  );
}

/** How an entry is marked, when that is more than what the mission as a whole is. */
export function MarkingBadge({ marking }: { marking: SaidItems | undefined }): JSX.Element | null {
  const labelled = useLabelled();
  if (marking === undefined) return null;
  return (
    <span class="marking" {...labelled}>
      <Words runs={marking} />
    </span>
  );
}
