/** The lines that an iCalendar file (RFC 5545) is made of. */

/** Octets after which a line is folded. */
const LONGEST_LINE = 75;

/** One property with its value as it stands. */
export function line(name: string, value: string): string {
  return folded(`${name}:${value}`);
}

/** One property whose value is text, escaped. */
export function textLine(name: string, text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');
  return line(name, escaped);
}

export function component(name: string, lines: readonly string[]): readonly string[] {
  return [line('BEGIN', name), ...lines, line('END', name)];
}

/** Cuts between characters, never inside one. */
function folded(text: string): string {
  let out = '';
  let length = 0;
  for (const character of text) {
    const octets = octetsOf(character.codePointAt(0) ?? 0);
    if (length + octets > LONGEST_LINE) {
      out += '\r\n ';
      length = 1;
    }
    out += character;
    length += octets;
  }
  return out;
}

/** How many octets a character takes in UTF-8 (RFC 3629). */
function octetsOf(character: number): number {
  if (character < 0x80) return 1;
  if (character < 0x800) return 2;
  return character < 0x10000 ? 3 : 4;
}
