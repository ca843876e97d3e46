/** Every export format, in the order in which they are offered. */
import type { Exporter } from './exporter.ts';

export const EXPORTERS: readonly Exporter[] = [
  {
    id: 'json',
    label: 'JSON',
    extension: 'json',
    mediaType: 'application/json',
    load: async () => (await import('./json.ts')).render,
  },
];
