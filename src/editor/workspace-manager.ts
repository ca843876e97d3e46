/** Reading the folder that an author opens. */
import { DefaultWorkspaceManager, type WorkspaceFolder } from 'langium';

/**
 * Reads the whole folder before the first report in it is checked. Langium breaks this off as soon as a report is
 * opened, which is at once: its names would be unknown, and files that were only listed would never be read.
 */
export class MissionReportWorkspaceManager extends DefaultWorkspaceManager {
  override initializeWorkspace(folders: WorkspaceFolder[]): Promise<void> {
    return super.initializeWorkspace(folders);
  }
}
