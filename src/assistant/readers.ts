/** Whose eyes an assistant has, and who decides it. */
import type { Config } from '../config/config.ts';
import type { Audience } from '../domain/marking.ts';

/** Whoever comes later sees all that those before do. */
const FEWEST_FIRST = ['public', 'partner', 'partner-confidential', 'internal'] as const satisfies Audience[];

/** Those whose eyes an assistant has unless told. */
export const LEAST_READERS = 'public' satisfies Audience;

/** True where the settings of a folder let assistants see what these readers do. */
export function canReadAs(audience: Audience, { assistant }: Config): boolean {
  const allowed = assistant?.audience ?? LEAST_READERS;
  return FEWEST_FIRST.indexOf(audience) <= FEWEST_FIRST.indexOf(allowed);
}
