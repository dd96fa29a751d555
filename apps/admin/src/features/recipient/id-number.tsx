import { Button } from '@kheo/ui/button/button';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useAction } from '../../components/use-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { RevealIdNumber, type EditedRecipient } from './recipient.operations.ts';
import type { RecipientEditing } from './recipient-fields.tsx';

/** The stored number, masked; read only for a reason that is kept, and hidden again at a press. */
export function IdNumber({
  recipient,
  editing,
  onRevealed,
}: {
  recipient: EditedRecipient;
  editing: RecipientEditing;
  onRevealed: () => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const action = useAction();
  const [asking, setAsking] = useState(false);
  const [clear, setClear] = useState('');
  const own = recipient.private;
  if (!own) return null;
  const reveal = async (reason: string) => {
    let number = '';
    const done = await action.perform('RevealedIdNumber', async () => {
      const payload = payloadOf(
        await client.mutation(RevealIdNumber, { input: { id: recipient.id, reason } }).toPromise(),
        'revealIdNumber',
      );
      if (payload.__typename === 'RevealedIdNumber') number = payload.idNumber;
      return payload;
    });
    if (!done) return;
    setAsking(false);
    setClear(number);
    onRevealed();
  };
  return (
    <div className="space-y-3">
      {own.idNumberMasked ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p>
            {t('recipient.storedIdNumber')}{' '}
            <output className="font-mono font-semibold">{clear || own.idNumberMasked}</output>
          </p>
          {clear ? (
            <Button size="small" icon={<EyeOff aria-hidden="true" />} onClick={() => setClear('')}>
              {t('recipient.hideIdNumber')}
            </Button>
          ) : (
            <Button size="small" icon={<Eye aria-hidden="true" />} onClick={() => setAsking(true)}>
              {t('recipient.reveal.open')}
            </Button>
          )}
          <Checkbox
            label={t('recipient.fields.removeIdNumber')}
            checked={editing.values.removeIdNumber}
            onChange={(event) => editing.set({ removeIdNumber: event.target.checked })}
          />
        </div>
      ) : null}
      {own.reveals.length > 0 ? (
        <details className="text-sm">
          <summary className="cursor-pointer py-1">{t('recipient.looks', { count: own.reveals.length })}</summary>
          <ul className="mt-2 space-y-2">
            {own.reveals.map(({ revealedAt, reason, staff }) => (
              <li key={revealedAt} className="border-l-2 border-line-strong pl-3">
                <DateTime value={revealedAt} language={language} />
                &nbsp;· {staff?.name}
                <span lang="vi" className="block text-ink-soft">
                  {reason}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {asking ? (
        <ReasonDialog
          title={t('recipient.reveal.title')}
          text={t('recipient.reveal.text')}
          confirmLabel={t('recipient.reveal.open')}
          action={action}
          onClose={() => setAsking(false)}
          onConfirm={(reason) => void reveal(reason)}
        />
      ) : null}
    </div>
  );
}
