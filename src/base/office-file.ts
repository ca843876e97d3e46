/** Which of its own kinds of file Office has written, by the first bytes. */

/** How the compound files of Office begin (MS-CFB, 2.2). */
const COMPOUND = '\xD0\xCF\x11\xE0';
const ZIP = 'PK';

/** The stream of a compound file that holds an encrypted document (MS-OFFCRYPTO, 2.3.4), as its folder names it. */
const ENCRYPTED = Uint8Array.from([...'EncryptedPackage'].flatMap(letter => [letter.charCodeAt(0), 0]));

/** True for a package of parts, as Office and LibreOffice write today. */
export function isOfPackage(bytes: Uint8Array): boolean {
  return beginsWith(bytes, ZIP);
}

/** What a file that holds no parts is: one that is encrypted, or of an Office before 2007; undefined for any other. */
export function closedOfficeFile(bytes: Uint8Array): 'encrypted' | 'old' | undefined {
  if (!beginsWith(bytes, COMPOUND)) return undefined;
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (ENCRYPTED.every((code, step) => bytes[at + step] === code)) return 'encrypted';
  }
  return 'old';
}

/** True for bytes that begin with these letters, each of one byte. */
export function beginsWith(bytes: Uint8Array, letters: string): boolean {
  return [...letters].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}
