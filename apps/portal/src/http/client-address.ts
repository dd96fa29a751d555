import { isIPv6, type BlockList } from 'node:net';

/**
 * The reader's address. `X-Forwarded-For` is believed only when the connection itself comes from a
 * trusted proxy; it is read from the right, since a reader can write anything at its left.
 *
 * @param socketAddress who opened the connection
 * @param forwardedFor the header, e.g. `203.0.113.9, 10.0.0.2`
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | undefined,
  trustedProxies: BlockList,
): string {
  const chain = [...(forwardedFor?.split(',') ?? []).map(clean).filter(Boolean), clean(socketAddress)];
  for (const address of chain.toReversed()) {
    if (!trustedProxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) return address;
  }
  return chain[0] ?? '';
}

/** `::ffff:203.0.113.9` and `203.0.113.9` are one reader. */
function clean(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
}

/** What floods are told apart by: an IPv4 address, or the /64 that one subscriber of IPv6 has; `203.0.113.9`, `2001:db8:0:1`. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address || 'unknown';
  const [left = '', right] = address.split('::');
  const groups = left.split(':').filter(Boolean);
  const rest = right?.split(':').filter(Boolean) ?? [];
  const whole = [
    ...groups,
    ...Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0'),
    ...rest,
  ];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
