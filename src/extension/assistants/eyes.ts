/** Through whose eyes the author lets assistants look, which no folder can decide. */
import { workspace } from 'vscode';
import { ASSISTANT_EYES, type AssistantParams } from '../../assistant-protocol.ts';

export const ASSISTANT_SETTING = 'missionReport.assistant';

/** Undefined until the author has said it. */
export function assistantEyes(): AssistantParams['audience'] | undefined {
  const said = workspace.getConfiguration().get<string>(ASSISTANT_SETTING);
  return ASSISTANT_EYES.find(audience => audience === said);
}
