import { Hono, type Context } from 'hono';
import { bilingual } from '#src/startup-problem.ts';
import type { Viewer } from '#src/context.ts';
import type { Database } from '#src/db/client.ts';
import { encodeGlobalId, uuidOf } from '#src/global-id.ts';
import { isForeign } from '#src/same-origin.ts';
import { mayImport } from './import-batch.access.ts';
import { largestImport, receiveImport } from './import-batch.service.ts';
import { ImportTooLarge, type ImportFiles } from './import-files.service.ts';
import { importReport } from './import-report.service.ts';
import { previewItem } from './preview-item.service.ts';

export interface ImportRoutesOptions {
  db: Database;
  files: ImportFiles;
  viewerOf(request: Request): Promise<Viewer | null>;
  adminUrl: string;
}

const refusals = {
  'bad-request': {
    status: 400,
    message: bilingual('Yêu cầu không đúng: cần tên tệp và nội dung.', 'A file name and its content are needed.'),
  },
  unauthenticated: { status: 401, message: bilingual('Hãy đăng nhập.', 'Sign in first.') },
  forbidden: { status: 403, message: bilingual('Bạn không có quyền nhập dữ liệu.', 'You may not import.') },
  'not-found': { status: 404, message: bilingual('Không có đợt nhập này.', 'There is no such import.') },
  'too-large': {
    status: 413,
    message: bilingual(
      'Tệp lớn hơn 100 MB. Hãy dùng dòng lệnh.',
      'The file is larger than 100 MB. Use the command line.',
    ),
  },
} as const;

const longestName = 300;

/**
 * `POST /imports?name=<file name>` with the file as the body: it goes to disk as it comes, whatever its size. `GET
 * /imports/:id/items/:position` shows an article of a batch as it was understood, `GET /imports/:id/report.xlsx` is the
 * report. All for staff, from the admin's own origin.
 */
export function importRoutes({ db, files, viewerOf, adminUrl }: ImportRoutesOptions): Hono {
  const app = new Hono();

  app.post('/imports', async (c) => {
    const viewer = await admitted(c, { viewerOf, adminUrl });
    if (!('id' in viewer)) return refuse(c, viewer.refusal);
    const name = fileName(c.req.query('name') ?? '');
    const { body } = c.req.raw;
    // a form could be sent by a page of another site without asking; this type cannot
    if (!name || !body || c.req.header('content-type') !== 'application/octet-stream') return refuse(c, 'bad-request');
    if (Number(c.req.header('content-length') ?? 0) > largestImport) return refuse(c, 'too-large');
    try {
      const id = await receiveImport({ db, files }, { name, content: body, viewer });
      return c.json({ id: encodeGlobalId('ImportBatch', id) }, 201, { 'cache-control': 'no-store' });
    } catch (error) {
      if (error instanceof ImportTooLarge) return refuse(c, 'too-large');
      throw error;
    }
  });

  app.get('/imports/:id/items/:position', async (c) => {
    const viewer = await admitted(c, { viewerOf, adminUrl });
    if (!('id' in viewer)) return refuse(c, viewer.refusal);
    const id = uuidOrNull(c.req.param('id'));
    const position = /^[1-9]\d{0,8}$/.test(c.req.param('position')) ? Number(c.req.param('position')) : null;
    const preview = id === null || position === null ? null : await previewItem({ db, files }, id, position);
    return preview ? c.json(preview, 200, { 'cache-control': 'no-store' }) : refuse(c, 'not-found');
  });

  app.get('/imports/:id/report.xlsx', async (c) => {
    const viewer = await admitted(c, { viewerOf, adminUrl });
    if (!('id' in viewer)) return refuse(c, viewer.refusal);
    const id = uuidOrNull(c.req.param('id'));
    if (id === null || !(await db.importBatch.findUnique({ where: { id }, select: { id: true } })))
      return refuse(c, 'not-found');
    return c.body(new Uint8Array(await importReport(db, id)), 200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="bao-cao-nhap-${id}.xlsx"`,
      'cache-control': 'no-store',
    });
  });

  return app;
}

async function admitted(
  c: Context,
  { viewerOf, adminUrl }: Pick<ImportRoutesOptions, 'viewerOf' | 'adminUrl'>,
): Promise<Viewer | { refusal: keyof typeof refusals }> {
  if (isForeign(c.req.raw, adminUrl)) return { refusal: 'forbidden' };
  const viewer = await viewerOf(c.req.raw);
  if (!viewer) return { refusal: 'unauthenticated' };
  return mayImport(viewer, false) ? viewer : { refusal: 'forbidden' };
}

/** The last part of what the browser names the file, printable. */
const fileName = (given: string): string =>
  (given.split(/[/\\]/).at(-1) ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(-longestName);

function uuidOrNull(globalId: string): string | null {
  try {
    return uuidOf('ImportBatch', globalId);
  } catch {
    return null;
  }
}

function refuse(c: Context, code: keyof typeof refusals): Response {
  const { status, message } = refusals[code];
  return c.json({ error: { code, message } }, status, { 'cache-control': 'no-store' });
}
