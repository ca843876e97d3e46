/** A saved mail → blocks: its headers as particulars, its text, its signature, and what it quotes of older mail. */
import { importText } from '../../messages/import.ts';
import { UnreadableSource } from '../../unreadable-source.ts';
import { guessNote } from '../decode.ts';
import type { SourceDocument } from '../document.ts';
import { readWhole, shownValue } from './read-carried.ts';
import { readMailParts } from './read-parts.ts';
import { signersOf } from './signature.ts';

/** Reads the bytes of a mail. */
export function readMail(bytes: Uint8Array): SourceDocument {
  const mail = readMailParts(bytes);
  const { headers } = mail;
  if (!headers.has('from') && !headers.has('subject')) throw new UnreadableSource(importText('mail.no-mail'));
  const { blocks, notes, guess, plain } = readWhole(mail);
  const sender = shownValue('from', headers.get('from')?.value ?? '');
  const name = sender.includes('@') ? '' : sender.replace(/^([^,]+),\s*([^,]+)$/u, '$2 $1');
  return {
    blocks,
    notes: guess === undefined ? notes : [guessNote(guess), ...notes],
    ...(name === '' ? {} : { signers: signersOf(plain.join('\n\n'), name) }),
  };
}
