/** What the index knows of a file without its text and its syntax tree, as plain data. */
import type { ReferencePlaces } from './reference-places.ts';

/** All that other files may ask of a file; its problems are not part of it. */
export interface IndexedFile {
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
  /** The missions on which it has updates, each with their fingerprint. */
  readonly updates: readonly (readonly [mission: string, fingerprint: number])[];
  /** The names that it uses and does not declare. */
  readonly usedNames: readonly string[];
  /** The URIs of the other files into which it has references. */
  readonly dependencies: readonly string[];
  /** True when one of the names that it uses is declared nowhere. */
  readonly hasUnresolved: boolean;
  readonly places: ReferencePlaces;
}
