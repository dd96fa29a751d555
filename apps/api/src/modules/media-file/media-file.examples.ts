import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

// Files for the tests, made on the spot: nobody's photographs, and what is wrong with each can be read here.

/** A picture with a red left half and a blue right half. */
export function twoColours(width: number, height: number): Sharp {
  const left = { create: { width: Math.floor(width / 2), height, channels: 3 as const, background: '#c00000' } };
  return sharp({ create: { width, height, channels: 3, background: '#0000c0' } }).composite([
    { input: left, left: 0, top: 0 },
  ]);
}

/** A JPEG that says where, with what and by whom it was taken. */
export function photographWithPlace(): Promise<Buffer> {
  return twoColours(1400, 900)
    .withExif({
      IFD0: { Artist: 'Nguyễn Văn Mẫu', Model: 'Máy ảnh mẫu' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '18/1 40/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 41/1 0/1' },
    })
    .jpeg()
    .toBuffer();
}

/** A PNG of a few kilobytes that asks for side × side pixels. */
export function pixelBomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const lines = Buffer.alloc(side * (1 + Math.ceil(side / 8)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(lines, { level: 1 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), chunk.length - 4);
  return chunk;
}

/** A whole one-page PDF; `trailer` adds entries to its trailer. */
export function smallPdf(trailer = ''): Buffer {
  return Buffer.from(
    `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj
xref
0 4
0000000000 65535 f${' '}
0000000009 00000 n${' '}
0000000058 00000 n${' '}
0000000115 00000 n${' '}
trailer << /Size 4 /Root 1 0 R ${trailer}>>
startxref
187
%%EOF
`,
    'latin1',
  );
}

/** An empty ZIP archive with a comment. */
export function emptyZip(comment = ''): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, Buffer.from(comment, 'latin1')]);
}

export const svgWithScript = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>',
);

export const webPage = Buffer.from('<!doctype html><html><body><script>alert(1)</script></body></html>');
