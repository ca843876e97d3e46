/** What audiences, layouts and languages are called to the author. */
import { env } from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import type { AudienceChoice } from '../../protocol/export.ts';

export function audienceLabel(id: string): string {
  const labels: Readonly<Record<string, string>> = {
    internal: extensionText('audience.internal'),
    partner: extensionText('audience.partner'),
    'partner-confidential': extensionText('audience.partner-confidential'),
    public: extensionText('audience.public'),
  };
  return labels[id] ?? id;
}

/** An audience as it can be chosen, with what it gets. */
export function audienceItem({ id, ceiling }: AudienceChoice) {
  const names = id === 'public' ? 'no' : 'yes';
  return { id, label: audienceLabel(id), detail: extensionText('audience.sees', { ceiling, names }) };
}

/** A layout, or a table that is shown instead of the report, and what it is like. */
export function layoutLabel(id: string): { readonly label: string; readonly detail?: string } {
  const labels: Readonly<Record<string, { readonly label: string; readonly detail: string }>> = {
    compact: {
      label: extensionText('layout.compact'),
      detail: extensionText('layout.compact.detail'),
    },
    full: {
      label: extensionText('layout.full'),
      detail: extensionText('layout.full.detail'),
    },
    'audit-trail': {
      label: extensionText('layout.audit-trail'),
      detail: extensionText('layout.audit-trail.detail'),
    },
  };
  return labels[id] ?? { label: id };
}

/** A language by its own name. */
export function languageLabel(id: string): string {
  return new Intl.DisplayNames([id, env.language], { type: 'language' }).of(id) ?? id;
}
