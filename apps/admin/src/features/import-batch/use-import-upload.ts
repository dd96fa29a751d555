import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { failureReasonOf, payloadOf, type FailureReason } from '../../lib/mutation-payload.ts';
import { PlanImport, type PlanImportInput } from './import-batch.operations.ts';
import { packFiles } from './pack-files.ts';
import { uploadImport, type ImportUploadError } from './upload-import.ts';

/** A source on its way: an archive by itself, or all the other files together. */
export interface ImportSource {
  name: string;
  files: readonly File[];
}

const isArchive = (file: File): boolean => /\.zip$/i.test(file.name);

/** Archives become batches of their own, the other files one together; `nameOf` names those. */
export function sourcesOf(files: readonly File[], nameOf: (files: readonly File[]) => string): ImportSource[] {
  const loose = files.filter((file) => !isArchive(file));
  const archives = files.filter(isArchive).map((file) => ({ name: file.name, files: [file] }));
  return loose.length === 0 ? archives : [{ name: nameOf(loose), files: loose }, ...archives];
}

export type ImportFailure = { upload: ImportUploadError } | { plan: FailureReason };

export interface UploadProgress {
  /** Of the sources, which one is under way, from 1. */
  at: number;
  of: number;
  /** Share sent, 0 to 1. */
  share: number;
}

/** Sends what was chosen and has its dry run made. A failure keeps everything that was chosen. */
export function useImportUpload() {
  const client = useClient();
  const [progress, setProgress] = useState<UploadProgress | null>(null);
  const [failure, setFailure] = useState<ImportFailure | null>(null);
  const cancelling = useRef(new AbortController());
  const sending = progress !== null;
  // another screen can be looked at meanwhile; closing the window would end the sending
  useEffect(() => {
    if (!sending) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [sending]);

  const plan = async (input: PlanImportInput): Promise<ImportFailure | null> => {
    const payload = payloadOf(await client.mutation(PlanImport, { input }).toPromise(), 'planImport');
    if (payload.__typename === 'ImportBatch') return null;
    return { plan: payload.__typename === 'InvalidInput' ? 'conflict' : failureReasonOf(payload) };
  };

  /** The ids of the batches; null when something stood in the way. */
  const start = async (
    sources: readonly ImportSource[],
    choice: Omit<PlanImportInput, 'id'>,
  ): Promise<string[] | null> => {
    cancelling.current = new AbortController();
    setFailure(null);
    const ids: string[] = [];
    for (const [index, { name, files }] of sources.entries()) {
      const tell = (share: number) => setProgress({ at: index + 1, of: sources.length, share });
      tell(0);
      const content = files.length === 1 ? files[0]! : await packFiles(files);
      const result = await uploadImport(name, content, tell, cancelling.current.signal);
      const failed = 'error' in result ? { upload: result.error } : await plan({ id: result.id, ...choice });
      if (failed || 'error' in result) {
        setProgress(null);
        setFailure(failed);
        return null;
      }
      ids.push(result.id);
    }
    setProgress(null);
    return ids;
  };

  return { progress, failure, start, cancel: () => cancelling.current.abort() };
}
