/** The endings of files that a report shows or is made of. */

/** Reports, and the vocabularies that they use. */
export const MISSION_FILE = /\.mission$/i;

/** True for the name of a file that holds an edition of a report. */
export function isEditionName(name: string): boolean {
  return /\.issued(?:-\d+)?\.json$/.test(name);
}

/** Where the edition of a report goes that has this file name: `selm-2024.issued.json`, `selm-2024.issued-2.json`. */
export function editionName(report: string, edition: number): string {
  return `${report.replace(MISSION_FILE, '')}.issued${edition === 1 ? '' : `-${edition}`}.json`;
}

/** The file of updates beside the report that has this file name: `selm-2024.updates.mission`. */
export function updatesName(report: string): string {
  return `${report.replace(MISSION_FILE, '')}.updates.mission`;
}

/** Pictures that every export can show. */
export const PICTURE_FILE = /\.(?:png|jpe?g|gif)$/i;

/** What people write elsewhere, and a report can be made of. */
export const SOURCE_ENDINGS = [
  'docx',
  'odt',
  'html',
  'htm',
  'md',
  'markdown',
  'txt',
  'eml',
  'msg',
  'pdf',
] as const;

/** What people write elsewhere, too, and must save otherwise before a report can be made of it. */
export const REFUSED_ENDINGS = ['doc', 'rtf'] as const;
