import type { JSX } from 'preact';

/** What part of the width each column takes. */
export function Shares({ shares }: { shares: readonly number[] }): JSX.Element {
  return (
    <colgroup>
      {shares.map(share => (
        <col width={`${(100 * share).toFixed(1)}%`} />
      ))}
    </colgroup>
  );
}
