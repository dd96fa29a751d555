import sharp, { type Sharp } from 'sharp';
import { UploadRefused } from './upload-refused.ts';

export interface ProcessedImage {
  kind: 'IMAGE';
  /** Of the copies that we serve, not of what came in. */
  mimeType: 'image/webp';
  width: number;
  height: number;
  /** Ascending; `w<width>.webp` exists for each, the last is the picture in full. */
  widths: number[];
  /** Average colour as #rrggbb. */
  color: string;
  /** Of the widest copy. */
  byteSize: number;
  files: { name: string; bytes: Uint8Array }[];
}

export const largestImage = 20 * 1024 * 1024;

/** What the decoder in sharp's own build reads safely. Its HEIF reader knows AVIF but not HEIC; SVG is a program. */
export const imageTypes: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/gif',
  'image/avif',
]);

const mostPixels = 50_000_000;
const usualWidths = [320, 640, 960, 1280, 1920];
const largestWidth = 2560;
/** Of the largest copy, so that a long infographic does not cost ten photographs. */
const mostPixelsKept = 10_000_000;
const highestWebp = 16_383;
const sharing = { width: 1200, height: 630 };

// Uploads never repeat, so libvips' cache of operations would only hold memory.
sharp.cache(false);

/**
 * Decodes a picture and writes it anew: upright, in sRGB, without any of the metadata that came
 * with it (place, camera, owner, comments, appended bytes), in several widths and once cut for
 * sharing. Of an animation the first frame stays.
 */
export async function processImage(bytes: Uint8Array): Promise<ProcessedImage> {
  const decoded = await decode(bytes);
  const widths = [...usualWidths.filter((width) => width < decoded.width), decoded.width];
  const [copies, share, color] = await Promise.all([
    Promise.all(
      widths.map(async (width) => ({
        name: `w${width}.webp`,
        bytes: await decoded.picture().resize({ width }).webp({ quality: 80, effort: 2 }).toBuffer(),
      })),
    ),
    pictureForSharing(decoded),
    averageColor(decoded.picture()),
  ]);
  return {
    kind: 'IMAGE',
    mimeType: 'image/webp',
    width: decoded.width,
    height: decoded.height,
    widths,
    color,
    byteSize: copies.at(-1)?.bytes.length ?? 0,
    files: [...copies, { name: 'share.jpg', bytes: share }],
  };
}

interface Decoded {
  width: number;
  height: number;
  picture(): Sharp;
}

/** Every copy is made from this one decoding, already scaled to the largest width that we keep. */
async function decode(bytes: Uint8Array): Promise<Decoded> {
  // 'error' forgives the stray bytes that some cameras write between segments, not a missing end.
  const source = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 });
  const { autoOrient: upright } = await source.metadata().catch(refuse);
  if (upright.width * upright.height > mostPixels) throw new UploadRefused('too-many-pixels', 'in the header');

  const width = largestWidthOf(upright);
  if (width < 1) throw new UploadRefused('too-many-pixels', 'too narrow for its height');
  const { data, info } = await source
    .autoOrient()
    .resize({ width })
    .toColourspace('srgb')
    .timeout({ seconds: 10 })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch(refuse);
  const { height, channels } = info;
  return { width, height, picture: () => sharp(data, { raw: { width, height, channels } }) };
}

/** Less than 1 for a picture that cannot be kept at all. */
function largestWidthOf({ width, height }: { width: number; height: number }): number {
  const heightPerWidth = height / width;
  return Math.floor(
    Math.min(width, largestWidth, highestWebp / heightPerWidth, Math.sqrt(mostPixelsKept / heightPerWidth)),
  );
}

/**
 * The most telling part in the form that Open Graph asks for. Finding it means looking at the whole
 * picture enlarged to 1200 pixels, so of a strip only the top or the middle is looked at.
 */
async function pictureForSharing({ width, height, picture }: Decoded): Promise<Buffer> {
  const part = { width: Math.min(width, height * 4), height: Math.min(height, width * 2) };
  return picture()
    .extract({ ...part, left: Math.floor((width - part.width) / 2), top: 0 })
    .flatten({ background: 'white' })
    .resize({ ...sharing, fit: 'cover', position: sharp.strategy.attention })
    .jpeg({ quality: 82, progressive: true })
    .toBuffer();
}

async function averageColor(picture: Sharp): Promise<string> {
  const pixel = await picture
    .flatten({ background: 'white' })
    .resize(1, 1, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return `#${pixel.subarray(0, 3).toString('hex')}`;
}

function refuse(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new UploadRefused(/pixel limit/i.test(reason) ? 'too-many-pixels' : 'damaged-file', reason, { cause: error });
}
