/** What audiences, layouts and languages are called to the author. */
import { env } from 'vscode';
import { extensionText } from '../../messages/extension.ts';

/** An audience, and what it may see. */
export function audienceLabel(id: string): { readonly label: string; readonly detail?: string } {
  const labels: Readonly<Record<string, { readonly label: string; readonly detail: string }>> = {
    internal: {
      label: extensionText('audience.internal'),
      detail: extensionText('audience.internal.detail'),
    },
    partner: {
      label: extensionText('audience.partner'),
      detail: extensionText('audience.partner.detail'),
    },
    public: {
      label: extensionText('audience.public'),
      detail: extensionText('audience.public.detail'),
    },
  };
  return labels[id] ?? { label: id };
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
