import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { REFERENCE_WARNING_LABELS } from '@kheo/domain/labels/reference-warning-labels';
import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import type { FailureReason } from '../../lib/mutation-payload.ts';
import { documentLine } from './document-words.ts';
import { ParseReferenceQuery } from './official-document.operations.ts';
import type { DocumentEditing } from './official-document-form-values.ts';

const warningLabels: Readonly<Record<string, { vi: string; en: string }>> = REFERENCE_WARNING_LABELS;

/** A reference as a text prints it, read into the fields of the form. */
export function ReferencePasteBox({ editing }: { editing: DocumentEditing }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const [words, setWords] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const [failure, setFailure] = useState<FailureReason | null>(null);

  const read = async (text: string) => {
    setFailure(null);
    setTold(null);
    if (!text.trim()) return;
    const { data, error } = await client.query(ParseReferenceQuery, { text: text.slice(0, 2000) }).toPromise();
    if (!data) return setFailure(error?.networkError ? 'network' : 'server');
    const found = data.parseDocumentReference;
    if (!found) return setTold(t('officialDocument.paste.notUnderstood'));
    const fields = {
      type: found.type,
      number: found.number,
      symbol: found.symbol,
      issuer: found.issuer,
      issuedOn: found.date,
    };
    editing.set(Object.fromEntries(Object.entries(fields).filter(([, value]) => value)));
    const line = documentLine(
      { ...found, issuer: found.issuer ?? '', issuedOn: found.date },
      t('officialDocument.day'),
    ).replace(/, $/, '');
    const warnings = found.warnings.flatMap((warning) => warningLabels[warning]?.[language] ?? []);
    setTold([t('officialDocument.paste.filled', { words: line }), ...warnings].join(' '));
  };

  return (
    <form
      className="rounded-md border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void read(words);
      }}
    >
      <FormField label={t('officialDocument.paste.title')} hint={t('officialDocument.paste.hint')}>
        {(control) => (
          <div className="flex flex-wrap gap-3">
            <TextInput
              {...control}
              value={words}
              autoComplete="off"
              className="min-w-0 flex-1 basis-64"
              onChange={(event) => setWords(event.target.value)}
              onPaste={(event) => {
                // A line break of the page it was copied from would be lost in a one-line box, and two words with it.
                event.preventDefault();
                const { selectionStart, selectionEnd } = event.currentTarget;
                const pasted = event.clipboardData.getData('text/plain').replaceAll(/\s+/g, ' ').trim();
                const next =
                  words.slice(0, selectionStart ?? words.length) + pasted + words.slice(selectionEnd ?? words.length);
                setWords(next);
                void read(next);
              }}
            />
            <Button type="submit" icon={<ClipboardPaste aria-hidden="true" />}>
              {t('officialDocument.paste.read')}
            </Button>
          </div>
        )}
      </FormField>
      <p role="status" className="mt-2 text-sm text-ink-soft empty:hidden">
        {told}
      </p>
      <FailureNotice reason={failure} className="mt-3" />
    </form>
  );
}
