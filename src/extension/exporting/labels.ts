/** What formats, audiences and languages are called to the author. */
import { env, l10n } from 'vscode';
import type { Format } from '../../protocol.ts';

/** A format in the author's language, where it has a name there. */
export function formatLabel({ id, label }: Format): string {
  const labels: Readonly<Record<string, string>> = {
    html: l10n.t('Web page (HTML)'),
    pdf: l10n.t('PDF, printed by a browser'),
    docx: l10n.t('Word document (DOCX)'),
    md: l10n.t('Markdown'),
    txt: l10n.t('Plain text, for an e-mail (TXT)'),
    xlsx: l10n.t('Excel workbook (XLSX)'),
    csv: l10n.t('Table (CSV)'),
    ics: l10n.t('Calendar (ICS)'),
  };
  return labels[id] ?? label;
}

/** An audience, and what it may see. */
export function audienceLabel(id: string): { readonly label: string; readonly detail?: string } {
  const labels: Readonly<Record<string, { readonly label: string; readonly detail: string }>> = {
    internal: {
      label: l10n.t('Own organization'),
      detail: l10n.t('Everything, whatever its marking.'),
    },
    partner: {
      label: l10n.t('Partners'),
      detail: l10n.t('What is at most confidential.'),
    },
    public: {
      label: l10n.t('Public'),
      detail: l10n.t('What is unclassified, without the names of those who were met.'),
    },
  };
  return labels[id] ?? { label: id };
}

/** A layout, and what it is like. */
export function layoutLabel(id: string): { readonly label: string; readonly detail?: string } {
  const labels: Readonly<Record<string, { readonly label: string; readonly detail: string }>> = {
    compact: {
      label: l10n.t('Compact'),
      detail: l10n.t('Findings as tables, on few pages.'),
    },
    full: {
      label: l10n.t('Full'),
      detail: l10n.t('Each finding with all about it, and a follow-up matrix.'),
    },
  };
  return labels[id] ?? { label: id };
}

/** A language by its own name. */
export function languageLabel(id: string): string {
  return new Intl.DisplayNames([id, env.language], { type: 'language' }).of(id) ?? id;
}
