import { isIP } from 'node:net';
import { addressList } from './network-address.ts';

/**
 * Says where a request comes from. X-Forwarded-For is believed only from a listed proxy, and read from its end, so that
 * what a client wrote there itself counts for nothing.
 */
export function clientAddresses(
  trustedProxies: readonly string[],
): (socketAddress: string, forwardedFor: string | null) => string {
  const trusted = addressList(trustedProxies);
  return (socketAddress, forwardedFor) => {
    let address = plain(socketAddress);
    if (forwardedFor === null) return address;
    const hops = forwardedFor.split(',').map((hop) => plain(hop.trim()));
    while (trusted.has(address)) {
      const previous = hops.pop();
      if (previous === undefined || isIP(previous) === 0) break;
      address = previous;
    }
    return address;
  };
}

/** An IPv4 address in its IPv6 clothes is the same address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');
