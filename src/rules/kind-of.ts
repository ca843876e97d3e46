/** What an entry is called by the texts that differ from one kind to another. */
import type { Meeting, Visit } from '../syntax/generated/ast.ts';
import { isMeeting } from '../syntax/generated/ast.ts';

export function kindOf(event: Meeting | Visit): 'meeting' | 'visit' {
  return isMeeting(event) ? 'meeting' : 'visit';
}
