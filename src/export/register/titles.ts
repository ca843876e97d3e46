/** What missions and pillars are called in a register. */
import { writeDate } from '../date-style.ts';
import type { Language } from '../languages.ts';
import type { ReportAsks } from './asks.ts';

/** Titles by the names that authors gave, which stand for themselves where nothing is known of them. */
export interface Titles {
  /** With its month, since missions to one place are called alike. */
  mission(id: string): string;
  pillar(id: string): string;
}

export function titlesIn(reports: readonly ReportAsks[], language: Language): Titles {
  const missions = new Map(
    reports.map(({ mission, title, to }) => [
      mission,
      to === null ? title : `${title} (${writeDate(to.slice(0, 'yyyy-mm'.length), language)})`,
    ]),
  );
  const pillars = new Map(reports.flatMap(report => report.pillars));
  return {
    mission: id => missions.get(id) ?? id,
    pillar: id => pillars.get(id) || id,
  };
}
