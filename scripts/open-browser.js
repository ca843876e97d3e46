/** Opens an address in the browser of whoever sits at this machine. */
import { run } from './run.js';

/** @returns {readonly [program: string, ...args: string[]] | undefined} none where nobody would see it */
function opener() {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return hasScreen ? ['xdg-open'] : undefined;
}

/**
 * True where a browser was told.
 * @param {string} address
 */
export async function openBrowser(address) {
  const [program, ...args] = opener() ?? [];
  if (!program) return false;
  return run(program, [...args, address], { quiet: true }).then(
    () => true,
    () => false,
  );
}
