/** Writes a register as Parquet files into a folder that engines read as one table, and leaves alone what is the same. */
import type { ReportAsks } from '../export/register/asks.ts';
import { LAKE_SCHEMA, lakeOf, parquetOf } from '../export/register/lake.ts';
import type { RegisterContext } from '../export/register/registers.ts';
import { commandText } from '../messages/command-line.ts';
import { listOf } from '../messages/lists.ts';
import { join, kindOf, readBytes, writeWhole } from './io.ts';
import { Refusal } from './refusal.ts';
import { note, say } from './terminal.ts';

/** What the folder says of itself: for whom all of it is, and which missions ask for what stands in each file. */
interface LakeMarker {
  readonly schema: number;
  readonly audience: string;
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

const MARKER = '_mission-report.json';
const LONGEST = 1024 * 1024 * 1024;

interface LakePlace {
  readonly out: string;
  /** The folder with the reports, and the missions of all of them, whoever may know of these. */
  readonly folder: string;
  readonly missions: ReadonlySet<string>;
  readonly force: boolean;
}

/** Each file as a whole, and none before it is known that all may be written. */
export async function writeLake(
  reports: readonly ReportAsks[],
  { of = 'recommendations', ...context }: RegisterContext,
  { out, folder, missions, force }: LakePlace,
): Promise<void> {
  const { audience } = context;
  const before = await markerOf(out, audience);
  const lake = lakeOf(reports, { ...context, of });
  if (!lake.ok) throw new Refusal(lake.reason);
  const written = new Map(lake.parts.map(part => [part.path, part]));
  const parts: Record<string, readonly string[]> = {};
  const ofOthers: string[] = [];
  for (const [path, had] of Object.entries(before?.parts ?? {})) {
    const file = join(out, path);
    if ((await kindOf(file)) === 'nothing') continue;
    parts[path] = had;
    const mission = had.find(each => !missions.has(each));
    if (mission !== undefined && written.has(path) && !force)
      throw new Refusal(commandText('lake.two-folders', { path: file, mission, folder }));
    if (written.has(path) || !path.startsWith(`${of}/`)) continue;
    if (had.some(each => missions.has(each)))
      written.set(path, { path, bytes: parquetOf([], of), missions: had.filter(each => missions.has(each)) });
    else ofOthers.push(file);
  }
  for (const part of written.values()) parts[part.path] = part.missions;
  // First, so that what is there is never without it.
  const marker: LakeMarker = { schema: LAKE_SCHEMA, audience, parts };
  await writeChanged(join(out, MARKER), new TextEncoder().encode(`${JSON.stringify(marker, null, 2)}\n`));
  for (const { path, bytes } of written.values())
    if (await writeChanged(join(out, path), bytes)) say(`${join(out, path)}\n`);
  const said = { count: ofOthers.length, folder, paths: listOf(ofOthers) };
  if (ofOthers.length > 0) note(commandText('lake.of-others', said));
}

/** True where the file was another one, or none. */
async function writeChanged(path: string, bytes: Uint8Array): Promise<boolean> {
  if ((await kindOf(path)) === 'file') {
    const there = await readBytes(path, LONGEST);
    if (there.length === bytes.length && there.every((byte, at) => byte === bytes[at])) return false;
  }
  await writeWhole(path, bytes);
  return true;
}

/** What the folder says of itself; refused where it is for other readers, or of a later version. */
async function markerOf(out: string, audience: string): Promise<LakeMarker | undefined> {
  const path = join(out, MARKER);
  if ((await kindOf(out)) === 'file') throw new Refusal(commandText('lake.no-folder', { path: out }));
  if ((await kindOf(path)) === 'nothing') return undefined;
  const found = parsed(new TextDecoder().decode(await readBytes(path, LONGEST)));
  if (!found) throw new Refusal(commandText('lake.damaged', { path }));
  if (found.schema > LAKE_SCHEMA) throw new Refusal(commandText('lake.newer', { path: out }));
  if (found.audience !== audience)
    throw new Refusal(commandText('lake.other-audience', { path: out, other: found.audience, audience }));
  return found;
}

function parsed(text: string): LakeMarker | undefined {
  try {
    const found = JSON.parse(text);
    const isMarker = typeof found.schema === 'number' && typeof found.audience === 'string';
    return isMarker && typeof found.parts === 'object' ? found : undefined;
  } catch {
    return undefined;
  }
}
