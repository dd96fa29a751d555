import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

/** A bucket of cost at the public door: what fits in, and what flows back each second. */
export interface Allowance {
  capacity: number;
  refillPerSecond: number;
}

/** What the guide for partners says of the API. */
export interface PublicApi {
  /** Where partners reach it, without a slash at the end. */
  url: string;
  /** Of one address without a key, and of one key. */
  anonymous: Allowance;
  partner: Allowance;
}

/** Everything the portal takes from its environment, checked. */
export interface Environment {
  /** Where the API answers, without a slash at the end. */
  readonly apiUrl: string;
  readonly port: number;
  /** The address readers type, without a slash at the end. */
  readonly publicUrl: string;
  /** Proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: BlockList;
  /** Shared with the API; without it visits are not counted and opinions on nominees not taken. */
  readonly visitsSecret: string | null;
  readonly publicApi: PublicApi;
  readonly logLevel: string;
}

/** A bad value in the environment; the message is one line that says what to do. */
export class BadEnvironment extends Error {}

const PORT_HINT = 'phải là số cổng từ 1 đến 65535, ví dụ 3000 (must be a port number, e.g. 3000)';
const ADDRESS_HINT =
  'phải là địa chỉ http:// hoặc https:// không có đường dẫn, ví dụ https://stp.minhha.gov.vn (must be an http(s) address without a path)';

const port = (hint: string) => z.coerce.number(hint).int(hint).min(1, hint).max(65_535, hint);
const address = z
  .string()
  .refine(isOrigin, { error: ADDRESS_HINT, abort: true })
  .transform((value) => new URL(value).origin);

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '';
}

const ALLOWANCE_HINT = 'phải có dạng 60000/1000 (must have the form 60000/1000)';
const allowance = (usual: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,9}\/\d{1,9}$/, ALLOWANCE_HINT)
    .default(usual)
    .transform((value): Allowance => {
      const [capacity = 0, refillPerSecond = 0] = value.split('/').map(Number);
      return { capacity, refillPerSecond };
    });

const variables = z.object({
  API_URL: address.default('http://127.0.0.1:4000'),
  PORTAL_PORT: port(PORT_HINT).default(3000),
  KHEO_PUBLIC_URL: address.optional(),
  KHEO_ADMIN_URL: address.optional(),
  // Set for the API, which keeps them; the guide tells them.
  KHEO_ANONYMOUS_ALLOWANCE: allowance('60000/1000'),
  KHEO_PARTNER_ALLOWANCE: allowance('600000/20000'),
  KHEO_TRUSTED_PROXIES: z.string().default('').transform(proxies),
  KHEO_VISITS_SECRET: z.string().min(16, 'phải có ít nhất 16 ký tự (must have at least 16 characters)').optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'phải là fatal, error, warn, info, debug, trace hoặc silent (must be one of these)',
    })
    .default('info'),
});

function proxies(list: string, context: z.RefinementCtx): BlockList {
  const trusted = new BlockList();
  for (const entry of list
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [ip = '', prefix] = entry.split('/');
    const version = isIP(ip);
    const bits = prefix === undefined ? null : Number(prefix);
    const widest = version === 6 ? 128 : 32;
    if (version === 0 || (bits !== null && !(Number.isInteger(bits) && bits >= 0 && bits <= widest))) {
      context.addIssue(
        `“${entry}” không phải địa chỉ IP hay dải CIDR, ví dụ 10.0.0.0/8 (is no IP address or CIDR range, e.g. 10.0.0.0/8)`,
      );
      return z.NEVER;
    }
    const family = version === 6 ? 'ipv6' : 'ipv4';
    if (bits === null) trusted.addAddress(ip, family);
    else trusted.addSubnet(ip, bits, family);
  }
  return trusted;
}

/**
 * Reads the environment. An empty value counts as absent.
 *
 * @throws BadEnvironment with one line for each bad variable
 */
export function parseEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(present);
  if (!parsed.success) {
    throw new BadEnvironment(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  }
  const { API_URL, PORTAL_PORT, KHEO_PUBLIC_URL, KHEO_TRUSTED_PROXIES, KHEO_VISITS_SECRET, LOG_LEVEL } = parsed.data;
  const { KHEO_ADMIN_URL, KHEO_ANONYMOUS_ALLOWANCE, KHEO_PARTNER_ALLOWANCE } = parsed.data;
  return {
    apiUrl: API_URL,
    port: PORTAL_PORT,
    publicUrl: KHEO_PUBLIC_URL ?? `http://localhost:${PORTAL_PORT}`,
    trustedProxies: KHEO_TRUSTED_PROXIES,
    visitsSecret: KHEO_VISITS_SECRET ?? null,
    publicApi: {
      url: KHEO_ADMIN_URL ?? API_URL,
      anonymous: KHEO_ANONYMOUS_ALLOWANCE,
      partner: KHEO_PARTNER_ALLOWANCE,
    },
    logLevel: LOG_LEVEL,
  };
}
