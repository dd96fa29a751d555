import { Upload } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';

export interface DropZoneProps {
  label: string;
  hint?: string;
  chooseLabel: string;
  /** The `accept` attribute of the file chooser. */
  accept: string;
  onFiles: (files: File[]) => void;
  /** Another way in, beside the button. */
  children?: ReactNode;
}

/** A place to drop files on, with a button that does the same by keyboard. */
export function DropZone({ label, hint, chooseLabel, accept, onFiles, children }: DropZoneProps) {
  const inputId = useId();
  const [over, setOver] = useState(false);
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
      className={`flex flex-wrap items-center gap-x-5 gap-y-3 rounded-lg border-2 border-dashed px-5 py-5 ${
        over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface'
      }`}
    >
      <Upload aria-hidden="true" className="size-7 shrink-0 text-ink-faint" />
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold">{label}</p>
        {hint ? <p className="text-sm text-ink-soft">{hint}</p> : null}
      </div>
      <div className="flex flex-wrap gap-3">
        <input
          id={inputId}
          type="file"
          multiple
          accept={accept}
          className="peer sr-only"
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            // The same file may be chosen again after it was refused.
            event.target.value = '';
          }}
        />
        <label
          htmlFor={inputId}
          className="inline-flex min-h-11 cursor-pointer items-center rounded-md border border-line-strong bg-canvas px-4 font-semibold peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent hover:border-ink"
        >
          {chooseLabel}
        </label>
        {children}
      </div>
    </div>
  );
}
