/** The report as one export sees it: how names, dates and figures are written in the language of the export. */
import type { DateText } from '../domain/dates.ts';
import { type Label, partyLabel } from '../report/label-of.ts';
import { type Mention, plainText } from '../report/plain-text.ts';
import type { Party, Report } from '../report/report.ts';
import { reportOn } from '../report/state-on.ts';
import { writeDate, writePeriod } from './date-style.ts';
import { mentionIn } from './elsewhere.ts';
import type { ExportContext, Layout } from './exporter.ts';
import { figuresIn } from './figures.ts';
import { type Labels, labelsIn } from './labels.ts';
import { commaOf, directionOf, type Language, languageFor } from './languages.ts';

export interface View {
  readonly report: Report;
  readonly context: ExportContext;
  readonly layout: Layout;
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly labels: Labels;
  /** What stands between the items of a list in a sentence. */
  readonly comma: string;
  date(date: DateText): string;
  period(period: { readonly from: DateText; readonly to: DateText }): string;
  number(value: number): string;
  mention(mention: Mention): Label;
  party(party: Party): Label;
  /** Several parties as words. */
  parties(parties: readonly Party[]): string;
  /** A title without its marks. */
  plain(entry: Pick<Report['mission'], 'inlines'>): string;
}

/** Settles language and names once for a whole export. */
export function viewOf(report: Report, context: ExportContext): View {
  const language = languageFor(context.language);
  const labels = labelsIn(language);
  const comma = commaOf(language);
  return {
    report,
    context,
    layout: context.layout ?? 'full',
    language,
    direction: directionOf(language),
    labels,
    comma,
    date: date => writeDate(date, language),
    period: period => writePeriod(period, language),
    number: figuresIn(language),
    mention: mention => mentionIn(report, mention, language),
    party: party => partyLabel(report, party),
    parties: parties => parties.map(party => partyLabel(report, party).text).join(comma),
    plain: entry => plainText(entry.inlines, mention => mentionIn(report, mention, language).text),
  };
}

/** The report as a tracker shows it: each entry as it stands on the day of the tracker. */
export function viewOnDay(report: Report, context: ExportContext): View {
  return viewOf(reportOn(report, dayOf(context)), context);
}

/** The day whose state a tracker shows, `YYYY-MM-DD`: the one that is asked for, or that on which it is made. */
export function dayOf({ asOf, now }: ExportContext): string {
  return asOf ?? now.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
