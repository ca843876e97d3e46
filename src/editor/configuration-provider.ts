import { DefaultConfigurationProvider } from 'langium';

/** Reads the settings where the extension declares them. */
export class MissionReportConfigurationProvider extends DefaultConfigurationProvider {
  protected override toSectionName(): string {
    return 'missionReport';
  }
}
