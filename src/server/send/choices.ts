/** What the author of a report can choose for its readers, and what is chosen. */
import { AUDIENCES, type Audience } from '../../domain/marking.ts';
import { AUDIT_TRAIL, type Exporter, LAYOUTS, type Layout, type Table } from '../../export/exporter.ts';
import { EXPORTERS } from '../../export/index.ts';
import { LANGUAGES } from '../../export/languages.ts';
import { commonText } from '../../messages/common.ts';
import { editorText } from '../../messages/editor.ts';
import { languageName } from '../../messages/texts.ts';
import type { SendChoice, SendOption, SendParams } from '../../protocol/send.ts';

/** An order of which nothing is left open. */
export interface WholeOrder {
  readonly audience: Audience;
  readonly formats: readonly Exporter[];
  readonly language?: string;
  readonly layout?: Layout;
  /** The one table that is shown instead of the report. */
  readonly table?: Table;
}

/** What most readers can open comes first. */
const FIRST = ['docx', 'pdf'];

export function readOrder(
  { order, since }: SendParams,
  usual: Audience | undefined,
  whyNoPrinter: string | undefined,
): WholeOrder {
  const audience = AUDIENCES.find(each => each === order.audience) ?? usual ?? 'internal';
  const wanted = order.formats ?? FIRST.slice(0, 1);
  const formats = offered(since).filter(
    ({ id, isPrinted }) => wanted.includes(id) && !(isPrinted && whyNoPrinter),
  );
  const language = LANGUAGES.find(each => each === order.language);
  const way = waysFor(formats, audience, since).find(each => each === order.layout);
  const shown = way === AUDIT_TRAIL ? { table: way } : way && { layout: way };
  return { audience, formats, ...(language !== undefined && { language }), ...shown };
}

export function choicesOf(
  { since }: SendParams,
  { audience, formats, language, layout, table }: WholeOrder,
  whyNoPrinter: string | undefined,
): readonly SendChoice[] {
  const ways = waysFor(formats, audience, since);
  const readers = AUDIENCES.map((each): SendOption => {
    const [label, detail] = [
      commonText('readers', { audience: each }),
      commonText('readers.get', { audience: each }),
    ];
    return { ...option(each, label, each === audience), detail };
  });
  const offers = offered(since).map((format): SendOption => {
    const why = (format.isPrinted && whyNoPrinter) || '';
    const offer = option(format.id, format.label(), formats.includes(format));
    return { ...offer, detail: why, isThere: why === '' };
  });
  const own = option('', editorText('send.own-language'), language === undefined);
  const languages = LANGUAGES.map(each => option(each, languageName(each), each === language));
  const shown = layout ?? table;
  const usual = option('', editorText('send.own-layout'), shown === undefined);
  const layouts = ways.map((way): SendOption => {
    const offer = option(way, editorText('send.way', { way }), way === shown);
    return { ...offer, detail: editorText('send.way.detail', { way }) };
  });
  const all = [{ ...usual, detail: editorText('send.own-layout.detail') }, ...layouts];
  const choices: SendChoice[] = [
    { id: 'audience', sort: 'one', label: editorText('send.readers'), options: readers },
    { id: 'formats', sort: 'several', label: editorText('send.formats'), options: offers },
    { id: 'language', sort: 'folded', label: editorText('send.language'), options: [own, ...languages] },
    { id: 'layout', sort: 'folded', label: editorText('send.layout'), options: all },
  ];
  return choices.filter(({ id }) => id !== 'layout' || ways.length > 0);
}

/** Those that mark what has changed, where that is wanted. */
function offered(since: string | undefined): readonly Exporter[] {
  const all = EXPORTERS.filter(({ takes }) => since === undefined || takes?.includes('since'));
  const first = FIRST.flatMap(id => all.filter(each => each.id === id));
  return [...first, ...all.filter(each => !first.includes(each))];
}

/** How the formats can show a report; none where no format shows it whole, nor the audit trail to these readers. */
function waysFor(formats: readonly Exporter[], audience: Audience, since: string | undefined) {
  const isLaidOut = formats.some(({ layout }) => layout !== undefined);
  const hasTrail = formats.some(({ tables }) => tables?.includes(AUDIT_TRAIL));
  const isForTrail = since === undefined && audience === 'internal';
  const trail = hasTrail && isForTrail ? ([AUDIT_TRAIL] as const) : [];
  return [...(isLaidOut ? LAYOUTS : []), ...trail];
}

function option(value: string, label: string, isChosen: boolean): SendOption {
  return { value, label, isChosen, detail: '', isThere: true };
}
