import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  emptyZip,
  photographWithPlace,
  pixelBomb,
  smallPdf,
  svgWithScript,
  twoColours,
  webPage,
} from './media-file.examples.ts';
import { processUpload, type ProcessedUpload } from './process-upload.ts';

describe('pictures', () => {
  test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)(
    '%s becomes WebP copies and a picture for sharing',
    async (format) => {
      const upload = await processUpload(await twoColours(700, 500).toFormat(format).toBuffer(), 'ảnh.dat');
      expect(upload).toMatchObject({
        kind: 'IMAGE',
        mimeType: 'image/webp',
        width: 700,
        height: 500,
        widths: [320, 640, 700],
      });
      expect(upload.files.map((file) => file.name)).toEqual(['w320.webp', 'w640.webp', 'w700.webp', 'share.jpg']);
      for (const file of upload.files.slice(0, 3)) {
        expect(await sharp(file.bytes).metadata()).toMatchObject({
          format: 'webp',
          width: Number(file.name.slice(1, -5)),
        });
      }
      expect(await sharp(fileOf(upload, 'share.jpg')).metadata()).toMatchObject({
        format: 'jpeg',
        width: 1200,
        height: 630,
      });
    },
  );

  test('widths stop at the source, and at 2560', async () => {
    expect(await widthsOf(200)).toEqual([200]);
    expect(await widthsOf(320)).toEqual([320]);
    expect(await widthsOf(1920)).toEqual([320, 640, 960, 1280, 1920]);
    expect(await widthsOf(4000)).toEqual([320, 640, 960, 1280, 1920, 2560]);
  });

  test('place, camera and author are gone from every copy', async () => {
    const source = await photographWithPlace();
    expect((await sharp(source).metadata()).exif).toBeDefined();
    for (const { bytes } of (await processUpload(source, 'a.jpg')).files) {
      expect(await sharp(bytes).metadata()).not.toHaveProperty('exif');
      expect(Buffer.from(bytes).includes('Máy ảnh mẫu')).toBe(false);
    }
  });

  test('what was appended to a picture is gone', async () => {
    const source = Buffer.concat([await twoColours(64, 64).jpeg().toBuffer(), webPage, emptyZip()]);
    for (const { bytes } of (await processUpload(source, 'a.jpg')).files) {
      expect(Buffer.from(bytes).includes('alert(1)')).toBe(false);
      expect(Buffer.from(bytes).includes('PK')).toBe(false);
    }
  });

  test('a picture held sideways stands upright', async () => {
    // Orientation 6: turn a quarter clockwise to see it, so that red, stored left, is on top.
    const upload = await processUpload(
      await twoColours(600, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      'a.jpg',
    );
    expect(upload).toMatchObject({ width: 400, height: 600, widths: [320, 400] });
    expect(await pixelAt(fileOf(upload, 'w400.webp'), 200, 100)).toEqual([
      expect.closeTo(192, -1),
      expect.closeTo(0, -1),
      expect.closeTo(0, -1),
    ]);
  });

  test('a wide-gamut picture is converted to sRGB', async () => {
    const source = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#2e8b57' } })
      .withIccProfile('p3')
      .png()
      .toBuffer();
    expect((await sharp(source).metadata()).icc).toBeDefined();
    const upload = await processUpload(source, 'a.png');
    expect(await pixelAt(fileOf(upload, 'w64.webp'), 32, 32)).toEqual([
      expect.closeTo(46, -1),
      expect.closeTo(139, -1),
      expect.closeTo(87, -1),
    ]);
  });

  test('grey, CMYK, 16-bit and transparent pictures come out right, with their average colour', async () => {
    expect(await colorOf(await plain('#808080').flatten().greyscale().png().toBuffer())).toBe('#808080');
    expect(await colorOf(await plain('#804020').toColourspace('rgb16').png().toBuffer())).toBe('#804020');
    expect(await colorOf(await plain('#00000000').png().toBuffer())).toBe('#ffffff');
    expect(await colorOf(await plain('#ffffff').flatten().toColourspace('cmyk').jpeg().toBuffer())).toMatch(
      /^#f[c-f]f[c-f]f[c-f]$/,
    );
  });

  test('of an animation the first frame stays', async () => {
    const frames = await Promise.all(
      ['#c00000', '#00c000'].map((background) =>
        sharp({ create: { width: 50, height: 50, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const source = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(source).metadata()).pages).toBe(2);
    expect(await processUpload(source, 'a.gif')).toMatchObject({ width: 50, height: 50, color: '#c00000' });
  });

  test.each([
    ['long', 200, 18_000, { width: 182, height: 16_380 }],
    ['wide', 20_000, 60, { width: 2560, height: 8 }],
    ['tiny', 1, 1, { width: 1, height: 1 }],
  ])('a very %s picture is scaled until it fits, without long work', async (_, width, height, kept) => {
    const source = await sharp({ create: { width, height, channels: 3, background: '#2e8b57' } })
      .png()
      .toBuffer();
    const start = performance.now();
    const upload = await processUpload(source, 'infographic.png');
    expect(upload).toMatchObject(kept);
    expect(await sharp(fileOf(upload, 'share.jpg')).metadata()).toMatchObject({ width: 1200, height: 630 });
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  test('a photograph of twelve million pixels takes about a second', async () => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
    const grain = await sharp({ create: { width: 1000, height: 750, channels: 3, background: '#888888', noise } })
      .png()
      .toBuffer();
    const source = await sharp(grain).resize(4000, 3000).jpeg().toBuffer();
    const start = performance.now();
    await processUpload(source, 'a.jpg');
    // Alone it takes half a second; tests share two cores with others.
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('PDF', () => {
  test('is kept as it stands', async () => {
    const upload = await processUpload(smallPdf(), 'Kế hoạch.pdf');
    expect(upload).toMatchObject({
      kind: 'PDF',
      mimeType: 'application/pdf',
      width: null,
      height: null,
      widths: [],
      color: null,
    });
    expect(upload.files).toEqual([{ name: 'file.pdf', bytes: smallPdf() }]);
  });

  test.each([
    ['with a web page before it', Buffer.concat([webPage, smallPdf()])],
    [
      'that begins like a web page',
      Buffer.from(smallPdf().toString('latin1').replace('1 0 obj', '<script>alert(1)</script>\n1 0 obj'), 'latin1'),
    ],
    ['with a ZIP archive before it', Buffer.concat([emptyZip(), smallPdf()])],
    ['with a ZIP archive behind it', Buffer.concat([smallPdf(), emptyZip()])],
    ['that is the comment of a ZIP archive', Buffer.concat([smallPdf(), emptyZip('\n%%EOF\n')])],
    ['inside a picture', Buffer.concat([Buffer.from('\xff\xd8\xff\xfe\x00\x20', 'latin1'), smallPdf()])],
    ['without an end', smallPdf().subarray(0, -10)],
  ])('%s is refused', async (_, bytes) => {
    await expect(processUpload(bytes, 'a.pdf')).rejects.toMatchObject({ name: 'UploadRefused', code: 'damaged-file' });
  });

  test.each(['/Encrypt 9 0 R ', '/Encrypt<</Filter /Standard>> '])(
    'with a password (%s) is refused',
    async (trailer) => {
      await expect(processUpload(smallPdf(trailer), 'a.pdf')).rejects.toMatchObject({ code: 'locked-file' });
    },
  );

  test('words in the text that only look like a lock do no harm', async () => {
    expect(await processUpload(smallPdf('/EncryptMetadata true '), 'a.pdf')).toMatchObject({ kind: 'PDF' });
  });
});

describe('refused', () => {
  test.each([
    ['SVG', svgWithScript, 'unsupported-type'],
    ['SVG behind blanks', Buffer.concat([Buffer.from('\n\n  '), svgWithScript]), 'unsupported-type'],
    ['a web page named .jpg', webPage, 'unsupported-type'],
    ['a ZIP archive', emptyZip(), 'unsupported-type'],
    ['HEIC', Buffer.from('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic', 'latin1'), 'unsupported-type'],
    ['plain text', Buffer.from('Năm Dân vận khéo'), 'unsupported-type'],
    ['nothing at all', Buffer.alloc(0), 'damaged-file'],
    ['a JPEG of a header alone', Buffer.from('\xff\xd8\xff\xe0\x00\x10JFIF\x00', 'latin1'), 'damaged-file'],
    ['a picture of 400 million pixels', pixelBomb(20_000), 'too-many-pixels'],
  ])('%s', async (_, bytes, code) => {
    const start = performance.now();
    await expect(processUpload(bytes, 'ảnh.jpg')).rejects.toMatchObject({ name: 'UploadRefused', code });
    // A few milliseconds each: nothing is decoded. Tests share two cores with others.
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('a truncated JPEG, PNG, WebP or AVIF', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
      const whole = await twoColours(800, 600).toFormat(format).toBuffer();
      await expect(processUpload(whole.subarray(0, whole.length * 0.6), 'a')).rejects.toMatchObject({
        code: 'damaged-file',
      });
    }
  });

  test('a TIFF, which sharp could read but nobody needs', async () => {
    await expect(processUpload(await twoColours(40, 40).tiff().toBuffer(), 'a.jpg')).rejects.toMatchObject({
      code: 'unsupported-type',
    });
  });

  test('pictures over 20 MB and PDF files over 40 MB', async () => {
    const jpeg = await twoColours(40, 40).jpeg().toBuffer();
    await expect(processUpload(Buffer.concat([jpeg, Buffer.alloc(20 * 1024 * 1024)]), 'a')).rejects.toMatchObject({
      code: 'too-large',
    });
    await expect(processUpload(Buffer.concat([smallPdf(), Buffer.alloc(40 * 1024 * 1024)]), 'a')).rejects.toMatchObject(
      { code: 'too-large' },
    );
  });
});

test.each([
  ['C:\\Users\\mau\\Ảnh tết.jpg', 'Ảnh tết.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['a\u0000b\u202Egpj.exe', 'abgpj.exe'],
  ['Kê\u0301 hoạch.pdf', 'Kế hoạch.pdf'],
  ['ạ'.repeat(500), 'ạ'.repeat(200)],
])('the name %j is kept as %j', async (given, kept) => {
  expect((await processUpload(smallPdf(), given)).originalName).toBe(kept);
});

async function widthsOf(width: number): Promise<number[]> {
  return (await processUpload(await twoColours(width, 90).png().toBuffer(), '')).widths;
}

async function colorOf(source: Buffer): Promise<string | null> {
  return (await processUpload(source, 'a')).color;
}

function plain(background: string): Sharp {
  return sharp({ create: { width: 40, height: 40, channels: 4, background } });
}

function fileOf(upload: ProcessedUpload, name: string): Uint8Array {
  const file = upload.files.find((candidate) => candidate.name === name);
  if (!file) throw new Error(`${name} is missing`);
  return file.bytes;
}

async function pixelAt(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  return [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())];
}
