/** The slips in the structure of a line, in the order in which they are looked for. */
import { bareValue } from './bare-value.ts';
import { colonTooEarly } from './colon-too-early.ts';
import { commentedHead } from './commented-head.ts';
import { earlyColon } from './early-colon.ts';
import { emptyPhrase } from './empty-phrase.ts';
import type { EntrySlip } from './entry-slip.ts';
import { foreignAttribute, foreignSmallWord } from './foreign-attribute.ts';
import { forgottenColon } from './forgotten-colon.ts';
import { impossibleDate } from './impossible-date.ts';
import { lateTie } from './late-tie.ts';
import { listJoint } from './list-joint.ts';
import { markingAsName } from './marking-as-name.ts';
import { marksAsTyped } from './marks-as-typed.ts';
import { lateColon, missingColon } from './missing-colon.ts';
import { missingName } from './missing-name.ts';
import { missingText } from './missing-text.ts';
import { misspeltWord } from './misspelt-word.ts';
import { nameAfterAttribute } from './name-after-attribute.ts';
import { nameBelow } from './name-below.ts';
import { nameWithBlank } from './name-with-blank.ts';
import { numberAfterWord } from './number-after-word.ts';
import { otherValue } from './other-value.ts';
import { reservedName } from './reserved-name.ts';
import { slashesInText } from './slashes-in-text.ts';
import type { SlipReader } from './slip.ts';
import { strayMarks } from './stray-marks.ts';
import { tagInText } from './tag-in-text.ts';
import { textOfHeader } from './text-of-header.ts';
import { unclosedQuote } from './unclosed-quote.ts';
import { unquotedPhrase } from './unquoted-phrase.ts';
import { unreadMarking } from './unread-marking.ts';
import { valueAsName } from './value-as-name.ts';
import { writtenDate } from './written-date.ts';
import { writtenTime } from './written-time.ts';

export const SLIPS: readonly SlipReader[] = [
  missingColon,
  nameBelow,
  earlyColon,
  missingName,
  reservedName,
  unclosedQuote,
  writtenDate,
  writtenTime,
  numberAfterWord,
  otherValue,
  unreadMarking,
  misspeltWord,
  bareValue,
  foreignAttribute,
  listJoint,
  strayMarks,
  nameAfterAttribute,
  nameWithBlank,
  unquotedPhrase,
  foreignSmallWord,
  lateColon,
  forgottenColon,
];

/** The slips in entries that can be read. */
export const ENTRY_SLIPS: readonly EntrySlip[] = [
  tagInText,
  colonTooEarly,
  markingAsName,
  lateTie,
  textOfHeader,
  missingText,
  emptyPhrase,
  impossibleDate,
  marksAsTyped,
  slashesInText,
  commentedHead,
  valueAsName,
];
