import { useTranslation } from 'react-i18next';
import type { HandedSecretTexts } from '../../components/handed-secret-dialog.tsx';

/** What is said of a new secret of a webhook. */
export function useSecretTexts(): HandedSecretTexts {
  const { t } = useTranslation();
  return {
    title: t('webhook.secret.title'),
    text: t('webhook.secret.text'),
    label: t('webhook.secret.label'),
    usage: t('webhook.secret.usage'),
    example: "new Webhook('whsec_…').verify(body, headers)",
  };
}
