import { Button, buttonClass } from '@kheo/ui/button/button';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { useNavigate } from '@tanstack/react-router';
import { CalendarClock, ExternalLink, History, Send, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { failureReasonOf, payloadOf } from '../../lib/mutation-payload.ts';
import { portalArticleUrl } from '../../lib/portal-links.ts';
import { ArticlePublishDialog } from './article-publish-dialog.tsx';
import { ArticleRevisionsDialog } from './article-revisions-dialog.tsx';
import { ArticleScheduleDialog } from './article-schedule-dialog.tsx';
import { ArticleUnpublishDialog } from './article-unpublish-dialog.tsx';
import { DeleteArticle, PublishArticle, ScheduleArticle, UnpublishArticle } from './article.operations.ts';
import { articleListLink } from './article.routes.ts';
import type { ArticleEditing } from './use-article-editing.ts';

type Step = 'publish' | 'schedule' | 'unpublish' | 'delete' | 'revisions';

/** What may be done with the article now, beyond saving; the server says which. */
export function ArticleSteps({ editing, onDone }: { editing: ArticleEditing; onDone: (text: string) => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const navigate = useNavigate();
  const language = useInterfaceLanguage();
  const [step, setStep] = useState<Step | null>(null);
  const { article, saving } = editing;
  const allowed = article?.allowedActions ?? [];
  const close = () => setStep(null);

  const publish = async (publishedAt: string | null) => {
    close();
    const published = await editing.act(async (target) =>
      payloadOf(
        await client.mutation(PublishArticle, { input: { ...target, publishedAt } }).toPromise(),
        'publishArticle',
      ),
    );
    if (published) onDone(t('article.published'));
  };
  const schedule = async (publishAt: string) => {
    close();
    const scheduled = await editing.act(async (target) =>
      payloadOf(
        await client.mutation(ScheduleArticle, { input: { ...target, publishAt } }).toPromise(),
        'scheduleArticle',
      ),
    );
    if (scheduled) onDone(t('article.scheduledNotice', { time: printMoment(publishAt, language) }));
  };
  const unpublish = async (reason: string, publicReason: string) => {
    close();
    const unpublished = await editing.act(async (target) =>
      payloadOf(
        await client.mutation(UnpublishArticle, { input: { ...target, reason, publicReason } }).toPromise(),
        'unpublishArticle',
      ),
    );
    if (unpublished) onDone(t('article.unpublishedNotice'));
  };
  const remove = async () => {
    close();
    if (!article) return;
    const input = { id: article.id, expectedVersion: article.version };
    const payload = payloadOf(await client.mutation(DeleteArticle, { input }).toPromise(), 'deleteArticle');
    if (payload.__typename === 'Deleted') {
      editing.forgetUnsaved();
      await navigate({ ...articleListLink(), ignoreBlocker: true });
    } else editing.setFailure(payload.__typename === 'InvalidInput' ? 'conflict' : failureReasonOf(payload));
  };

  if (!article) return null;
  const portal = article.status === 'PUBLISHED' ? portalArticleUrl(article) : null;
  return (
    <>
      {portal ? (
        <a href={portal} target="_blank" rel="noopener" className={buttonClass({ variant: 'quiet' })}>
          <ExternalLink aria-hidden="true" />
          {t('article.viewOnPortal')}
        </a>
      ) : null}
      <Button variant="quiet" icon={<History aria-hidden="true" />} onClick={() => setStep('revisions')}>
        {t('article.revisions.title')}
      </Button>
      {allowed.includes('DELETE') ? (
        <Button variant="quiet" icon={<Trash2 aria-hidden="true" />} onClick={() => setStep('delete')}>
          {t('article.deleteDraft')}
        </Button>
      ) : null}
      {allowed.includes('UNPUBLISH') ? (
        <Button variant="danger" icon={<Undo2 aria-hidden="true" />} onClick={() => setStep('unpublish')}>
          {t('article.unpublish')}
        </Button>
      ) : null}
      {allowed.includes('SCHEDULE') ? (
        <Button icon={<CalendarClock aria-hidden="true" />} onClick={() => setStep('schedule')}>
          {t('article.schedule')}
        </Button>
      ) : null}
      {allowed.includes('PUBLISH') ? (
        <Button variant="primary" icon={<Send aria-hidden="true" />} onClick={() => setStep('publish')} busy={saving}>
          {t('article.publish')}
        </Button>
      ) : null}
      {step === 'publish' ? (
        <ArticlePublishDialog
          presentTime={editing.form.getValues('publishedAt')}
          unsaved={editing.dirty}
          onClose={close}
          onConfirm={(time) => void publish(time)}
        />
      ) : null}
      {step === 'schedule' ? <ArticleScheduleDialog onClose={close} onConfirm={(time) => void schedule(time)} /> : null}
      {step === 'unpublish' ? (
        <ArticleUnpublishDialog
          published={article?.status === 'PUBLISHED'}
          onClose={close}
          onConfirm={(reason, publicReason) => void unpublish(reason, publicReason)}
        />
      ) : null}
      {step === 'revisions' ? <ArticleRevisionsDialog editing={editing} onClose={close} onDone={onDone} /> : null}
      <ConfirmDialog
        open={step === 'delete'}
        onClose={close}
        title={t('article.deleteDialog.title')}
        text={t('article.deleteDialog.text')}
        confirmLabel={t('article.deleteDialog.confirm')}
        danger
        onConfirm={() => void remove()}
      />
    </>
  );
}
