/** A worker of `check`: reads and checks one share of the files. */

import type { RuleSettings } from '../rules/settings.ts';
import { workerPort } from './io.ts';
import { type KnownFile, Share, type ShareFile } from './share.ts';

const { receive, send } = workerPort();
const { settings, files } = await receive<{ settings: RuleSettings; files: readonly ShareFile[] }>();
const share = new Share(settings);
send(await share.read(files));
send(await share.check(await receive<readonly KnownFile[]>()));
