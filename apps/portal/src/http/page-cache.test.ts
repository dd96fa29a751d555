import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createPageCache } from './page-cache.ts';

describe('the page cache', () => {
  const counted = (revisions: Array<string | null>) => {
    let made = 0;
    const cache = createPageCache<{ number: number }>(async () => revisions.shift() ?? null);
    const ask = async (key: string, worthKeeping = true) =>
      (
        await cache.through(
          key,
          async () => ({ number: (made += 1) }),
          () => worthKeeping,
        )
      ).number;
    return ask;
  };

  it('makes a page once for a revision, and anew for the next', async () => {
    const ask = counted(['1', '1', '2', '2']);
    expect([await ask('/'), await ask('/'), await ask('/'), await ask('/')]).toEqual([1, 1, 2, 2]);
  });

  it('makes a page once for many readers at one moment, and again after a failure', async () => {
    const ask = counted(['1', '1', '1']);
    expect(await Promise.all([ask('/'), ask('/'), ask('/')])).toEqual([1, 1, 1]);
    const cache = createPageCache<object>(async () => '1');
    const failing = (): Promise<object> =>
      cache.through(
        '/',
        () => Promise.reject(new Error('away')),
        () => true,
      );
    await expect(failing()).rejects.toThrow('away');
    await expect(
      cache.through(
        '/',
        async () => ({}),
        () => true,
      ),
    ).resolves.toEqual({});
  });

  it('keeps a page that is made right after a change for half a second only: the API may not have heard of it yet', async () => {
    const ask = counted(Array.from({ length: 9 }, () => '1'));
    expect([await ask('/'), await ask('/')]).toEqual([1, 1]);
    await sleep(600);
    expect([await ask('/'), await ask('/')]).toEqual([2, 2]);
    await sleep(600);
    expect(await ask('/')).toBe(2);
  });

  it('keeps addresses apart', async () => {
    const ask = counted(['1', '1', '1']);
    expect([await ask('/'), await ask('/van-ban'), await ask('/')]).toEqual([1, 2, 1]);
  });

  it('keeps nothing while the revision is unknown', async () => {
    const ask = counted([null, null, '1']);
    expect([await ask('/'), await ask('/'), await ask('/')]).toEqual([1, 2, 3]);
  });

  it('keeps no page that is not worth it, and none of an endless address', async () => {
    const ask = counted(['1', '1', '1', '1']);
    expect([await ask('/x', false), await ask('/x', false)]).toEqual([1, 2]);
    const endless = `/?${'a'.repeat(400)}`;
    expect([await ask(endless), await ask(endless)]).toEqual([3, 4]);
  });
});
