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
    id: 'pdf',
    label: 'PDF, printed by a browser',
    extension: 'pdf',
    mediaType: 'application/pdf',
    isPrinted: true,
    load: async () => (await import('./pdf/pdf.ts')).render,
  },
  {
    id: 'docx',
    label: 'Word document (DOCX)',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    takes: ['numberedParagraphs', 'template'],
    load: async () => (await import('./docx/docx.ts')).render,
  },
  {
    id: 'md',
    label: 'Markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    load: async () => (await import('./markdown/markdown.ts')).render,
  },
  {
    id: 'txt',
    label: 'Plain text, for an e-mail (TXT)',
    extension: 'txt',
    mediaType: 'text/plain',
    load: async () => (await import('./txt/txt.ts')).render,
  },
  {
    id: 'xlsx',
    label: 'Excel workbook (XLSX)',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: async () => (await import('./xlsx/xlsx.ts')).render,
  },
  {
    id: 'csv',
    label: 'Table (CSV)',
    extension: 'csv',
    mediaType: 'text/csv',
    takes: ['table'],
    load: async () => (await import('./csv.ts')).render,
  },
  {
    id: 'ics',
    label: 'Calendar (ICS)',
    extension: 'ics',
    mediaType: 'text/calendar',
    load: async () => (await import('./ics/ics.ts')).render,
  },
  {
    id: 'json',
    label: 'JSON',
    extension: 'json',
    mediaType: 'application/json',
    holdsEveryCharacter: true,
    load: async () => (await import('./json.ts')).render,
  },
];
