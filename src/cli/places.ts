/** What stands for a value in help: `--out <path>`. The library reads options by these words, so they are English there. */
import { commandText } from '../messages/command-line.ts';

const SAID: Readonly<Record<string, () => string>> = {
  audience: () => commandText('place.audience'),
  code: () => commandText('place.code'),
  command: () => commandText('place.command'),
  date: () => commandText('place.date'),
  days: () => commandText('place.days'),
  file: () => commandText('place.file'),
  folder: () => commandText('place.folder'),
  format: () => commandText('place.format'),
  id: () => commandText('place.id'),
  layout: () => commandText('place.layout'),
  marking: () => commandText('place.marking'),
  number: () => commandText('place.number'),
  options: () => commandText('place.options'),
  path: () => commandText('place.path'),
  paths: () => commandText('place.paths'),
  profile: () => commandText('place.profile'),
  programme: () => commandText('place.programme'),
  report: () => commandText('place.report'),
  table: () => commandText('place.table'),
  tag: () => commandText('place.tag'),
};

/** The flags of an option, or a usage line, with these words in the author's language. */
export function withPlaces(usage: string): string {
  return usage.replace(/(?<=[<[])[a-z]+(?=(?:\.\.\.)?[>\]])/g, placeOf);
}

/** One of these words in the author's language; any other as it is. */
export function placeOf(name: string): string {
  return SAID[name]?.() ?? name;
}
