/** Windows keeps these names for devices, whatever ending follows; a report of that name could not be copied there. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/**
 * True for the name of a file that Windows can't have:
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}
