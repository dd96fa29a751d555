import { FormField } from '@kheo/ui/form-field/form-field';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { PROBLEM_LABELS } from '@kheo/domain/labels/problem-labels';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';

/** Taking down asks why: one reason stays with the article, another one may be told to those who copied it. */
export function ArticleUnpublishDialog({
  published,
  onClose,
  onConfirm,
}: {
  /** A schedule that is taken back is nothing to tell the public of. */
  published: boolean;
  onClose: () => void;
  onConfirm: (reason: string, publicReason: string) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [reason, setReason] = useState('');
  const [publicReason, setPublicReason] = useState('');
  const [refused, setRefused] = useState(false);
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('article.unpublishDialog.title')}
      text={t('article.unpublishDialog.text')}
      confirmLabel={t('article.unpublishDialog.confirm')}
      danger
      onConfirm={() => {
        if (reason.trim()) onConfirm(reason.trim(), publicReason.trim());
        else setRefused(true);
      }}
    >
      <FormField label={t('article.fields.reason')} error={refused ? PROBLEM_LABELS.required[language] : null} required>
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
              setRefused(false);
            }}
          />
        )}
      </FormField>
      {published ? (
        <FormField label={t('article.fields.publicReason')} hint={t('article.fields.publicReasonHint')}>
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              value={publicReason}
              onChange={(event) => setPublicReason(event.target.value)}
            />
          )}
        </FormField>
      ) : null}
    </ConfirmDialog>
  );
}
