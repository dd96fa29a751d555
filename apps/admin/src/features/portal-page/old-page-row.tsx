import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { linkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { articleEditLink } from '../article/article.routes.ts';
import { OldPagePreview } from './old-page-preview.tsx';
import type { OldPage } from './use-page-import.ts';
import { usePageWords } from './page-words.ts';

const outcomeTones = {
  IMPORTED: 'success',
  ALREADY_IMPORTED: 'info',
  SET_ASIDE: 'warning',
  FAILED: 'danger',
} as const satisfies Record<string, BadgeTone>;

/** One page: its state in a line, and what was understood of it underneath. */
export function OldPageRow({
  page,
  openAtFirst,
  onRemove,
}: {
  page: OldPage;
  openAtFirst: boolean;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const words = usePageWords();
  const { preview, outcome } = page;
  const article = outcome && outcome.kind !== 'FAILED' ? outcome.article : (preview?.existingArticle ?? null);
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-60">
          <p className="flex flex-wrap items-center gap-2">
            <PageState page={page} />
            <span className="text-sm break-all text-ink-soft">{page.name}</span>
          </p>
          {preview?.title ? <p className="mt-1 font-semibold">{preview.title}</p> : null}
          <PageProblem page={page} />
          {article ? (
            <Link {...articleEditLink(article.id)} className={linkClass}>
              {t('import.openArticle')}
            </Link>
          ) : null}
        </div>
        <Button
          size="small"
          variant="quiet"
          aria-label={t('import.remove', { name: page.name })}
          icon={<X aria-hidden="true" />}
          onClick={onRemove}
        />
      </div>
      {preview?.understood && preview.warnings.length > 0 ? (
        <ul className="mt-1 list-disc pl-5 text-sm text-warning">
          {preview.warnings.map((code) => (
            <li key={code}>{words.warning(code)}</li>
          ))}
        </ul>
      ) : null}
      {preview?.understood ? (
        <details className="mt-2" open={openAtFirst}>
          <summary className="cursor-pointer text-sm font-semibold text-accent">{t('article.preview')}</summary>
          <OldPagePreview preview={preview} />
        </details>
      ) : null}
    </li>
  );
}

function PageState({ page }: { page: OldPage }) {
  const { t } = useTranslation();
  const { preview, outcome } = page;
  if (outcome) return <Badge tone={outcomeTones[outcome.kind]}>{t(`import.outcomes.${outcome.kind}`)}</Badge>;
  if (page.refused || page.failure || preview?.understood === false)
    return <Badge tone="danger">{t('import.notUnderstood')}</Badge>;
  if (!preview) return <Badge>{t('import.reading')}</Badge>;
  if (preview.existingArticle) return <Badge tone="info">{t('import.already')}</Badge>;
  return <Badge tone="success">{t('import.ready')}</Badge>;
}

function PageProblem({ page }: { page: OldPage }) {
  const { t } = useTranslation();
  const words = usePageWords();
  const { refused, failure, preview, outcome } = page;
  const text =
    (refused && t(`import.${refused}`)) ??
    (failure && t(`common.failed.${failure}`)) ??
    (outcome?.kind === 'FAILED' ? t(`common.failed.${outcome.reason}`) : null) ??
    (outcome?.kind === 'SET_ASIDE' && outcome.reason ? words.reason(outcome.reason) : null) ??
    (preview?.understood === false && preview.reason ? words.reason(preview.reason) : null);
  return text ? <p className="mt-1 text-sm text-danger">{text}</p> : null;
}
