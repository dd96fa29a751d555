import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { pauseAfter, givenUpAfter } from './webhook-schedule.ts';
import { makeSecret, signedHeaders } from './webhook-signature.ts';

it('is what the reference library signs and takes, with either secret', () => {
  const [now, former, stranger] = [makeSecret(), makeSecret(), makeSecret()];
  const message = { id: 'msg_1', at: new Date(), body: '{"type":"article.published","data":"Tin mới"}' };
  const headers = signedHeaders(message, [now, former]);
  expect(headers['webhook-signature']?.split(' ')[0]).toBe(new Webhook(now).sign('msg_1', message.at, message.body));
  for (const secret of [now, former])
    expect(new Webhook(secret).verify(message.body, headers)).toEqual(JSON.parse(message.body));
  expect(() => new Webhook(stranger).verify(message.body, headers)).toThrow('No matching signature');
  expect(() => new Webhook(now).verify(`${message.body} `, headers)).toThrow('No matching signature');
});

it('pauses grow, hear the receiver’s wish, and reach three days', () => {
  const pauses = Array.from({ length: 16 }, (_, at) => pauseAfter(at + 1, null, () => 0));
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  expect(pauses[0]).toBe(5_000);
  let tries = 0;
  for (let passed = 0; passed < givenUpAfter; tries += 1) passed += pauses[tries]!;
  expect(tries).toBe(14);
  expect(pauseAfter(1, 60_000, () => 0)).toBe(60_000);
  expect(pauseAfter(1, null, () => 1)).toBe(6_000);
});
