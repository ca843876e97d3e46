/** A worker of `register`. */
import { workOnShare } from './in-shares.ts';
import { REGISTER } from './register-share.ts';

await workOnShare(REGISTER);
