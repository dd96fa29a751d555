import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { PROBLEM_LABELS } from '@kheo/domain/labels/problem-labels';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { currentInputTime, fromInputTime } from '../../lib/vietnam-time.ts';

const oneHour = 60 * 60 * 1000;

/** Publishing by itself at a time to come. */
export function ArticleScheduleDialog({
  onClose,
  onConfirm,
}: {
  onClose: () => void;
  onConfirm: (publishAt: string) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [time, setTime] = useState(() => currentInputTime(Date.now() + oneHour));
  const [refused, setRefused] = useState(false);
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('article.scheduleDialog.title')}
      text={t('article.scheduleDialog.text')}
      confirmLabel={t('article.scheduleDialog.confirm')}
      onConfirm={() => {
        const publishAt = fromInputTime(time);
        if (publishAt && Date.parse(publishAt) > Date.now()) onConfirm(publishAt);
        else setRefused(true);
      }}
    >
      <FormField
        label={t('article.fields.publishAt')}
        error={refused ? PROBLEM_LABELS['time-in-the-past'][language] : null}
        required
      >
        {(control) => (
          <TextInput
            {...control}
            type="datetime-local"
            value={time}
            onChange={(event) => {
              setTime(event.target.value);
              setRefused(false);
            }}
          />
        )}
      </FormField>
    </ConfirmDialog>
  );
}
