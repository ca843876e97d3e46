/** Why nothing can be done with a file that should hold a report. */
import type { LangiumDocument } from 'langium';
import { ruleText } from '../messages/rules.ts';
import { firstUnreadLine } from '../syntax/first-unread.ts';

/** In a sentence; what can't be read may be a mission. */
export function whyNoMission(document: LangiumDocument): string {
  const line = firstUnreadLine(document);
  return line === undefined ? ruleText('publish.nothing-to-show') : ruleText('publish.unread', { line });
}
