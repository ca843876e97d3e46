/** A saved mail → blocks: its headers as particulars, its text, its signature, and what it quotes of older mail. */

import { UnreadableSource } from '../../base/unreadable-source.ts';
import { type CarriedLabel, type CustomProperty, carriedLabels } from '../../domain/sensitivity-labels.ts';
import { importText } from '../../messages/import.ts';
import { guessNote } from '../decode.ts';
import type { SourceDocument } from '../document.ts';
import { readWhole } from './read-carried.ts';
import { type Mail, readMailParts } from './read-parts.ts';

/** Reads the bytes of a mail. */
export function readMail(bytes: Uint8Array): SourceDocument {
  const mail = readMailParts(bytes);
  const { headers } = mail;
  if (!headers.has('from') && !headers.has('subject')) throw new UnreadableSource(importText('mail.no-mail'));
  return documentOf(mail);
}

/** The document that a mail is, whichever program saved it. */
export function documentOf(mail: Mail): SourceDocument {
  const { blocks, notes, guess } = readWhole(mail);
  return {
    isMail: true,
    labels: labelsOf(mail),
    blocks,
    notes: guess === undefined ? notes : [guessNote(guess), ...notes],
  };
}

/** `msip_labels: MSIP_Label_…_Enabled=True; MSIP_Label_…_Name=…`, as Outlook writes the header. */
function labelsOf({ headers }: Mail): readonly CarriedLabel[] {
  const pairs = (headers.get('msip_labels')?.value ?? '').split(';').map((pair): CustomProperty => {
    const [name = '', value = ''] = pair.split('=').map(part => part.trim());
    return [name, value];
  });
  return carriedLabels(pairs);
}
