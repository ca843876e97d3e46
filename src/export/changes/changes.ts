/** The changes alone, as text for people and as JSON for programs; made, reduced and looked through like any other export. */
import { exportText } from '../../messages/export.ts';
import type { Exporter, Render } from '../exporter.ts';
import { pageFor } from '../page/page-for.ts';
import { changesOn, type ReportChange } from './change-list.ts';
import { summaryOf } from './summary.ts';

/** How the changes alone can be written. */
export const CHANGE_FORMATS = ['text', 'json'] as const;

/** Writes the changes in one of these ways. */
export function changesExporter(format: (typeof CHANGE_FORMATS)[number]): Exporter {
  return {
    id: 'changes',
    label: '',
    extension: format === 'json' ? 'json' : 'txt',
    mediaType: format === 'json' ? 'application/json' : 'text/plain',
    layout: 'full',
    takes: ['since'],
    load: async () => (format === 'json' ? asJson : asText),
  };
}

const asJson: Render = async (report, context) => {
  const changes = changesOn(pageFor(report, context)).map(({ anchor, ...change }) => ({
    ...change,
    ...(anchor !== '' && { name: anchor.replace(/^was\./, '') }),
  }));
  return new TextEncoder().encode(`${JSON.stringify({ report: report.mission.id, changes }, null, 2)}\n`);
};

const asText: Render = async (report, context) => {
  const changes = changesOn(pageFor(report, context));
  const lines = changes.flatMap(change => [headOf(change), ...versionsOf(change)]);
  return new TextEncoder().encode(
    [summaryOf(changes), ...(lines.length > 0 ? ['', ...lines] : []), ''].join('\n'),
  );
};

function headOf({ kind, entry, about = '' }: ReportChange): string {
  switch (kind) {
    case 'new':
      return exportText('change.new', { entry });
    case 'gone':
      return exportText('change.gone', { entry });
    case 'moved':
      return exportText('change.moved', { entry });
    case 'reworded':
      return exportText('change.reworded', { entry });
    case 'fact':
      return exportText('change.fact', { entry, label: about });
  }
}

/** The lines that are not in both versions, each behind the sign that it has wherever texts are compared. */
function versionsOf({ was = '', now = '' }: ReportChange): readonly string[] {
  const [old, current] = [was, now].map(text => text.split('\n').filter(line => line !== ''));
  const only = (sign: string, lines: readonly string[] = [], others: readonly string[] = []) =>
    lines.filter(line => !others.includes(line)).map(line => `  ${sign} ${line}`);
  return [...only('-', old, current), ...only('+', current, old)];
}
