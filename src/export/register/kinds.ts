/** What registers can be of: which lines each has, in which order, and the columns that say it. */
import type { Labels } from '../labels.ts';
import type { RegisterSubject } from './ask.ts';
import type { ReportAsks } from './asks.ts';
import { findingColumns, findingsInOrder } from './findings-register.ts';
import type { FindingRecord, FollowedRecord, RegisterRecord } from './record.ts';
import { findingsOf, recordsOf } from './records.ts';
import { inOrder, type RegisterColumn, registerColumns } from './register-table.ts';

/** One kind of register. */
export interface RegisterKind<R extends FollowedRecord = FollowedRecord> {
  readonly title: 'register' | 'registerOfFindings';
  recordsOf(reports: readonly ReportAsks[], asOf: string): readonly R[];
  inOrder(records: readonly R[]): readonly R[];
  columnsOf(labels: Labels): readonly RegisterColumn<R>[];
}

const ASKED: RegisterKind<RegisterRecord> = {
  title: 'register',
  recordsOf,
  inOrder,
  columnsOf: registerColumns,
};

const FOUND: RegisterKind<FindingRecord> = {
  title: 'registerOfFindings',
  recordsOf: findingsOf,
  inOrder: findingsInOrder,
  columnsOf: findingColumns,
};

/** By what a register is asked to be of. */
export const REGISTER_KINDS: Readonly<Record<RegisterSubject, RegisterKind>> = {
  recommendations: ASKED,
  findings: FOUND,
};
