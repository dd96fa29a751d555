import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { addressList } from '#src/network-address.ts';

// Where this server may go of its own accord (webhooks, other Khéos): to the Internet only, so that nobody uses this server to reach what is behind its firewall.

/** Everything that is not a usual address of the Internet: the registries of special addresses of IANA (RFC 6890). */
const special = addressList([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/9',
  'ff00::/8',
]);

/** `::ffff:7f00:1` says 127.0.0.1 in other words. */
function unmapped(address: string): string {
  const text = address.toLowerCase().split('%')[0] ?? '';
  const dotted = /^(?:0*:)*:?ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(text)?.[1];
  if (dotted) return dotted;
  const [, high, low] = /^(?:0*:)*:?ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(text) ?? [];
  if (high === undefined || low === undefined) return text;
  const bytes = [high, low].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
  return bytes.join('.');
}

/** Whether an IP address is one of the public Internet. */
export function isPublicAddress(address: string): boolean {
  const plain = unmapped(address);
  return isIP(plain) > 0 && !special.has(plain);
}

export type AddressFault = 'webhook-url-form' | 'webhook-url-https' | 'webhook-url-private' | 'webhook-url-unknown';

/** The name or address of a URL, an IPv6 address without its brackets. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Whether an operator has allowed this host, with any port or with this one. */
const isAllowed = (url: URL, allowed: readonly string[]): boolean =>
  allowed.includes(url.hostname) || allowed.includes(url.host);

/** What is wrong with an address as it stands, before anybody is asked where it leads; null when nothing is. */
export function faultOfUrl(text: string, allowed: readonly string[]): AddressFault | null {
  const url = URL.parse(text);
  if (!url || url.username || url.password || url.hash || !['http:', 'https:'].includes(url.protocol))
    return 'webhook-url-form';
  if (isAllowed(url, allowed)) return null;
  if (url.protocol !== 'https:') return 'webhook-url-https';
  const host = hostOf(url);
  if (isIP(host) > 0) return isPublicAddress(host) ? null : 'webhook-url-private';
  return /^localhost\.?$|\.(?:localhost|local|internal|home\.arpa)\.?$/i.test(host) ? 'webhook-url-private' : null;
}

/** A name led to an address where this server may not go. */
export class PrivateAddress extends Error {
  readonly code = 'KHEO_PRIVATE_ADDRESS';
}

/**
 * Looks names up for a connection and refuses private addresses among the answers: the address that is checked is the
 * one that is connected to, so a name that answers differently the second time gains nothing.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, []);
    const inside = found.find(({ address }) => !isPublicAddress(address));
    if (inside) return callback(new PrivateAddress(`${hostname} is ${inside.address}`), []);
    if (options.all) return callback(null, found);
    const [first] = found;
    return first ? callback(null, first.address, first.family) : callback(new Error(`no address of ${hostname}`), []);
  });
};

/** The same for one address; a host that the operator allows may be anywhere. */
export const lookupFor = (url: URL, allowed: readonly string[]): LookupFunction | undefined =>
  isAllowed(url, allowed) ? undefined : lookupPublic;

/** Where an address leads now, as it is checked when it is saved. */
export async function faultOfAddress(text: string, allowed: readonly string[]): Promise<AddressFault | null> {
  const fault = faultOfUrl(text, allowed);
  const url = URL.parse(text);
  if (fault || !url || isIP(hostOf(url)) > 0 || isAllowed(url, allowed)) return fault;
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve('webhook-url-unknown'), 5_000).unref();
    lookupPublic(hostOf(url), { all: true }, (error) => {
      clearTimeout(late);
      if (!error) resolve(null);
      else resolve(error instanceof PrivateAddress ? 'webhook-url-private' : 'webhook-url-unknown');
    });
  });
}
