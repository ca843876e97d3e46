/** The short codes that entries are cited by, kept left to right in every script. */
import type { JSX } from 'preact';
import { codeOf, type Numbered } from '../../report/code-of.ts';
import { codeLabel } from '../../report/label-of.ts';
import { Reference } from './prose.tsx';
import { useView } from './view.ts';

/** The code that heads an entry, and is its permanent link; read aloud with the entry's sort before it. */
export function Code(props: { target: Numbered; number: number; anchor: string; name: string }): JSX.Element {
  return (
    <a class="code" href={`#${props.anchor}`}>
      <span class="aloud">{props.name} </span>
      <bdi>{codeOf(props.target, props.number)}</bdi>
    </a>
  );
}

/** A code that leads to its entry. */
export function CodeReference({ target, number }: { target: Numbered; number: number }): JSX.Element {
  return <Reference label={codeLabel(useView().report, target, number)} />;
}
