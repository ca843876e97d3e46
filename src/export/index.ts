/** Every export format, in the order in which they are offered. */
import { exportText } from '../messages/export.ts';
import { AUDIT_TRAIL, type Exporter, TABLES } from './exporter.ts';

export const EXPORTERS: readonly Exporter[] = [
  {
    id: 'html',
    get label() {
      return exportText('format.html');
    },
    extension: 'html',
    mediaType: 'text/html',
    layout: 'full',
    takes: ['layout', 'since'],
    tables: [AUDIT_TRAIL],
    load: async () => (await import('./html/html.tsx')).render,
  },
  {
    id: 'pdf',
    get label() {
      return exportText('format.pdf');
    },
    extension: 'pdf',
    mediaType: 'application/pdf',
    isPrinted: true,
    layout: 'compact',
    takes: ['layout', 'since'],
    tables: [AUDIT_TRAIL],
    load: async () => (await import('./pdf/pdf.ts')).render,
  },
  {
    id: 'docx',
    get label() {
      return exportText('format.docx');
    },
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    layout: 'compact',
    takes: ['layout', 'numberedParagraphs', 'template', 'since'],
    tables: [AUDIT_TRAIL],
    load: async () => (await import('./docx/docx.ts')).render,
  },
  {
    id: 'md',
    get label() {
      return exportText('format.md');
    },
    extension: 'md',
    mediaType: 'text/markdown',
    layout: 'full',
    takes: ['layout', 'since'],
    tables: [AUDIT_TRAIL],
    load: async () => (await import('./markdown/markdown.ts')).render,
  },
  {
    id: 'txt',
    get label() {
      return exportText('format.txt');
    },
    extension: 'txt',
    mediaType: 'text/plain',
    layout: 'full',
    takes: ['layout'],
    tables: [AUDIT_TRAIL],
    load: async () => (await import('./txt/txt.ts')).render,
  },
  {
    id: 'xlsx',
    get label() {
      return exportText('format.xlsx');
    },
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    hasKeys: true,
    tables: [AUDIT_TRAIL],
    load: async () => (await import('./xlsx/xlsx.ts')).render,
  },
  {
    id: 'csv',
    get label() {
      return exportText('format.csv');
    },
    extension: 'csv',
    mediaType: 'text/csv',
    hasKeys: true,
    tables: TABLES,
    load: async () => (await import('./csv.ts')).render,
  },
  {
    id: 'ics',
    get label() {
      return exportText('format.ics');
    },
    extension: 'ics',
    mediaType: 'text/calendar',
    hasKeys: true,
    load: async () => (await import('./ics/ics.ts')).render,
  },
  {
    id: 'json',
    get label() {
      return exportText('format.json');
    },
    extension: 'json',
    mediaType: 'application/json',
    isWhole: true,
    load: async () => (await import('./json.ts')).render,
  },
];
