/** A change that a reviewer asks for, and what can be done with it. */
import type { TextEdit } from '../changes/with-edits.ts';
import type { Marking } from '../domain/marking.ts';

export type { TextEdit };

export type ChangeKind =
  | 'inserted'
  | 'deleted'
  | 'replaced'
  | 'paragraph-inserted'
  | 'paragraph-deleted'
  | 'split'
  | 'joined'
  | 'moved'
  | 'comment'
  | 'reply';

/**
 * What can be done with it: it is offered; it collides with what has changed meanwhile, so that both readings are shown;
 * the text has it already; it stands in words that the export writes itself; or there is no place for it in the text.
 */
export type ChangeState = 'offered' | 'collides' | 'taken' | 'own-text' | 'unplaced';

/**
 * Why there is none: the words are gone; marks around them would change too; an entry must keep its title; a row is no
 * paragraph; two paragraphs are of different entries; what looks like a marking marks nothing; or the same words stand in another
 * change that is not taken in.
 */
export type Unplaced = 'gone' | 'marks' | 'title' | 'table' | 'apart' | 'marking' | 'half';

export interface Change {
  /** Counted from one, in the order of the file. */
  readonly number: number;
  /** Undefined for what was typed without being recorded. */
  readonly author: string | undefined;
  readonly date: string | undefined;
  /** The entry that it concerns: its name, else its code, else what it is. */
  readonly entry: string | undefined;
  readonly kind: ChangeKind;
  readonly old: string;
  readonly new: string;
  readonly state: ChangeState;
  /** Why it has no place, or is not offered. */
  readonly why?: Unplaced;
  /** How the text reads now where it collides. */
  readonly now?: string;
  /** The number of the comment that it answers. */
  readonly answers?: number;
  /** The number of the change whose words it changes, without which it would make no sense. */
  readonly within?: number;
  /** The numbers of the changes that hold the words that it takes out; without them these would be lost. */
  readonly needs?: readonly number[];
  /** What taking it in changes; none where it can't be. */
  readonly edits: readonly TextEdit[];
  /** The numbers of changes that take out again what this one has put in, and what it changes if they are taken in too. */
  readonly revised?: { readonly by: readonly number[]; readonly edits: readonly TextEdit[] };
}

/** What is to be known of a Word file besides its changes. */
export interface BesideChanges {
  /** How many changes of looks were left out. */
  readonly looks: number;
  /** False where what was typed unrecorded can't be told from what has changed since. */
  readonly knowsSent: boolean;
  /** The marking of its sensitivity label, where that is higher than the report's. */
  readonly labelled?: Marking | undefined;
}
