import { pino } from 'pino';
import { createClients } from '#src/db/client.ts';
import { createDiskMediaStore } from '#src/modules/media-file/media-store.ts';
import { createPrivateCipher } from '#src/modules/recipient/private-cipher.ts';
import { createSyndicationFollower } from '#src/modules/syndication/follow-sources.service.ts';

// A follower in a process of its own, so that a test can kill it:
// node syndication-process.ts <owner url> <key> <allowed host> <media folder>

const [, , url = '', key = '', host = '', folder = ''] = process.argv;
const follower = createSyndicationFollower({
  db: createClients(url, { owner: 6, reader: 1 }).owner,
  store: createDiskMediaStore(folder),
  cipher: createPrivateCipher(key),
  allowedHosts: [host],
  log: pino({ level: 'silent' }),
  now: () => new Date(),
  pause: 0,
});
process.stdout.write('ready\n');
setInterval(() => void follower.turn().catch(() => undefined), 30);
