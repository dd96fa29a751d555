import { printMoment } from '@kheo/ui/date-time/date-time';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Notice } from '@kheo/ui/notice/notice';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { currentInputTime, fromInputTime } from '../../lib/vietnam-time.ts';

export interface ArticlePublishDialogProps {
  /** The publish time in the form, as a datetime-local value; '' when none was set. */
  presentTime: string;
  unsaved: boolean;
  onClose: () => void;
  /** ISO time to print. */
  onConfirm: (publishedAt: string | null) => void;
}

/** Publishing, with the time that is printed on the article. */
export function ArticlePublishDialog({ presentTime, unsaved, onClose, onConfirm }: ArticlePublishDialogProps) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [choice, setChoice] = useState<'now' | 'keep' | 'other'>(presentTime ? 'keep' : 'now');
  const [other, setOther] = useState(presentTime || currentInputTime());
  const times = { now: () => currentInputTime(), keep: () => presentTime, other: () => other };
  const present = fromInputTime(presentTime);
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('article.publishDialog.title')}
      text={t('article.publishDialog.text')}
      confirmLabel={t('article.publishDialog.confirm')}
      onConfirm={() => onConfirm(fromInputTime(times[choice]()))}
    >
      <div className="space-y-4">
        {unsaved ? <Notice>{t('article.saveFirst')}</Notice> : null}
        <RadioField
          legend={t('article.fields.publishedAt')}
          value={choice}
          onChange={setChoice}
          options={[
            ...(present
              ? [
                  {
                    value: 'keep' as const,
                    label: t('article.publishDialog.keep', { time: printMoment(present, language) }),
                  },
                ]
              : []),
            { value: 'now' as const, label: t('article.publishDialog.now') },
            { value: 'other' as const, label: t('article.publishDialog.other') },
          ]}
        />
        {choice === 'other' ? (
          <FormField label={t('common.vietnamTime')}>
            {(control) => (
              <TextInput
                {...control}
                type="datetime-local"
                value={other}
                onChange={(event) => setOther(event.target.value)}
              />
            )}
          </FormField>
        ) : null}
      </div>
    </ConfirmDialog>
  );
}
