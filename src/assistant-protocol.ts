/** What is asked when assistants ask, between the two ends of a connection. */
import { AUDIENCES, type Audience } from './domain/marking.ts';

/** Has a tool of assistants answer: {@link AssistantParams}, answered by an {@link AssistantAnswer}. */
export const ASSISTANT_REQUEST = 'missionReport/assistant';

/** Through whose eyes assistants may look. */
export const ASSISTANT_EYES: readonly Audience[] = AUDIENCES;

/** The tools of assistants, as the manifest offers each with the extension's name in front of it. */
export const ASSISTANT_TOOLS = [
  'reports',
  'read',
  'find',
  'follow_up',
  'check',
  'language',
  'propose',
] as const;

/** What an assistant asks, through whose eyes. */
export interface AssistantParams {
  readonly tool: string;
  readonly given: unknown;
  readonly audience: Audience;
  /** Pages of the extension that the tool may quote, by their names. */
  readonly pages: Readonly<Record<string, string>>;
}

/** One JSON text; where the tool had no answer it says why. */
export interface AssistantAnswer {
  readonly text: string;
  readonly isRefused: boolean;
}
