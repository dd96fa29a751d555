import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';

/** Addresses of the built files that every page names. */
export interface AssetUrls {
  style: string;
  script: string;
  /** A module for the one page where operations are tried; large, so no other page names it. */
  explorer: string;
  icon: string;
  /** The fonts fetched before the style sheet has been read: the running text's two. */
  fonts: readonly string[];
}

interface Asset {
  type: string;
  cacheControl: string;
  plain: Uint8Array<ArrayBuffer>;
  brotli: Uint8Array<ArrayBuffer> | null;
  gzip: Uint8Array<ArrayBuffer> | null;
}

/** The built files, in memory: there are about a dozen, and no path from outside ever reaches the disk. */
export interface Assets {
  urls: AssetUrls;
  /** Answers `/assets/…` and the few files at the root; null when there is no such file. */
  serve: (context: Context) => Response | null;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const HASHED = 'public, max-age=31536000, immutable';
const UNHASHED = 'public, max-age=86400';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Reads what the build wrote.
 *
 * @throws when the folder lacks the style sheet or the script: the portal was not built
 */
export async function loadAssets(folder: string): Promise<Assets> {
  const assets = new Map<string, Asset>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    assets.set(path, await prepare(new Uint8Array(await readFile(file)), type, path.startsWith('/assets/')));
  }
  const find = (pattern: RegExp) => {
    const path = [...assets.keys()].find((candidate) => pattern.test(candidate));
    if (path === undefined) throw new Error(`No built file matches ${pattern} in ${folder}: run “npm run build” first`);
    return path;
  };
  const urls: AssetUrls = {
    style: find(/^\/assets\/style-.+\.css$/),
    script: find(/^\/assets\/portal-.+\.js$/),
    explorer: find(/^\/assets\/explorer-.+\.js$/),
    icon: find(/^\/favicon\.svg$/),
    fonts: [find(/vietnamese-400-normal-.+\.woff2$/), find(/latin-400-normal-.+\.woff2$/)],
  };
  return { urls, serve: (context) => respond(context, assets.get(context.req.path)) };
}

async function prepare(plain: Uint8Array<ArrayBuffer>, type: string, hashed: boolean): Promise<Asset> {
  const compressible = type !== 'font/woff2';
  return {
    type,
    cacheControl: hashed ? HASHED : UNHASHED,
    plain,
    brotli: compressible
      ? new Uint8Array(await toBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
      : null,
    gzip: compressible ? new Uint8Array(await toGzip(plain, { level: 9 })) : null,
  };
}

function respond(context: Context, asset: Asset | undefined): Response | null {
  if (asset === undefined) return null;
  const accepted = context.req.header('accept-encoding') ?? '';
  const headers = new Headers({ 'content-type': asset.type, 'cache-control': asset.cacheControl });
  if (asset.brotli !== null) headers.set('vary', 'accept-encoding');
  if (asset.brotli !== null && /\bbr\b/.test(accepted)) {
    headers.set('content-encoding', 'br');
    return new Response(asset.brotli, { headers });
  }
  if (asset.gzip !== null && /\bgzip\b/.test(accepted)) {
    headers.set('content-encoding', 'gzip');
    return new Response(asset.gzip, { headers });
  }
  return new Response(asset.plain, { headers });
}
