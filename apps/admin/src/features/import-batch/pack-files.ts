/** CRC-32 as zip files want it, a table lookup a byte. */
const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}

/** What local and central headers have in common: stored as it is, the name in UTF-8, 1 January 1980. */
function commonHeader(name: Uint8Array, crc: number, size: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(26));
  const shorts: [at: number, value: number][] = [
    [0, 20],
    [2, 0x0800],
    [4, 0],
    [6, 0],
    [8, 0x21],
    [22, name.length],
    [24, 0],
  ];
  for (const [at, value] of shorts) view.setUint16(at, value, true);
  view.setUint32(10, crc, true);
  view.setUint32(14, size, true);
  view.setUint32(18, size, true);
  return new Uint8Array(view.buffer);
}

const signature = (third: number, fourth: number): Uint8Array<ArrayBuffer> => Uint8Array.of(0x50, 0x4b, third, fourth);

/** `bài.html` a second time becomes `bài (2).html`: two entries of one name are refused. */
function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let count = 2; taken.has(distinct); count += 1) distinct = name.replace(/(\.[^.]*)?$/, ` (${count})$1`);
    taken.add(distinct);
    return distinct;
  });
}

/**
 * Several files as one zip, so that they travel and stand as one batch. Nothing is compressed: the files are on their way
 * for seconds, and are kept as they are.
 */
export async function packFiles(files: readonly File[]): Promise<Blob> {
  const parts: BlobPart[] = [];
  const table: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const [index, label] of distinctNames(files.map(({ name }) => name.normalize('NFC'))).entries()) {
    const file = files[index]!;
    const name = new TextEncoder().encode(label);
    const common = commonHeader(name, crc32(new Uint8Array(await file.arrayBuffer())), file.size);
    parts.push(signature(3, 4), common, name, file);
    // comment, disk, attributes: nothing; then where the entry begins
    const rest = new DataView(new ArrayBuffer(14));
    rest.setUint32(10, offset, true);
    table.push(signature(1, 2), Uint8Array.of(20, 0), common, new Uint8Array(rest.buffer), name);
    offset += 4 + common.length + name.length + file.size;
  }
  const end = new DataView(new ArrayBuffer(18));
  end.setUint16(4, files.length, true);
  end.setUint16(6, files.length, true);
  end.setUint32(
    8,
    table.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  end.setUint32(12, offset, true);
  return new Blob([...parts, ...table, signature(5, 6), new Uint8Array(end.buffer)]);
}
