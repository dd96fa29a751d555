import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** False until the first screen is there: its heading must not take the focus from the browser. */
let firstScreenShown = false;

/** Sets the document's title, e.g. “Bài viết – Khéo – Tòa soạn”. */
export function usePageTitle(title: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title, t]);
}

export interface PageHeaderProps {
  title: string;
  /** Beside the heading, e.g. a count or a status. */
  note?: ReactNode;
  actions?: ReactNode;
}

/** The heading of a screen; it takes the focus when one comes from another screen. */
export function PageHeader({ title, note, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(title);
  useEffect(() => {
    if (firstScreenShown) heading.current?.focus({ preventScroll: true });
    firstScreenShown = true;
  }, []);
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 pb-5">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
          {title}
        </h1>
        {note}
      </div>
      {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
    </header>
  );
}
