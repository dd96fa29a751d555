import { SaxesParser } from 'saxes';
import { ArchiveRefused, looksLikeZip, openArchive, type Archive } from '#src/zip-archive.ts';
import { officeFormatOf, officeMimeTypes, type OfficeFormat, type OfficeMimeType } from './office-formats.ts';
import { UploadRefused, type UploadRefusal } from './upload-refused.ts';

export interface ProcessedOfficeFile {
  kind: 'OFFICE';
  mimeType: OfficeMimeType;
  width: null;
  height: null;
  widths: number[];
  color: null;
  byteSize: number;
  files: { name: string; bytes: Uint8Array }[];
}

const mebibyte = 1024 * 1024;
export const largestOfficeFile = 40 * mebibyte;
/** What the table of contents may say; a reader's own office program unpacks it, ours does not. */
const limits = { entries: 5_000, each: 200 * mebibyte, total: 400 * mebibyte };
/** The parts that say what the file is have a few kilobytes. */
const largestManifest = mebibyte;

const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** A ZIP archive, or the container of .doc and .xls that also wraps a .docx with a password. */
export function looksLikeOfficeFile(bytes: Buffer): boolean {
  return looksLikeZip(bytes) || bytes.subarray(0, compoundFile.length).equals(compoundFile);
}

/**
 * Lets a document of Word, Excel or LibreOffice through as it stands. What it is, its manifest says; nothing but that is
 * unpacked. It is handed out to be saved, never shown on our origin, so what remains to refuse is what would act on the
 * reader's computer: macros, a template that is fetched from elsewhere, an archive made to burst.
 *
 * @throws UploadRefused
 */
export async function processOfficeFile(bytes: Buffer): Promise<ProcessedOfficeFile> {
  if (bytes.length > largestOfficeFile) throw new UploadRefused('too-large', `${bytes.length} bytes`);
  if (!looksLikeZip(bytes)) {
    // A .docx with a password is no ZIP archive: Office packs it, encrypted, into one entry of this name.
    const locked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new UploadRefused(locked ? 'locked-file' : 'old-office-file', 'a compound file');
  }
  const format = await formatOf(bytes);
  return {
    kind: 'OFFICE',
    mimeType: officeMimeTypes[format],
    width: null,
    height: null,
    widths: [],
    color: null,
    byteSize: bytes.length,
    files: [{ name: `file.${format}`, bytes }],
  };
}

async function formatOf(bytes: Buffer): Promise<OfficeFormat> {
  const archive = await openArchive(bytes, limits).catch(refuseAsUpload);
  try {
    return archive.has('[Content_Types].xml')
      ? await microsoftFormat(archive)
      : await openDocumentFormat(archive, bytes);
  } catch (error) {
    return refuseAsUpload(error);
  } finally {
    archive.close();
  }
}

const refusalOf: Record<ArchiveRefused['code'], UploadRefusal> = {
  'broken-archive': 'damaged-file',
  'compression-bomb': 'unpacked-too-large',
  'encrypted-archive': 'locked-file',
  'too-many-entries': 'unpacked-too-large',
  'unpacked-too-large': 'unpacked-too-large',
  'unsafe-name': 'damaged-file',
};

function refuseAsUpload(error: unknown): never {
  if (error instanceof ArchiveRefused) throw new UploadRefused(refusalOf[error.code], error.message, { cause: error });
  throw error;
}

const macroParts = /(?:^|\/)(?:vbaProject|vbaData|activeX|macrosheets|dialogsheets)(?:[\d.]|\/|$)/i;
const macroTypes = /macroEnabled|vbaProject|macrosheet|activeX/i;
/** An address that a program would fetch; a template on the writer's own disk is found by nobody else. */
const remote = /^(?:https?:|ftp:|\\\\|\/\/|file:\/\/(?:[^/]|\/*\\\\))/i;

async function microsoftFormat(archive: Archive): Promise<OfficeFormat> {
  const parts = new Map<string, string>();
  await readManifest(archive, '[Content_Types].xml', (name, attributes) => {
    if (name === 'Override') parts.set(attributes['PartName'] ?? '', attributes['ContentType'] ?? '');
    else if (name === 'Default') parts.set(`*.${attributes['Extension'] ?? ''}`, attributes['ContentType'] ?? '');
  });
  if (
    archive.entries.some(({ name }) => macroParts.test(name)) ||
    [...parts].some(([part, type]) => macroTypes.test(type) && (!part.startsWith('*') || part === '*.bin'))
  )
    throw new UploadRefused('macros', 'a part with macros');
  await refuseRemoteTemplate(archive);
  for (const [part, type] of parts) {
    const format = type.endsWith('.main+xml') ? officeFormatOf(type.slice(0, -'.main+xml'.length)) : null;
    if (format && archive.has(part.replace(/^\//, ''))) return format;
  }
  throw new UploadRefused('unsupported-type', 'no document of Word or Excel in it');
}

async function refuseRemoteTemplate(archive: Archive): Promise<void> {
  const settings = 'word/_rels/settings.xml.rels';
  if (!archive.has(settings)) return;
  await readManifest(archive, settings, (name, { Type = '', Target = '' }) => {
    if (name === 'Relationship' && Type.endsWith('/attachedTemplate') && remote.test(Target.trim()))
      throw new UploadRefused('macros', 'a template from elsewhere');
  });
}

/** Where a ZIP's first entry has its name, and the length of it. */
const nameAt = 30;
const nameLengthAt = 26;

async function openDocumentFormat(archive: Archive, bytes: Buffer): Promise<OfficeFormat> {
  // Without an entry there is no first one.
  const first = archive.has('mimetype') ? bytes.readUInt16LE(nameLengthAt) : 0;
  if (bytes.toString('latin1', nameAt, nameAt + first) !== 'mimetype')
    throw new UploadRefused('unsupported-type', 'any ZIP archive');
  const format = officeFormatOf((await readSmall(archive, 'mimetype')).toString('latin1').trim());
  if (!format || !archive.has('content.xml')) throw new UploadRefused('unsupported-type', 'another OpenDocument');
  const manifest = 'META-INF/manifest.xml';
  if (!archive.has(manifest)) throw new UploadRefused('damaged-file', 'no manifest');
  let locked = false;
  let macros = archive.entries.some(({ name }) => /^(?:Basic|Scripts)\//i.test(name));
  await readManifest(archive, manifest, (name, attributes) => {
    if (/(?:^|:)(?:encryption-data|encrypted-key)$/.test(name)) locked = true;
    if (name.endsWith('file-entry') && /^(?:Basic|Scripts)\/./i.test(attributes['manifest:full-path'] ?? ''))
      macros = true;
  });
  if (locked || archive.has('encrypted-package')) throw new UploadRefused('locked-file', 'encrypted entries');
  if (macros) throw new UploadRefused('macros', 'Basic or Scripts');
  return format;
}

/** Reads a small part of XML as its elements. Nothing is fetched, and no entities but XML's own five are known. */
async function readManifest(
  archive: Archive,
  name: string,
  onElement: (name: string, attributes: Record<string, string>) => void,
): Promise<void> {
  const bytes = await readSmall(archive, name);
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw new UploadRefused('damaged-file', `${name}: ${error.message}`);
  });
  parser.on('opentag', (tag) => onElement(tag.name, tag.attributes));
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  parser.write(new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes)).close();
}

function readSmall(archive: Archive, name: string): Promise<Buffer> {
  const size = archive.entries.find((entry) => entry.name === name)?.size ?? 0;
  if (size > largestManifest) throw new UploadRefused('unpacked-too-large', name);
  return archive.read(name);
}
