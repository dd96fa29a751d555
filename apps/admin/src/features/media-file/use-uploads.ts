import { useRef, useState } from 'react';
import { uploadFile, type UploadErrorCode } from './upload.ts';

/** One file on its way to the library. */
export interface Upload {
  key: number;
  name: string;
  /** Share sent, 0 to 1. */
  progress: number;
  state: 'waiting' | 'sending' | 'done' | { error: UploadErrorCode };
}

/** Sends files one after the other; a refused one does not hold up the rest. */
export function useUploads(onUploaded: (mediaFileId: string) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const nextKey = useRef(0);
  const queue = useRef(Promise.resolve());

  const change = (key: number, patch: Partial<Upload>) =>
    setUploads((present) => present.map((upload) => (upload.key === key ? { ...upload, ...patch } : upload)));

  const add = (files: Iterable<File>) => {
    for (const file of files) {
      const key = nextKey.current++;
      setUploads((present) => [...present, { key, name: file.name, progress: 0, state: 'waiting' }]);
      queue.current = queue.current.then(async () => {
        change(key, { state: 'sending' });
        const result = await uploadFile(file, (progress) => change(key, { progress }));
        if ('id' in result) {
          change(key, { progress: 1, state: 'done' });
          onUploaded(result.id);
        } else {
          change(key, { state: { error: result.error } });
        }
      });
    }
  };

  return {
    uploads,
    add,
    clear: () => setUploads((present) => present.filter(({ state }) => state === 'waiting' || state === 'sending')),
  };
}
