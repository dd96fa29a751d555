import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** What is packed beside the browser: it, the libraries that a bare Debian lacks (NSS, Expat), and a font set-up. */
const packed = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];

const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${path.join(folder, 'fonts', 'cache')}</cachedir>
</fontconfig>
`;

/** Unpacks once for this user and version; a second process that unpacks at the same moment loses nothing. */
async function unpacked(): Promise<string> {
  const bin = path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  const folder = path.join(tmpdir(), `kheo-chromium-153.0.0-fonts-${userInfo().username}`);
  if (existsSync(folder)) return folder;
  const unfinished = await mkdtemp(`${folder}-`);
  // inflate() writes to the folder for temporary files
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = unfinished;
  try {
    for (const file of packed) await inflate(path.join(bin, file));
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
  // The one that comes along looks in /tmp/fonts: without that folder the browser dies at the first sign its pages' own
  // fonts lack.
  await writeFile(path.join(unfinished, 'fonts', 'fonts.conf'), fontSettings(folder));
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  return folder;
}

/**
 * A headless Chromium straight from npm, with the libraries it needs: nothing from apt, nothing of this machine. Its own
 * suggested flags switch the web's security off; tests want it on.
 *
 * @throws when the browser cannot be unpacked or started
 * @example
 * const browser = await launchBrowser();
 * const page = await browser.newPage({ baseURL: 'http://localhost:3000' }); // “Sở Tư pháp tỉnh Minh Hà”
 */
export async function launchBrowser(): Promise<Browser> {
  const folder = await unpacked();
  return chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
    },
  });
}
