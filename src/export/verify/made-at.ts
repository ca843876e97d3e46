/** When a file says that it was made: with that the same bytes come out again. It is taken as asked for, and proves nothing. */
import { WordPackage } from '../../word/package.ts';
import { childrenOf, textOf } from '../../word/xml.ts';

/** The time in a Word file or a calendar; undefined in formats that record none, and where it can't be read. */
export function madeAt(format: string, file: Uint8Array): Date | undefined {
  const told = format === 'docx' ? createdIn(file) : format === 'ics' ? stampIn(file) : undefined;
  const time = told === undefined ? undefined : new Date(told);
  return time && Number.isFinite(time.getTime()) ? time : undefined;
}

function createdIn(file: Uint8Array): string | undefined {
  const word = new WordPackage(file);
  const core = [...word.relationshipsOf('').values()].find(({ type }) => type === 'core-properties');
  const [created] = childrenOf(word.part(core?.target), 'created');
  return created && textOf(created);
}

function stampIn(file: Uint8Array): string | undefined {
  const stamp = /^DTSTAMP:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/m.exec(new TextDecoder().decode(file));
  if (!stamp) return undefined;
  const [, year, month, day, hour, minute, second] = stamp;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
