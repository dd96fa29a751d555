import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import { ChangeType } from '#src/generated/prisma/enums.ts';

/** What a change event's notice says (migration 0023_change_notice). */
const notice = z.object({
  id: z.string(),
  type: z.enum(ChangeType),
  nodeType: z.string(),
  nodeId: z.uuid(),
  public: z.boolean(),
});

/** A change that has been committed, by whatever process. */
export type CommittedChange = z.infer<typeof notice>;

/** What hangs on articles and has changed without a change event (migration 0025_article_rows_notice). */
const rowsNotice = z.object({ table: z.string(), articles: z.array(z.uuid()).nullable() });
export type ArticleRows = z.infer<typeof rowsNotice>;

interface Events {
  change: [CommittedChange];
  /** Rows of a table that belong to articles; null: of many articles. */
  articleRows: [ArticleRows];
  /**
   * Changes may have been missed. Comes when the connection is cut and again when a new one listens: what was read in
   * between may be older than a change nobody told of.
   */
  gap: [];
}

export interface ChangeListener extends EventEmitter<Events> {
  /** False while the connection is cut: changes go by unheard. */
  readonly listening: boolean;
  /** Aborted when this process is about to end. */
  readonly ending: AbortSignal;
  stop(): Promise<void>;
}

const channel = 'kheo_change';
const rowsChannel = 'kheo_article_rows';
const firstPause = 100;
const longestPause = 5_000;
/** A connection whose other end has vanished says nothing; so it is asked. */
const heartbeat = { every: 15_000, within: 5_000 };

class Listener extends EventEmitter<Events> implements ChangeListener {
  listening = false;
  readonly #url: string;
  readonly #log: Logger;
  readonly #ending = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(url: string, log: Logger) {
    super();
    this.setMaxListeners(0);
    this.#url = url;
    this.#log = log;
  }

  start(): this {
    this.#running = this.#keepListening();
    return this;
  }

  get ending(): AbortSignal {
    return this.#ending.signal;
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
    this.removeAllListeners();
  }

  async #keepListening(): Promise<void> {
    const { signal } = this.#ending;
    let pause = firstPause;
    while (!signal.aborted) {
      try {
        await this.#listenOnce(() => {
          pause = firstPause;
        });
      } catch (error) {
        if (!signal.aborted) this.#log.warn({ err: error }, 'not listening for changes');
      }
      if (this.listening) {
        this.listening = false;
        if (!signal.aborted) this.emit('gap');
      }
      // many processes that lost one server do not come back in the same moment
      await sleep(pause * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
      pause = Math.min(pause * 2, longestPause);
    }
  }

  /** Comes back when the connection has ended. */
  async #listenOnce(onListening: () => void): Promise<void> {
    const client = new Client({
      connectionString: this.#url,
      connectionTimeoutMillis: 5_000,
      query_timeout: heartbeat.within,
      keepAlive: true,
      application_name: 'kheo-changes',
    });
    const { signal } = this.#ending;
    const ended = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.once('error', () => resolve());
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('error', () => undefined);
    client.on('notification', (notification) => this.#hear(notification.channel, notification.payload ?? ''));
    let asking: NodeJS.Timeout | undefined;
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}; LISTEN ${rowsChannel}`);
      this.listening = true;
      onListening();
      this.emit('gap');
      const silent = new Promise<void>((resolve) => {
        asking = setInterval(() => void client.query('SELECT 1').catch(() => resolve()), heartbeat.every);
      });
      await Promise.race([ended, silent]);
    } finally {
      clearInterval(asking);
      await Promise.race([client.end().catch(() => undefined), sleep(1_000)]);
    }
  }

  #hear(from: string, payload: string): void {
    const heard: unknown = JSON.parse(payload);
    const rows = from === rowsChannel ? rowsNotice.safeParse(heard) : null;
    const change = rows ? null : notice.safeParse(heard);
    if (rows?.success) this.emit('articleRows', rows.data);
    else if (change?.success) this.emit('change', change.data);
    else {
      // a newer Khéo beside this one says it in other words
      this.#log.warn({ payload }, 'a notice of a change was not understood');
      this.emit('gap');
    }
  }
}

/**
 * One connection of this process that hears of every committed change event within milliseconds.
 *
 * It comes back by itself when it is cut. It has no memory: who must not miss anything reads the feed after `gap`.
 */
export function listenForChanges({ url, log }: { url: string; log: Logger }): ChangeListener {
  return new Listener(url, log).start();
}
