/** The file at the root of a workspace, by which editor and command line know one. */
export const CONFIG_FILE = 'mission-report.config.json';
