import type { Logger } from 'pino';
import type { ServiceContext } from '#src/context.ts';
import type { Database } from '#src/db/client.ts';

/** What following needs. */
export interface SyndicationPlace {
  db: Database;
  store: ServiceContext['store'];
  cipher: NonNullable<ServiceContext['cipher']>;
  /** Hosts that may be private or without TLS: `KHEO_WEBHOOK_ALLOWED_HOSTS`. */
  allowedHosts: readonly string[];
  log: Logger;
  now(): Date;
  /** Milliseconds between two looks at a source; 15,000 when left out. */
  pause?: number;
}
