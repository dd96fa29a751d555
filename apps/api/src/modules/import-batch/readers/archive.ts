import { ArchiveRefused, openArchive as openZip, type Archive, type ArchiveLimits } from '#src/zip-archive.ts';
import { ImportRefused } from './import-refused.ts';

const asImportRefused = (error: unknown): never => {
  throw error instanceof ArchiveRefused ? new ImportRefused(error.code, error.message, { cause: error }) : error;
};

/**
 * Opens a zip of an import; what is wrong with it is a reason that the import's report has words for.
 *
 * @throws ImportRefused
 */
export async function openArchive(source: string | Buffer, limits: ArchiveLimits): Promise<Archive> {
  const archive = await openZip(source, limits).catch(asImportRefused);
  return { ...archive, read: (name) => archive.read(name).catch(asImportRefused) };
}
