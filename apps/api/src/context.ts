import type { Logger } from 'pino';
import type { DeprecatedField } from './contract/deprecated-fields.ts';
import type { Database } from './db/client.ts';
import type { StaffRole } from './generated/prisma/enums.ts';
import type { FeedChange } from './modules/change-feed/public-change.service.ts';
import type { PartnerIdentity } from './modules/partner/identify-partner.service.ts';
import type { WebhookTools } from './modules/webhook/webhook-tools.ts';
import type { MediaStore } from './modules/media-file/media-store.ts';
import type { PrivateCipher } from './modules/recipient/private-cipher.ts';

/** Who acts at the editorial door. */
export interface Viewer {
  id: string;
  name: string;
  email: string;
  penName: string | null;
  roles: readonly StaffRole[];
}

/** What a service needs: who, when, and the database of the door. */
export interface ServiceContext {
  db: Database;
  viewer: Viewer | null;
  now: Date;
  /** Where the bytes of media files are. */
  store: MediaStore;
  /** Of the portal, without a slash at the end. */
  publicUrl: string;
  /** For private data of recipients; the public door has none. */
  cipher: PrivateCipher | null;
  /** For webhooks of partners; the public door has none. */
  webhooks: WebhookTools | null;
}

/** What a resolver gets. `loaders` gathers loads of one request that go to the database together. */
export interface Context extends ServiceContext {
  door: 'public' | 'editorial';
  /** Who asks with a key at the public door; null for everybody else. */
  partner: PartnerIdentity | null;
  /** Opens the caller's subscription to the change feed; the editorial door has none. */
  follow: ((after: string | null) => Promise<AsyncIterableIterator<FeedChange>>) | null;
  /** What the public contract is going to lose; only the editorial door tells of it. */
  deprecated: readonly DeprecatedField[];
  log: Logger;
  loaders: Map<unknown, unknown>;
}
