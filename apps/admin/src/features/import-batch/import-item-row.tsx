import { Badge } from '@kheo/ui/badge/badge';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { portalArticleUrl, portalDocumentUrl } from '../../lib/portal-links.ts';
import { articleEditLink } from '../article/article.routes.ts';
import { documentEditLink } from '../official-document/official-document.routes.ts';
import { ImportOutcomeBadge } from './import-badges.tsx';
import type { ImportItem } from './import-batch.operations.ts';
import { ImportItemPreview } from './import-item-preview.tsx';
import { useImportWords } from './import-words.ts';

/** One item: what it is going to be or has become, why, and what to look at. */
export function ImportItemRow({ batchId, item }: { batchId: string; item: ImportItem }) {
  const { t } = useTranslation();
  const words = useImportWords();
  const advice = item.reason ? words.advice(item.reason) : null;
  const refused = (item.outcome ?? item.planned) === 'SET_ASIDE';
  return (
    <li className="space-y-1.5 py-4">
      <p className="flex flex-wrap items-center gap-2">
        <ImportOutcomeBadge item={item} />
        {item.undoOutcome ? (
          <Badge tone={item.undoOutcome === 'undone' ? 'neutral' : 'warning'}>{words.undone(item.undoOutcome)}</Badge>
        ) : null}
        {refused ? null : <span className="text-sm text-ink-soft">{t(`import.items.kinds.${item.kind}`)}</span>}
      </p>
      <h3 lang="vi" className={item.title ? 'font-semibold break-words' : 'text-ink-soft italic'}>
        {item.title || t('import.items.untitled')}
      </h3>
      <ItemFacts item={item} />
      {item.reason ? (
        <p className={refused ? 'text-danger' : 'text-ink-soft'}>
          {words.reason(item.reason)}.
          {advice ? <span className="block text-ink-soft">{t('import.items.advice', { advice })}</span> : null}
        </p>
      ) : null}
      {item.warnings.length > 0 ? (
        <p className="text-sm text-warning">
          {t('import.items.warnings')}: {item.warnings.map(words.warning).join('; ')}.
        </p>
      ) : null}
      {item.encoding ? <Decoded item={item} encoding={item.encoding} /> : null}
      <MadeLinks item={item} />
      {item.kind === 'ARTICLE' && !refused ? <Preview batchId={batchId} item={item} /> : null}
    </li>
  );
}

function ItemFacts({ item }: { item: ImportItem }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const facts = [
    { name: t('import.items.file'), value: <span className="break-all">{item.name}</span> },
    item.publishedAt && {
      name: t('import.items.publishedAt'),
      value: <DateTime value={item.publishedAt} language={language} />,
    },
    item.issuedOn && {
      name: t('import.items.issuedOn'),
      value: <DateTime value={item.issuedOn} language={language} precision="date" />,
    },
    item.address && { name: t('import.items.address'), value: <span className="break-all">{item.address}</span> },
  ].filter((fact) => typeof fact === 'object' && fact !== null);
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-0.5 text-sm text-ink-soft">
      {facts.map(({ name, value }) => (
        <div key={name} className="flex min-w-0 gap-1.5">
          <dt className="shrink-0">{name}:</dt>
          <dd className="min-w-0 text-ink">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const encodings = ['tcvn3', 'vni', 'mojibake', 'windows-1258'] as const;

function Decoded({ item, encoding }: { item: ImportItem; encoding: string }) {
  const { t } = useTranslation();
  const known = encodings.find((one) => one === encoding);
  const column = 'min-w-0 rounded-md border border-line bg-canvas px-3 py-2';
  return (
    <div>
      <p className="mb-1 text-sm text-ink-soft">
        {t('import.items.encoding')}: {known ? t(`import.items.encodings.${known}`) : encoding}
      </p>
      <dl className="grid gap-2 @min-[40rem]:grid-cols-2">
        <div className={column}>
          <dt className="text-sm text-ink-soft">{t('import.items.before')}</dt>
          {/* not Vietnamese as it stands: a screen reader would only stumble */}
          <dd lang="zxx" className="break-words">
            {item.sampleBefore}
          </dd>
        </div>
        <div className={column}>
          <dt className="text-sm text-ink-soft">{t('import.items.after')}</dt>
          <dd lang="vi" className="break-words">
            {item.sampleAfter}
          </dd>
        </div>
      </dl>
    </div>
  );
}

/** Where to find what was made of it. */
function MadeLinks({ item: { article, officialDocument, title } }: { item: ImportItem }) {
  const { t } = useTranslation();
  if (!article && !officialDocument) return null;
  const onPortal =
    article?.status === 'PUBLISHED'
      ? portalArticleUrl(article)
      : officialDocument?.published
        ? portalDocumentUrl(officialDocument)
        : null;
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1">
      {article ? (
        <Link
          {...articleEditLink(article.id)}
          aria-label={`${t('import.items.openArticle')}: ${title}`}
          className={linkClass}
        >
          {t('import.items.openArticle')}
        </Link>
      ) : null}
      {officialDocument ? (
        <Link
          {...documentEditLink(officialDocument.id)}
          aria-label={`${t('import.items.openDocument')}: ${title}`}
          className={linkClass}
        >
          {t('import.items.openDocument')}
        </Link>
      ) : null}
      {onPortal ? (
        <a
          href={onPortal}
          target="_blank"
          rel="noopener"
          aria-label={`${t('import.items.onPortal')}: ${title}`}
          className={linkClass}
        >
          {t('import.items.onPortal')}
        </a>
      ) : null}
    </p>
  );
}

function Preview({ batchId, item }: { batchId: string; item: ImportItem }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit cursor-pointer py-1 text-sm font-semibold text-accent">
        {t('import.items.preview')}
        <span className="sr-only">: {item.title}</span>
      </summary>
      {open ? <ImportItemPreview batchId={batchId} position={item.position} /> : null}
    </details>
  );
}
