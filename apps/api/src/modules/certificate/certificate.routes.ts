import { subjectKinds } from '@kheo/domain/award/vocabulary';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Database } from '#src/db/client.ts';
import { InvalidInput } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { mayKeepAwards } from '#src/modules/award/award.access.ts';
import type { ServiceContext, Viewer } from '#src/context.ts';
import { isForeign } from '#src/same-origin.ts';
import { bilingual } from '#src/startup-problem.ts';
import { previewPdf } from './preview-certificate.service.ts';

export interface CertificateRoutesOptions {
  db: Database;
  store: ServiceContext['store'];
  viewerOf(request: Request): Promise<Viewer | null>;
  adminUrl: string;
  publicUrl: string;
}

const refusals = {
  'bad-request': { status: 400, message: bilingual('Yêu cầu in thử không đúng.', 'This is no request for a preview.') },
  unauthenticated: { status: 401, message: bilingual('Hãy đăng nhập.', 'Sign in first.') },
  forbidden: {
    status: 403,
    message: bilingual('Bạn không có quyền in giấy khen, bằng khen.', 'You may not print certificates.'),
  },
  'not-found': {
    status: 404,
    message: bilingual(
      'Không có tệp này. Tệp in chỉ được giữ một ngày; hãy in lại.',
      'There is no such file. Files are kept for a day; print again.',
    ),
  },
  'too-large': { status: 413, message: bilingual('Mẫu quá lớn.', 'The layout is too large.') },
} as const;

const noStore = { 'cache-control': 'no-store' };
const largestPreview = 100_000;

const previewForm = z.object({
  form: z.string().max(100),
  layout: z.unknown(),
  subjectKind: z.enum(subjectKinds),
  long: z.boolean(),
  sheet: z.enum(['CERTIFICATE', 'OFFSET']),
});

/**
 * `GET /certificates/prints/:id.pdf` hands out the file of a printing; `POST /certificates/preview` prints a layout with
 * sample words. Both for officers who are signed in, from the admin's own origin; nothing may keep a copy.
 */
export function certificateRoutes({ db, store, viewerOf, adminUrl, publicUrl }: CertificateRoutesOptions): Hono {
  const app = new Hono();
  const refusalOf = async (c: Context): Promise<keyof typeof refusals | null> => {
    if (isForeign(c.req.raw, adminUrl)) return 'forbidden';
    const viewer = await viewerOf(c.req.raw);
    if (!viewer) return 'unauthenticated';
    return mayKeepAwards(viewer) ? null : 'forbidden';
  };

  app.get('/certificates/prints/:file', async (c) => {
    const refusal = await refusalOf(c);
    if (refusal) return refuse(c, refusal);
    const id = printId(c.req.param('file'));
    const file = id && (await db.certificateFile.findUnique({ where: { printId: id }, select: { content: true } }));
    if (!file) return refuse(c, 'not-found');
    return pdf(c, file.content, `giay-khen-${id}.pdf`);
  });

  app.post('/certificates/preview', async (c) => {
    const refusal = await refusalOf(c);
    if (refusal) return refuse(c, refusal);
    // a form could be sent by a page of another site without asking; this type cannot
    if (c.req.header('content-type') !== 'application/json') return refuse(c, 'bad-request');
    if (Number(c.req.header('content-length') ?? Infinity) > largestPreview) return refuse(c, 'too-large');
    const parsed = previewForm.safeParse(await c.req.json().catch(() => null));
    if (!parsed.success) return refuse(c, 'bad-request');
    try {
      return pdf(c, await previewPdf({ db, store, publicUrl }, parsed.data), 'in-thu.pdf');
    } catch (error) {
      if (error instanceof InvalidInput)
        return c.json({ error: { code: 'invalid', problems: error.problems } }, 422, noStore);
      throw error;
    }
  });

  return app;
}

const pdf = (c: Context, content: Uint8Array, name: string): Response =>
  c.body(new Uint8Array(content), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${name}"`,
    ...noStore,
  });

function printId(file: string): string | null {
  try {
    return file.endsWith('.pdf') ? uuidOf('CertificatePrint', file.slice(0, -'.pdf'.length)) : null;
  } catch {
    return null;
  }
}

function refuse(c: Context, code: keyof typeof refusals): Response {
  const { status, message } = refusals[code];
  return c.json({ error: { code, message } }, status, noStore);
}
