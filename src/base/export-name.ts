/** A file for others never takes the place of the one that stays inside: its audience is part of the name. */
export function exportName(report: string, audience: string, extension: string): string {
  return [report, ...(audience === 'internal' ? [] : [audience]), extension].join('.');
}
