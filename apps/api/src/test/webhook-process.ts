import { pino } from 'pino';
import { createClients } from '#src/db/client.ts';
import { createWebhookTools } from '#src/door/webhook-payload.ts';
import { createDiskMediaStore } from '#src/modules/media-file/media-store.ts';
import { createPrivateCipher } from '#src/modules/recipient/private-cipher.ts';
import { createWebhookSender } from '#src/modules/webhook/send-webhooks.service.ts';

// A sender in a process of its own, so that a test can kill it: node webhook-process.ts <owner url> <key> <allowed host>

const [, , url = '', key = '', host = ''] = process.argv;
const log = pino({ level: 'silent' });
const clients = createClients(url, { owner: 3, reader: 2 });
const store = createDiskMediaStore('/nonexistent');
const sender = createWebhookSender({
  db: clients.owner,
  cipher: createPrivateCipher(key),
  webhooks: createWebhookTools({
    db: clients.reader,
    store,
    publicUrl: 'http://localhost:3000',
    log,
    allowedHosts: [host],
  }),
  log,
  now: () => new Date(),
});
setInterval(() => void sender.turn(), 50);
