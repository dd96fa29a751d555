import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { ShieldCheck } from 'lucide-react';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { paths } from '../../paths.ts';

/** Props of {@link VerificationForm}. */
export interface VerificationFormProps {
  language: Language;
  texts: Catalogue['honours']['verification'];
  /** What was typed before. */
  code?: string;
  error?: string;
}

/** Where somebody with a certificate in the hand types its code. */
export function VerificationForm({ language, texts, code, error }: VerificationFormProps) {
  return (
    <form
      method="get"
      action={paths.verification(language)}
      className="rounded-lg border border-line bg-surface px-4 py-5 sm:px-6 print:hidden"
    >
      <FormField id="ma" label={texts.code} hint={texts.hint} error={error} required>
        {(control) => (
          <TextInput
            {...control}
            name="ma"
            defaultValue={code}
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="max-w-md font-mono text-lg tracking-wide"
          />
        )}
      </FormField>
      <Button
        type="submit"
        variant="primary"
        icon={<ShieldCheck aria-hidden="true" />}
        className="mt-4 w-full sm:w-auto"
      >
        {texts.check}
      </Button>
    </form>
  );
}
