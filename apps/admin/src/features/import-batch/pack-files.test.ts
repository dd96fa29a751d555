import { crc32 as crcOfNode } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32, packFiles } from './pack-files.ts';

test('the check sum is the one of zip', () => {
  const bytes = new TextEncoder().encode('Kế hoạch số 50-KH/ĐU');
  expect(crc32(bytes)).toBe(crcOfNode(bytes));
});

test('files stand in the zip as they are, with names that differ', async () => {
  const files = [new File(['Một'], 'tin.html'), new File(['Hai'], 'tin.html'), new File(['Ba'], 'ảnh')];
  const packed = Buffer.from(await (await packFiles(files)).arrayBuffer());
  // the table of contents: name and place of each entry
  const end = packed.subarray(-22);
  expect(end.readUInt16LE(10)).toBe(3);
  let at = end.readUInt32LE(16);
  const found: [string, string][] = [];
  for (let count = 0; count < 3; count += 1) {
    const nameLength = packed.readUInt16LE(at + 28);
    const size = packed.readUInt32LE(at + 24);
    const start = packed.readUInt32LE(at + 42) + 30 + nameLength;
    const content = packed.subarray(start, start + size);
    expect(packed.readUInt32LE(at + 16)).toBe(crcOfNode(content));
    found.push([packed.toString('utf8', at + 46, at + 46 + nameLength), content.toString('utf8')]);
    at += 46 + nameLength;
  }
  expect(found).toEqual([
    ['tin.html', 'Một'],
    ['tin (2).html', 'Hai'],
    ['ảnh', 'Ba'],
  ]);
  expect(at).toBe(packed.length - 22);
});
