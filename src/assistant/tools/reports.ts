/** Which reports there are. */
import { assistantText } from '../../messages/assistant.ts';
import { type Tool, tool } from '../tool.ts';

export function reportsTool(): Tool {
  return tool('reports', assistantText('tool.reports'), {}, async (_, library) => {
    const { reports } = await library.open();
    return {
      reports: reports.map(({ path, report: { mission, findings, recommendations, actions } }) => ({
        report: mission.id,
        title: mission.title,
        file: path,
        ...(mission.dates && { from: mission.dates.from, to: mission.dates.to }),
        ...(mission.place && { place: mission.place }),
        ...(mission.issued && { issued: mission.issued }),
        ...(mission.language && { language: mission.language }),
        findings: findings.length,
        recommendations: recommendations.length,
        actions: actions.length + recommendations.reduce((sum, each) => sum + each.actions.length, 0),
      })),
    };
  });
}
