import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@kheo/ui/button/button';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Notice } from '@kheo/ui/notice/notice';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { signIn, type SignInOutcome } from './session.operations.ts';

const credentials = z.object({ email: z.string().trim().min(1), password: z.string().min(1) });

/** E-mail and password; over unfinished work (`email` given) only the same person may go on. */
export function SignInForm({ email = '', onSignedIn }: { email?: string; onSignedIn: () => void }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
  const [passwordShown, setPasswordShown] = useState(false);
  const { register, handleSubmit, formState, setFocus } = useForm({
    resolver: zodResolver(credentials),
    defaultValues: { email, password: '' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (values) => {
    setOutcome(null);
    const result = await signIn(values.email, values.password);
    if (result.kind === 'signed-in') return onSignedIn();
    setOutcome(result);
    if (result.kind === 'wrong') setFocus('password', { shouldSelect: true });
  });

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-5">
      {outcome ? (
        <Notice tone="error" announce>
          {outcome.kind === 'throttled'
            ? t('session.throttled', { minutes: outcome.minutes })
            : t(outcome.kind === 'wrong' ? 'session.wrong' : 'session.unreachable')}
        </Notice>
      ) : null}
      <FormField label={t('session.email')} error={errors.email && t('session.emailMissing')} required>
        {(control) => (
          <TextInput
            {...control}
            {...register('email')}
            readOnly={email !== ''}
            type="email"
            autoComplete="username"
            inputMode="email"
          />
        )}
      </FormField>
      <FormField label={t('session.password')} error={errors.password && t('session.passwordMissing')} required>
        {(control) => (
          <TextInput
            {...control}
            {...register('password')}
            type={passwordShown ? 'text' : 'password'}
            autoComplete="current-password"
          />
        )}
      </FormField>
      <Checkbox
        label={t('session.showPassword')}
        checked={passwordShown}
        onChange={(event) => setPasswordShown(event.target.checked)}
      />
      <Button type="submit" variant="primary" busy={isSubmitting}>
        {t('session.submit')}
      </Button>
    </form>
  );
}
