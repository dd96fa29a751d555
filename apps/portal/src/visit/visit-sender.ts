import type { VisitCounter } from './visit-counter.ts';

const EVERY_MS = 5000;
const DEADLINE_MS = 2000;

/** Sends batches until it is stopped. */
export interface VisitSender {
  /** Sends what is left and ends. */
  stop: () => Promise<void>;
}

/** What {@link startVisitSender} needs. */
export interface VisitSenderOptions {
  counter: VisitCounter;
  apiUrl: string;
  secret: string;
  onProblem: (message: string) => void;
}

/**
 * Hands the counts to the API every five seconds, so that a busy page costs no write of its own. A
 * batch that did not arrive is sent with the next.
 */
export function startVisitSender({ counter, apiUrl, secret, onProblem }: VisitSenderOptions): VisitSender {
  const send = async () => {
    const batch = counter.take();
    if (batch === null) return;
    try {
      const answer = await fetch(`${apiUrl}/internal/visits`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify(batch),
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      if (!answer.ok) throw new Error(`the API answered ${answer.status}`);
    } catch (error) {
      counter.putBack(batch);
      onProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const timer = setInterval(() => void send(), EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await send();
    },
  };
}
