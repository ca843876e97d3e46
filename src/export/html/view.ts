/** What every part of the page knows: the report, and how things are written in the language of the export. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DateText } from '../../domain/dates.ts';
import { type Label, mentionLabel, partyLabel } from '../../report/label-of.ts';
import { type Mention, plainText } from '../../report/plain-text.ts';
import type { Party, Report } from '../../report/report.ts';
import { writeDate, writePeriod } from '../date-style.ts';
import type { ExportContext } from '../exporter.ts';
import { type Labels, labelsIn } from '../labels.ts';
import { directionOf, type Language, languageFor } from '../languages.ts';
import { type OutlineChapter, outlineOf } from '../outline.ts';

/** The report as one page sees it. */
export interface View {
  readonly report: Report;
  readonly context: ExportContext;
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly labels: Labels;
  readonly outline: readonly OutlineChapter[];
  date(date: DateText): string;
  period(period: { readonly from: DateText; readonly to: DateText }): string;
  number(value: number): string;
  mention(mention: Mention): Label;
  party(party: Party): Label;
  /** A title without its marks. */
  plain(entry: Pick<Report['mission'], 'inlines'>): string;
}

/** Settles language and names once for the whole page. */
export function viewOf(report: Report, context: ExportContext): View {
  const language = languageFor(context.language);
  const labels = labelsIn(language);
  const numbers = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
  return {
    report,
    context,
    language,
    direction: directionOf(language),
    labels,
    outline: outlineOf(report, labels),
    date: date => writeDate(date, language),
    period: period => writePeriod(period, language),
    number: value => numbers.format(value),
    mention: mention => mentionLabel(report, mention),
    party: party => partyLabel(report, party),
    plain: entry => plainText(entry.inlines, mention => mentionLabel(report, mention).text),
  };
}

const Context = createContext<View | undefined>(undefined);

/** Gives the view to every component below. */
export const ViewProvider = Context.Provider;

/** The view that the page is made from. */
export function useView(): View {
  const view = useContext(Context);
  if (!view) throw new Error('a component of the page was rendered outside of it');
  return view;
}
