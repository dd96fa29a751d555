import { createHash, timingSafeEqual } from 'node:crypto';
import type {
  OwnAllowance,
  PartnerIdentity,
  PartnerRegister,
  Refusal,
} from '#src/modules/partner/identify-partner.service.ts';

/** Who asks at the public door. */
export type Caller =
  | { kind: 'anonymous'; address: string }
  /** One of our own portals. */
  | { kind: 'portal'; address: string }
  | { kind: 'partner'; address: string; partner: PartnerIdentity; allowance: OwnAllowance | null };

type Refused = Refusal | 'NOT_A_BEARER';

const refusals: Record<Refused, { status: 401 | 403; message: string }> = {
  NOT_A_BEARER: {
    status: 401,
    message: 'Khóa phải gửi theo dạng Authorization: Bearer kheo_… | Send the key as Authorization: Bearer kheo_…',
  },
  KEY_UNKNOWN: { status: 401, message: 'Không có khóa này. | There is no such key.' },
  KEY_EXPIRED: {
    status: 401,
    message: 'Khóa đã hết hạn. Hãy xin khóa mới. | This key has expired. Ask for a new one.',
  },
  KEY_REVOKED: {
    status: 401,
    message: 'Khóa đã bị thu hồi. Hãy xin khóa mới. | This key was revoked. Ask for a new one.',
  },
  PARTNER_SUSPENDED: {
    status: 403,
    message: 'Đối tác đang bị tạm dừng truy cập. | The access of this partner is suspended.',
  },
  ADDRESS_NOT_ALLOWED: {
    status: 403,
    message: 'Khóa không được dùng từ địa chỉ này. | This key may not be used from this address.',
  },
};

/** A refusal of a whole request in the form of GraphQL over HTTP. */
export function refuse(
  request: Request,
  status: number,
  error: { message: string; extensions: Record<string, unknown> },
  headers: Record<string, string> = {},
): Response {
  const asked = request.headers.get('accept')?.includes('application/graphql-response+json');
  return new Response(JSON.stringify({ errors: [error] }), {
    status,
    headers: {
      'content-type': `${asked ? 'application/graphql-response+json' : 'application/json'}; charset=utf-8`,
      'cache-control': 'no-store',
      ...headers,
    },
  });
}

export function refuseKey(request: Request, reason: Refused): Response {
  const { status, message } = refusals[reason];
  const code = status === 401 ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  return refuse(
    request,
    status,
    { message, extensions: { code, reason } },
    status === 401 ? { 'www-authenticate': 'Bearer realm="Kheo", error="invalid_token"' } : {},
  );
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

export type Identified = Caller | { refused: Refused };

/** Who sends a request. A key that does not work is refused, never taken for nobody’s. */
export function callers(
  register: PartnerRegister,
  portalSecret: string | undefined,
): (
  request: { headers: { get(name: string): string | null } },
  address: string,
  now: Date,
) => Identified | Promise<Identified> {
  const portal = portalSecret ? digest(portalSecret) : null;
  const identify = async (authorization: string, address: string, now: Date): Promise<Identified> => {
    const [scheme = '', key = '', ...rest] = authorization.trim().split(/ +/);
    if (scheme.toLowerCase() !== 'bearer' || key === '' || rest.length > 0) return { refused: 'NOT_A_BEARER' };
    if (portal && timingSafeEqual(digest(key), portal)) return { kind: 'portal', address };
    const found = await register.identify(key, address, now);
    return 'refused' in found ? found : { kind: 'partner', address, ...found };
  };
  // who comes without a key, as most do, is known at once
  return (request, address, now) => {
    const authorization = request.headers.get('authorization');
    return authorization === null ? { kind: 'anonymous', address } : identify(authorization, address, now);
  };
}
