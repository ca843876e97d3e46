/** What VS Code offers assistants is what the tools are. */
import { expect, test } from 'vitest';
import * as z from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import { tools } from '../../src/assistant/tools.ts';
import { ASSISTANT_TOOLS } from '../../src/assistant-protocol.ts';

test('each tool of the manifest takes and says what the tool does', () => {
  const offered = manifest.contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({
    name,
    modelDescription,
    inputSchema,
  }));
  const made = tools().map(({ name, about, takes }) => {
    const { $schema: _, ...inputSchema } = z.toJSONSchema(takes, { target: 'draft-7' });
    return { name: `missionReport_${name}`, modelDescription: about, inputSchema };
  });
  expect(offered).toEqual(made);
  expect(tools().map(({ name }) => name)).toEqual(ASSISTANT_TOOLS);
});

test('none is there while the setting is off', () => {
  for (const { when } of manifest.contributes.languageModelTools) {
    expect(when).toBe('config.missionReport.assistant != off');
  }
});
