const ROOM = 80;

/** The text up to the last word that fits, with an ellipsis where something is left out. */
export function shorten(text: string, room = ROOM): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= room) return line;
  const cut = line.lastIndexOf(' ', room);
  return `${line.slice(0, cut > room / 2 ? cut : room)}…`;
}
