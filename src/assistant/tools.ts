/** The tools that assistants have. */
import { assistantText } from '../messages/assistant.ts';
import type { Library } from './library.ts';
import { NoAnswer } from './no-answer.ts';
import type { Answer, Tool } from './tool.ts';
import { checkTool } from './tools/check.ts';
import { findTool } from './tools/find.ts';
import { followUpTool } from './tools/follow-up.ts';
import { languageTool } from './tools/language.ts';
import { proposeTool } from './tools/propose.ts';
import { readTool } from './tools/read.ts';
import { reportsTool } from './tools/reports.ts';

/** All of them, as they say of themselves in the language that is spoken. */
export function tools(): readonly Tool[] {
  return [reportsTool(), readTool(), findTool(), followUpTool(), checkTool(), languageTool(), proposeTool()];
}

/** What whoever called a tool is given: one JSON text. */
export interface Called {
  readonly text: string;
  readonly isRefused: boolean;
}

/** Calls a tool. Whatever is given, the answer is one of it, or a sentence on which whoever asked can act. */
export async function call(tool: Tool, given: unknown, library: Library): Promise<Called> {
  try {
    return { text: told(await tool.answer(given, library), library), isRefused: false };
  } catch (error) {
    // What went wrong inside might quote what is not for these readers.
    const problem = error instanceof NoAnswer ? error.message : assistantText('no.answer');
    return { text: told({ problem }, library), isRefused: true };
  }
}

/** Every answer says the same of what it is not. */
function told(answer: Answer, { eyes: { audience } }: Library): string {
  return JSON.stringify({ readers: audience, note: assistantText('note', { audience }), ...answer }, null, 1);
}
