/** Fetches VS Code's server before the tests that share it. */
import { fetchServer } from '../../../scripts/vscode-server.js';

export async function setup(): Promise<void> {
  await fetchServer();
}
