/** A saved mail → blocks: its headers as particulars, its text, its signature, and what it quotes of older mail. */
import { importText } from '../../messages/import.ts';
import { UnreadableSource } from '../../unreadable-source.ts';
import { guessNote } from '../decode.ts';
import type { SourceDocument } from '../document.ts';
import { readWhole, shownValue } from './read-carried.ts';
import { readMailParts } from './read-parts.ts';

/** Reads the bytes of a mail. */
export function readMail(bytes: Uint8Array): SourceDocument {
  const mail = readMailParts(bytes);
  const { headers } = mail;
  if (!headers.has('from') && !headers.has('subject')) throw new UnreadableSource(importText('mail.no-mail'));
  const { blocks, notes, isGuessed, plain } = readWhole(mail);
  const sender = shownValue('from', headers.get('from')?.value ?? '');
  const name = sender.includes('@') ? '' : sender.replace(/^([^,]+),\s*([^,]+)$/u, '$2 $1');
  return {
    blocks,
    notes: isGuessed ? [guessNote(), ...notes] : notes,
    ...(name === '' ? {} : { sender: [name, ...signatureOf(plain.join('\n\n'), name)] }),
  };
}

/** The lines of a signature below the name of whoever wrote the mail, as far as they say who that is. */
function signatureOf(text: string, name: string): readonly string[] {
  const lines = text.split('\n').map(line => line.trim());
  const at = lines.findIndex((line, index) => line === name && index > lines.length / 4);
  if (at < 0) return [];
  const below = lines.slice(at + 1, at + 4);
  const end = below.findIndex(line => line === '' || /^\+|@|\d{4}/.test(line));
  return below.slice(0, end < 0 ? undefined : end).flatMap(line => line.split(/\s+[|·]\s+/u));
}
