import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { Notice } from '@kheo/ui/notice/notice';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A new key, shown this once. */
export function HandedKeyDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const copy = async () => {
    box.current?.select();
    setCopied(
      await navigator.clipboard.writeText(secret).then(
        () => 'yes' as const,
        () => 'no' as const,
      ),
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      dismissible={false}
      title={t('partner.key.handedTitle')}
      description={t('partner.key.handedText')}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button
            variant="primary"
            icon={copied === 'yes' ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
            onClick={() => void copy()}
          >
            {t('partner.key.copy')}
          </Button>
          <Button onClick={onClose}>{t('partner.key.kept')}</Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormField label={t('partner.key.handedLabel')}>
          {(control) => (
            <TextInput
              {...control}
              ref={box}
              readOnly
              value={secret}
              spellCheck={false}
              className="font-mono"
              onFocus={(event) => event.target.select()}
            />
          )}
        </FormField>
        {copied === 'yes' ? (
          <Notice tone="success" announce>
            {t('partner.key.copied')}
          </Notice>
        ) : null}
        {copied === 'no' ? (
          <Notice tone="warning" announce>
            {t('partner.key.copyByHand')}
          </Notice>
        ) : null}
        <p className="text-sm text-ink-soft">{t('partner.key.usage')}</p>
        <pre
          tabIndex={0}
          aria-label={t('partner.key.usage')}
          className="overflow-x-auto rounded-md bg-sunken p-3 text-sm"
        >
          {'Authorization: Bearer kheo_…'}
        </pre>
      </div>
    </Dialog>
  );
}
