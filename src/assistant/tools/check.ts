/** What is wrong with a report, as its readers have it. */
import * as z from 'zod';
import { assistantText } from '../../messages/assistant.ts';
import { diagnosticAnswers, placeAmong } from '../diagnostic-answers.ts';
import { textOf } from '../report-text.ts';
import { type Tool, tool } from '../tool.ts';

export function checkTool(): Tool {
  const shape = { report: z.string().describe(assistantText('takes.report')) };
  return tool('check', assistantText('tool.check'), shape, async ({ report }, library) => {
    const { reports } = await library.open();
    const served = library.report({ reports }, report);
    const text = textOf(served);
    const problems = await library.texts.problemsOf(text, served, reports);
    const placeAt = placeAmong(await library.texts.placesOf(served));
    return {
      report,
      profile: served.settings.profile,
      problems: diagnosticAnswers(problems, text, served, placeAt),
    };
  });
}
