import type { MiddlewareHandler } from 'hono';

/**
 * Everything comes from this origin, and nothing is written inline: no script, no style, no `style`
 * attribute. (JSON-LD is data; browsers do not run it and this policy does not concern it.)
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

const PERMISSIONS_POLICY =
  'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=()';

/** Puts the security headers on every answer; HSTS only where the portal's own address is https. */
export function securityHeaders({ publicUrl }: { publicUrl: string }): MiddlewareHandler {
  const https = publicUrl.startsWith('https://');
  const policy = [...CONTENT_SECURITY_POLICY, ...(https ? ['upgrade-insecure-requests'] : [])].join('; ');
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    // A picture keeps the API's stricter sandbox policy.
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', policy);
    headers.set('x-content-type-options', 'nosniff');
    headers.set('x-frame-options', 'DENY');
    headers.set('referrer-policy', 'strict-origin-when-cross-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-embedder-policy', 'require-corp');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('permissions-policy', PERMISSIONS_POLICY);
    if (https) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  };
}
