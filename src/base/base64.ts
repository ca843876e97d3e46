/** Bytes as text, for where only text can go. */

/** How many bytes are taken at once: a call can't have more arguments. */
const PORTION = 8192;

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += PORTION) {
    binary += String.fromCharCode(...bytes.subarray(start, start + PORTION));
  }
  return btoa(binary);
}

/** Reads Base64 back. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), byte => byte.charCodeAt(0));
}
