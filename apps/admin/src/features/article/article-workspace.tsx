import { Button } from '@kheo/ui/button/button';
import { Badge } from '@kheo/ui/badge/badge';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { Notice } from '@kheo/ui/notice/notice';
import { useBlocker } from '@tanstack/react-router';
import { Eye, Save } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemSummary } from '../../components/problem-summary.tsx';
import { SetAsideNotice } from '../../components/set-aside-notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { ArticleConflictDialog, wordsOfArticle } from './article-conflict-dialog.tsx';
import { controlIdOf, labelKeyOf } from './article-field.ts';
import { formFieldOf, type ArticleFormValues } from './article-form-values.ts';
import { ArticleForm } from './article-form.tsx';
import { ArticleOrigin } from './article-origin.tsx';
import { ArticlePreviewDialog } from './article-preview-dialog.tsx';
import { ArticleStatusBadge } from './article-status-badge.tsx';
import { ArticleSteps } from './article-steps.tsx';
import type { EditedArticle } from './article.operations.ts';
import { useArticleEditing, type ArticleEditing } from './use-article-editing.ts';

export interface ArticleWorkspaceProps {
  /** Null for a new one. */
  article: EditedArticle | null;
  /** What a new article translates. */
  original?: EditedArticle | null;
  onCreated?: (id: string) => void;
}

/** The editor's whole desk for one article. */
export function ArticleWorkspace({ article: initial, original = null, onCreated }: ArticleWorkspaceProps) {
  const { t } = useTranslation();
  const editing = useArticleEditing(initial, original, (id) => onCreated?.(id));
  const { article, problems, conflict, save } = editing;
  const [previewed, setPreviewed] = useState<ArticleFormValues | null>(null);
  const [setAside, setSetAside] = useState<ArticleFormValues | null>(null);
  const [done, setDone] = useState<string | null>(null);

  useEffect(() => {
    const saveByKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's')
        return;
      event.preventDefault();
      setDone(null);
      void save();
    };
    window.addEventListener('keydown', saveByKey);
    return () => window.removeEventListener('keydown', saveByKey);
  });

  return (
    <Screen wide>
      <PageHeader
        title={t(article ? 'article.editTitle' : 'article.newTitle')}
        note={
          article ? (
            <span className="flex flex-wrap items-center gap-2">
              <ArticleStatusBadge status={article.status} />
              {article.sample ? <Badge>{t('article.sampleMark')}</Badge> : null}
            </span>
          ) : null
        }
        actions={<ArticleSteps editing={editing} onDone={setDone} />}
      />
      <div className="space-y-4 empty:hidden">
        <ProblemSummary
          problems={problems}
          controlOf={(serverField) => {
            const field = formFieldOf(serverField);
            return field && { label: t(labelKeyOf(field)), id: controlIdOf(field) };
          }}
        />
        <FailureNotice reason={editing.failure} />
        {done ? (
          <Notice tone="success" announce>
            {done}
          </Notice>
        ) : null}
        {original && !article ? <Notice title={t('article.translations.of')}>{original.title}</Notice> : null}
        {editing.mayEdit ? null : <Notice>{t('article.readOnly')}</Notice>}
        <DraftOffer editing={editing} />
        {setAside ? <SetAsideNotice words={wordsOfArticle(setAside)} onDismiss={() => setSetAside(null)} /> : null}
        {article ? <ArticleOrigin article={article} /> : null}
        {article?.unpublishReason ? (
          <Notice>{t('article.takenDownBecause', { reason: article.unpublishReason })}</Notice>
        ) : null}
      </div>
      <ArticleForm editing={editing} />
      <SaveBar
        editing={editing}
        onPreview={() => setPreviewed({ ...editing.form.getValues() })}
        onSave={() => setDone(null)}
      />
      {previewed ? (
        <ArticlePreviewDialog values={previewed} article={article} onClose={() => setPreviewed(null)} />
      ) : null}
      {conflict ? (
        <ArticleConflictDialog
          conflict={conflict}
          onClose={editing.closeConflict}
          onKeepMine={() => void editing.keepMine()}
          onTakeTheirs={() => {
            setSetAside(conflict.mine);
            editing.takeOver(conflict.current);
          }}
        />
      ) : null}
      <LeaveGuard editing={editing} />
    </Screen>
  );
}

function DraftOffer({ editing }: { editing: ArticleEditing }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { offeredDraft, article } = editing;
  if (!offeredDraft) return null;
  const older = offeredDraft.version !== (article?.version ?? 0);
  return (
    <Notice
      tone="warning"
      announce
      title={t('article.restore.title')}
      actions={
        <>
          <Button size="small" variant="primary" onClick={editing.restoreDraft}>
            {t('article.restore.accept')}
          </Button>
          <Button size="small" onClick={editing.discardDraft}>
            {t('article.restore.discard')}
          </Button>
        </>
      }
    >
      {t(older ? 'article.restore.textOlder' : 'article.restore.text', {
        time: printMoment(offeredDraft.savedAt, language),
      })}
    </Notice>
  );
}

function SaveBar({
  editing,
  onPreview,
  onSave,
}: {
  editing: ArticleEditing;
  onPreview: () => void;
  onSave: () => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { article, dirty, saving, savedAt, save } = editing;
  const state = savedAt ? t('article.clean', { time: printMoment(savedAt, language) }) : t('article.neverSaved');
  return (
    <div className="sticky bottom-0 z-20 -mx-4 mt-8 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-surface px-4 py-2.5 sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8">
      <p role="status" className="flex min-w-0 items-center gap-2 text-sm text-ink-soft">
        <span aria-hidden="true" className={`size-2.5 shrink-0 rounded-full ${dirty ? 'bg-warning' : 'bg-success'}`} />
        {dirty ? t('article.dirty') : state}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button icon={<Eye aria-hidden="true" />} onClick={onPreview}>
          <span className="max-sm:sr-only">{t('article.preview')}</span>
        </Button>
        {editing.mayEdit ? (
          <Button
            variant="primary"
            icon={<Save aria-hidden="true" />}
            busy={saving}
            title={t('article.saveShortcut')}
            aria-keyshortcuts="Control+S"
            onClick={() => {
              onSave();
              void save();
            }}
          >
            {t(saving ? 'article.saving' : article?.status === 'PUBLISHED' ? 'article.saveLive' : 'article.save')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Asks before unsaved text is left, inside the admin and when the tab is closed. */
function LeaveGuard({ editing }: { editing: ArticleEditing }) {
  const { t } = useTranslation();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => editing.isDirty() && current.pathname !== next.pathname,
    enableBeforeUnload: editing.isDirty,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      open={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('article.leaveDialog.title')}
      text={t('article.leaveDialog.text')}
      cancelLabel={t('article.leaveDialog.stay')}
      confirmLabel={t('article.leaveDialog.leave')}
      danger
      onConfirm={() => {
        editing.forgetUnsaved();
        blocker.proceed?.();
      }}
    />
  );
}
