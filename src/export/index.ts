/** Every export format, in the order in which they are offered. */
import type { Exporter } from './exporter.ts';

export const EXPORTERS: readonly Exporter[] = [
  {
    id: 'html',
    label: 'Web page (HTML)',
    extension: 'html',
    mediaType: 'text/html',
    load: async () => (await import('./html/html.tsx')).render,
  },
  {
    id: 'json',
    label: 'JSON',
    extension: 'json',
    mediaType: 'application/json',
    load: async () => (await import('./json.ts')).render,
  },
];
