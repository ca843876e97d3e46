/** What is known of a file without its text and its syntax tree, as plain data. */
import type { ReferencePlaces } from './reference-places.ts';

/** All that others ask of a file; its problems are not among it. */
export interface FileFacts {
  /** The names that it declares, in order and with repetitions. */
  readonly names: readonly {
    readonly type: string;
    readonly name: string;
    readonly path: string;
    readonly title?: string | undefined;
  }[];
  readonly under?: string | undefined;
  readonly isReport: boolean;
  readonly fingerprints: readonly (readonly [key: string, fingerprint: number])[];
  /** The names that it writes and does not declare. */
  readonly writes: readonly string[];
  /** The other files into which it has references. */
  readonly targets: readonly string[];
  /** True when nobody declares one of the names that it writes. */
  readonly hasUnknown: boolean;
  readonly places: ReferencePlaces;
}
