/** A worker of `check`. */
import { CHECK } from './check-share.ts';
import { workOnShare } from './in-shares.ts';

await workOnShare(CHECK);
