import { connect } from 'node:net';

// A client that costs little, in a process of its own: a number of kept connections, one request at a time on each, the
// requests ready as bytes.

export interface Load {
  port: number;
  connections: number;
  seconds: number;
  /** Whole HTTP requests; taken in turns. */
  requests: string[];
  /** So many in a second, whatever became of the earlier ones; as many as can be answered when left out. */
  perSecond?: number;
}

export interface LoadResult {
  perSecond: number;
  /** Milliseconds at 50, 95, 99 of a hundred, and the worst. */
  p50: number;
  p95: number;
  p99: number;
  worst: number;
  /** Answers that were not 200 or held `"errors"`. */
  failures: number;
  bytes: number;
}

/** Where the first answer in the bytes ends, or -1; ours have a content-length or are chunked. */
function endOfAnswer(text: string): number {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return -1;
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head + 2));
  if (length) {
    const end = head + 4 + Number(length[1]);
    return text.length >= end ? end : -1;
  }
  const last = text.indexOf('\r\n0\r\n\r\n', head + 2);
  return last < 0 ? -1 : last + 7;
}

function run({ port, connections, seconds, requests, perSecond }: Load): Promise<LoadResult> {
  const bytes = requests.map((request) => Buffer.from(request));
  const times: number[] = [];
  let failures = 0;
  let received = 0;
  let turn = 0;
  const began = performance.now();
  const ends = began + seconds * 1000;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      let sent = 0;
      let text = '';
      const next = (): void => {
        if (performance.now() >= ends) {
          socket.destroy();
          resolve();
          return;
        }
        const number = turn++;
        const send = (): void => void socket.write(bytes[number % bytes.length]!);
        // a request that has to wait for a connection has waited
        sent = perSecond ? began + (number * 1000) / perSecond : performance.now();
        const wait = sent - performance.now();
        if (wait > 1) setTimeout(send, wait);
        else send();
      };
      socket.setEncoding('latin1');
      socket.on('connect', next);
      socket.on('error', reject);
      socket.on('close', () => resolve());
      socket.on('data', (chunk: string) => {
        text += chunk;
        const end = endOfAnswer(text);
        if (end < 0) return;
        times.push(performance.now() - sent);
        received = end;
        if (!text.startsWith('HTTP/1.1 200') || text.includes('"errors":[')) failures += 1;
        text = text.slice(end);
        next();
      });
    });
  return Promise.all(Array.from({ length: connections }, one)).then(() => {
    const took = (performance.now() - began) / 1000;
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return {
      perSecond: times.length / took,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      worst: at(1),
      failures,
      bytes: received,
    };
  });
}

if (process.send) {
  process.on('message', (load: Load) => {
    run(load).then(
      (result) => process.send?.(result),
      (error: unknown) => process.send?.({ error: String(error) }),
    );
  });
}
