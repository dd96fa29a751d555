import { useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/**
 * A window of its own width inside the page, so that what is shown reflows as on that device. It has no address;
 * React draws into it, with the styles of the admin, and the page's security policy goes on to count.
 */
export function PreviewFrame({ title, width, children }: { title: string; width: number; children: ReactNode }) {
  const [body, setBody] = useState<HTMLElement | null>(null);

  const prepare = (frame: HTMLIFrameElement | null) => {
    const inner = frame?.contentDocument;
    if (!inner || inner.body === body) return;
    for (const style of document.querySelectorAll('link[rel="stylesheet"], style')) {
      inner.head.append(inner.importNode(style, true));
    }
    inner.documentElement.lang = document.documentElement.lang;
    const { theme } = document.documentElement.dataset;
    if (theme) inner.documentElement.dataset['theme'] = theme;
    // Links are shown, not followed: the preview has nowhere to go.
    inner.addEventListener('click', (event) => event.preventDefault());
    setBody(inner.body);
  };

  return (
    <div className="overflow-x-auto">
      <iframe
        ref={prepare}
        title={title}
        sandbox="allow-same-origin"
        onLoad={(event) => prepare(event.currentTarget)}
        style={{ width }}
        className="mx-auto block h-[calc(100dvh-10.5rem)] min-h-96 max-w-full rounded-md border border-line-strong bg-canvas"
      />
      {body ? createPortal(children, body) : null}
    </div>
  );
}
