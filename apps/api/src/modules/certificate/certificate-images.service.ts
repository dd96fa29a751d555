import type { CertificateLayout } from '@kheo/domain/award/certificate-layout';
import sharp from 'sharp';
import type { Database } from '#src/db/client.ts';
import { encodeGlobalId, uuidOf } from '#src/global-id.ts';
import type { ServiceContext } from '#src/context.ts';

/** Of a printed picture, in pixels: A3 at some 150 dots an inch. */
const mostPixels = 2500;

/** Layouts name pictures as clients do. */
function uuidOrNone(globalId: string): string[] {
  try {
    return [uuidOf('MediaFile', globalId)];
  } catch {
    return [];
  }
}

/** The pictures that some layouts name, as PNG under those names; what is gone is left out. */
export async function imagesOf(
  { db, store }: { db: Database; store: ServiceContext['store'] },
  layouts: readonly CertificateLayout[],
): Promise<Map<string, Buffer>> {
  const ids = new Set(
    layouts.flatMap(({ border, emblem }) => [
      ...(border.kind === 'IMAGE' && border.imageId ? [border.imageId] : []),
      ...(emblem.kind === 'IMAGE' && emblem.imageId ? [emblem.imageId] : []),
    ]),
  );
  const files = await db.mediaFile.findMany({
    where: { id: { in: [...ids].flatMap(uuidOrNone) }, kind: 'IMAGE' },
    select: { id: true, key: true, widths: true },
  });
  const images = new Map<string, Buffer>();
  for (const { id, key, widths } of files) {
    const stored = await store.open(key, `w${widths.at(-1)}.webp`);
    if (!stored) continue;
    const bytes = Buffer.from(await new Response(stored.read()).arrayBuffer());
    const picture = sharp(bytes).resize({
      width: mostPixels,
      height: mostPixels,
      fit: 'inside',
      withoutEnlargement: true,
    });
    images.set(encodeGlobalId('MediaFile', id), await picture.png().toBuffer());
  }
  return images;
}
