/** Whether a file lies in a folder or below, as its address says; links are followed before this is asked. */
import { URI, UriUtils } from 'langium';

/** False for what lies on another drive or server, too, whose letters programs write in both cases. */
export function liesWithin(folder: URI, file: URI): boolean {
  const [above, below] = [URI.parse(folder.toString()), URI.parse(file.toString())];
  return above.authority === below.authority && UriUtils.contains(above, below);
}
