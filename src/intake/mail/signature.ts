/** Who wrote a mail, as the lines at its end say it. */

/** The name of whoever signs, and what the signature says of them. */
export type Signer = readonly string[];

/** Two words or more with capitals, up to what stands behind them. */
const SIGNED =
  /^(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:\p{Ll}{1,3}\s){0,2}\p{Lu}[\p{L}\p{M}.'’-]*){1,4})(?:,\s+|\s+[–—-]\s+)(\S.*)$/u;
const CONTACT = /^\+|@|\d{4}/;

/** Whoever sent a mail, with the lines of the signature, and whoever signed it beside them in the same form. */
export function signersOf(text: string, name: string): readonly Signer[] {
  const lines = text.split('\n').map(line => line.trim());
  const isSigned = (line: string) => line === name || SIGNED.exec(line)?.[1] === name || isJoint(line, name);
  const at = lines.findLastIndex((line, index) => index > lines.length / 4 && isSigned(line));
  const signed = lines[at] ?? '';
  if (at < 0) return [[name]];
  if (isJoint(signed, name))
    return [[name], ...namesOf(signed).flatMap(other => (other === name ? [] : [[other]]))];
  if (signed !== name) return [signed, ...beside(lines, at, name)].map(detailed);
  const below = lines.slice(at + 1, at + 4);
  const end = below.findIndex(line => line === '' || CONTACT.test(line));
  return [[name, ...below.slice(0, end < 0 ? undefined : end).flatMap(line => line.split(/\s+[|·]\s+/u))]];
}

/** `Ann Lee, Adviser` as the name and what stands behind it. */
function detailed(line: string): Signer {
  const [, name = line, said] = SIGNED.exec(line) ?? [];
  return said === undefined ? [name] : [name, said];
}

/** The lines right before and after the signature that have its form: a name, and what somebody is. */
function beside(lines: readonly string[], at: number, name: string): readonly string[] {
  const isAlike = (line: string) => SIGNED.test(line) && !CONTACT.test(line) && !line.startsWith(name);
  const before = lines.slice(0, at);
  const after = lines.slice(at + 1);
  const first = before.findLastIndex(line => !isAlike(line));
  const end = after.findIndex(line => !isAlike(line));
  return [...before.slice(first + 1), ...after.slice(0, end < 0 ? undefined : end)];
}

/** True for `Ann Lee and Jo Bell`: nothing but names, of which one is that of whoever sent the mail. */
function isJoint(line: string, name: string): boolean {
  const names = namesOf(line);
  return names.length > 1 && names.includes(name) && names.every(each => SIGNED.test(`${each}, x`));
}

function namesOf(line: string): readonly string[] {
  return line.split(/\s+(?:\/|&|and|et|y|e|und)\s+/u);
}
