import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { Notice } from '@kheo/ui/notice/notice';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface HandedSecretTexts {
  title: string;
  text: string;
  label: string;
  /** Of the line below: how the secret is used. */
  usage: string;
  /** The line itself. */
  example: string;
}

/** A new key or secret, shown this once. */
export function HandedSecretDialog({
  secret,
  texts,
  onClose,
}: {
  secret: string;
  texts: HandedSecretTexts;
  onClose: () => void;
}) {
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
      title={texts.title}
      description={texts.text}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button
            variant="primary"
            icon={copied === 'yes' ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
            onClick={() => void copy()}
          >
            {t('common.secret.copy')}
          </Button>
          <Button onClick={onClose}>{t('common.secret.kept')}</Button>
        </>
      }
    >
      <div className="space-y-4">
        <FormField label={texts.label}>
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
            {t('common.secret.copied')}
          </Notice>
        ) : null}
        {copied === 'no' ? (
          <Notice tone="warning" announce>
            {t('common.secret.copyByHand')}
          </Notice>
        ) : null}
        <p className="text-sm text-ink-soft">{texts.usage}</p>
        <pre tabIndex={0} aria-label={texts.usage} className="overflow-x-auto rounded-md bg-sunken p-3 text-sm">
          {texts.example}
        </pre>
      </div>
    </Dialog>
  );
}
