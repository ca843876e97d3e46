/** A register as Parquet files, one for each programme, which engines such as DuckDB, Spark and BigQuery read together. */
import { gzipSync } from 'fflate';
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { parquetWrite } from 'hyparquet-writer/src/write.js';
import recordSchema from '../../../language/mission-report.register.schema.json' with { type: 'json' };
import { byCharacters } from '../../domain/by-characters.ts';
import { lastDay } from '../../domain/dates.ts';
import { grouped } from '../../domain/grouped.ts';
import type { RegisterSubject } from './ask.ts';
import type { ReportAsks } from './asks.ts';
import { REGISTER_KINDS } from './kinds.ts';
import type { FollowedRecord } from './record.ts';
import { type RegisterContext, type RegisterFile, refusedFor } from './registers.ts';

/** Raised when a column goes or means something else; a new one at the end does not raise it. */
export const LAKE_SCHEMA = 1;

/** The lines of one programme: their place below the folder of the lake, the file, and the missions that ask for them. */
export interface LakePart {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly missions: readonly string[];
}

/** The parts of a register; or why nothing of it is given away, which the records tell, since the files are compressed. */
export function lakeOf(
  reports: readonly ReportAsks[],
  { of = 'recommendations', ...context }: RegisterContext,
): { readonly ok: true; readonly parts: readonly LakePart[] } | Extract<RegisterFile, { ok: false }> {
  const records = REGISTER_KINDS[of].recordsOf(reports, context.asOf);
  const texts = records.map(record => JSON.stringify(record));
  const refusal = refusedFor(reports, texts, context);
  if (refusal) return refusal;
  const inOrder = records.toSorted(
    (a, b) => byCharacters(a.mission, b.mission) || byCharacters(a.key ?? a.code, b.key ?? b.code),
  );
  const parts = grouped(inOrder.map(record => [record.programme ?? NO_PROGRAMME, record] as const));
  return {
    ok: true,
    parts: Array.from(parts, ([programme, lines]) => ({
      path: `${of}/programme=${encodeURIComponent(programme)}/part.parquet`,
      bytes: parquetOf(lines, of),
      missions: [...new Set(lines.map(({ mission }) => mission))],
    })),
  };
}

/** What engines that read folders of this form take for null. */
const NO_PROGRAMME = '__HIVE_DEFAULT_PARTITION__';

/** A file with these lines; with none, for a programme of which nothing is left. */
export function parquetOf(lines: readonly FollowedRecord[], of: RegisterSubject): Uint8Array {
  const columns = COLUMNS[of];
  const writer = new ByteWriter();
  parquetWrite({
    writer,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.flatMap(({ name, type }) => elementsOf(name, type)),
    ],
    columnData: columns.map(({ name, field, type }) => ({
      name,
      data: lines.map(line => parquetValue(Reflect.get(line, field), type)),
    })),
    rowGroupSize: 100_000,
    codec: 'GZIP',
    compressors: { GZIP: bytes => gzipSync(bytes, { mtime: 0 }) },
    kvMetadata: [{ key: 'mission-report', value: JSON.stringify({ schema: LAKE_SCHEMA, of }) }],
  });
  return new Uint8Array(writer.getBuffer());
}

type Type = keyof typeof ELEMENTS | { readonly list: Type } | readonly Column[];

interface Column {
  /** As it is called in the file, and in a record. */
  readonly name: string;
  readonly field: string;
  readonly type: Type;
}

const ELEMENTS = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  day: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  count: { type: 'INT32' },
  flag: { type: 'BOOLEAN' },
} as const;

/** What depends on the day of asking, or on where pages lie, would make each file another one tomorrow; the programme is the folder. */
const LEFT_OUT = ['programme', 'lastMonth', 'link', 'ageInDays', 'isOverdue', 'overdueDays', 'dueTo'];

/** Fields whose names say less alone, or are words of SQL. */
const RENAMED: Readonly<Record<string, string>> = { history: 'missions', missionDate: 'missionDay' };
const RENAMED_WITHIN: Readonly<Record<string, string>> = {
  ...{ date: 'saidOn', by: 'saidBy', value: 'saidValue', word: 'attribute', text: 'words', due: 'dueText' },
};

/** What the schema of records says of a field. */
interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
}

const COLUMNS: Readonly<Record<RegisterSubject, readonly Column[]>> = {
  recommendations: columnsIn(recordSchema.oneOf[0]).filter(({ field }) => !LEFT_OUT.includes(field)),
  findings: columnsIn(recordSchema.oneOf[1]).filter(({ field }) => !LEFT_OUT.includes(field)),
};

function columnsIn({ properties = {} }: FieldSchema = {}, renamed = RENAMED): readonly Column[] {
  return Object.entries(properties).map(([field, schema]) => {
    const name = (renamed[field] ?? field).replace(/[A-Z]/g, '_$&').toLowerCase();
    return { name, field, type: typeIn(schema) };
  });
}

function typeIn({ type = [], pattern, items, properties }: FieldSchema): Type {
  if (items) return { list: typeIn(items) };
  if (properties) return columnsIn({ properties }, RENAMED_WITHIN);
  if (type.includes('boolean')) return 'flag';
  if (type.includes('integer')) return 'count';
  return pattern === undefined ? 'text' : 'day';
}

type Element = NonNullable<Parameters<typeof parquetWrite>[0]['schema']>[number];

function elementsOf(name: string, type: Type): readonly Element[] {
  const base = { name, repetition_type: 'OPTIONAL' } as const;
  if (typeof type === 'string') return [{ ...base, ...ELEMENTS[type] }];
  if ('list' in type) {
    return [
      { ...base, converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      ...elementsOf('element', type.list),
    ];
  }
  return [{ ...base, num_children: type.length }, ...type.flatMap(each => elementsOf(each.name, each.type))];
}

const DAY = 86_400_000;

function parquetValue(value: unknown, type: Type): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (type === 'day') return Date.parse(lastDay(String(value))) / DAY;
  if (typeof type === 'string') return value;
  if ('list' in type) return Array.isArray(value) ? value.map(each => parquetValue(each, type.list)) : null;
  return Object.fromEntries(
    type.map(({ name, field, type: own }) => [name, parquetValue(Reflect.get(Object(value), field), own)]),
  );
}
