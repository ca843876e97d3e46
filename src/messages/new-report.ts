/** What is said of a report that goes on from an earlier one. */
import english from '../../language/messages/en/new-report.json' with { type: 'json' };
import type { Texts } from './generated/new-report.ts';
import { textsOf } from './texts.ts';

export const newReportText = textsOf<Texts>('new-report', english);
