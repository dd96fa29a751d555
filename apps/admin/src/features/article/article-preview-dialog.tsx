import type { JsonValue } from '@kheo/schema/editorial';
import { ArticleView } from '@kheo/ui/article-view/article-view';
import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PreviewFrame } from '../../components/preview-frame.tsx';
import { currentInputTime, fromInputTime } from '../../lib/vietnam-time.ts';
import type { ArticleFormValues } from './article-form-values.ts';
import { RenderRichText, type EditedArticle } from './article.operations.ts';

const widths = { phone: 360, desktop: 1280 } as const;

/** The article as a reader would get it, unsaved changes included: the portal's components, HTML from the server. */
export function ArticlePreviewDialog({
  values,
  article,
  onClose,
}: {
  values: ArticleFormValues;
  article: EditedArticle | null;
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  // The words around the article are in its language, not in the editor's.
  const printed = i18n.getFixedT(values.language === 'EN' ? 'en' : 'vi');
  const [device, setDevice] = useState<keyof typeof widths>('desktop');
  const [{ data, error }, reload] = useQuery({
    query: RenderRichText,
    variables: { body: { document: values.body as JsonValue } },
    requestPolicy: 'network-only',
  });
  const { cover } = values;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('article.previewDialog.title')}
      closeLabel={t('common.close')}
      size="full"
    >
      <div className="flex flex-col gap-4">
        <div className="hidden flex-wrap justify-center gap-2 sm:flex">
          <Button
            size="small"
            aria-pressed={device === 'phone'}
            variant={device === 'phone' ? 'primary' : 'secondary'}
            icon={<Smartphone aria-hidden="true" />}
            onClick={() => setDevice('phone')}
          >
            {t('article.previewDialog.phone')}
          </Button>
          <Button
            size="small"
            aria-pressed={device === 'desktop'}
            variant={device === 'desktop' ? 'primary' : 'secondary'}
            icon={<Monitor aria-hidden="true" />}
            onClick={() => setDevice('desktop')}
          >
            {t('article.previewDialog.desktop')}
          </Button>
        </div>
        {error ? <LoadFailure error={error} onRetry={reload} /> : null}
        {!data && !error ? <Skeleton label={t('common.loading')} lines={8} /> : null}
        {data ? (
          <PreviewFrame title={t('article.previewDialog.title')} width={widths[device]}>
            <div className="mx-auto max-w-text px-4 py-8">
              <ArticleView
                labels={{
                  corrected: printed('article.previewDialog.corrected'),
                  source: printed('article.previewDialog.source'),
                  sample: printed('article.previewDialog.sample'),
                  table: printed('article.previewDialog.table'),
                }}
                article={{
                  title: values.title,
                  subtitle: values.subtitle,
                  lead: values.lead,
                  bodyHtml: data.renderRichText.html,
                  publishedAt: fromInputTime(values.publishedAt || currentInputTime()),
                  correctedAt: article?.correctedAt ?? null,
                  author: values.author,
                  source: values.source,
                  cover: cover && { ...cover, alt: cover.altVi },
                  coverCaption: values.coverCaption,
                  coverCredit: '',
                  language: values.language === 'EN' ? 'en' : 'vi',
                  sample: article?.sample ?? false,
                }}
              />
            </div>
          </PreviewFrame>
        ) : null}
      </div>
    </Dialog>
  );
}
