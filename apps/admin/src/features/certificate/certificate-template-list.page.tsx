import { buttonClass } from '@kheo/ui/button/button';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { LayoutTemplate, Printer } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { TemplateListQuery } from './certificate.operations.ts';
import { certificateListLink, certificateTemplateLink } from './certificate.routes.ts';

/** Every title and form with the templates that it is printed with. */
export function CertificateTemplateListPage() {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const mayEdit = mayKeepAwards(useSession().viewer);
  const variables = useMemo(() => ({ language: language === 'en' ? ('EN' as const) : ('VI' as const) }), [language]);
  const [{ data, error }, query] = useQuery({
    query: TemplateListQuery,
    variables,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Screen>
      <PageHeader
        title={t('certificate.templatesTitle')}
        actions={
          <Link {...certificateListLink()} className={buttonClass()}>
            <Printer aria-hidden="true" />
            {t('certificate.toPrinting')}
          </Link>
        }
      />
      <p className="mb-5 max-w-text text-ink-soft">{t('certificate.templatesText')}</p>
      {error && !data ? <LoadFailure error={error} onRetry={() => query({ requestPolicy: 'network-only' })} /> : null}
      {!data && !error ? <Skeleton label={t('common.loading')} lines={10} /> : null}
      {data ? (
        <ul className="divide-y divide-line border-y border-line">
          {data.awardForms.map(({ id, code, name }) => {
            const templates = data.certificateTemplates.filter(({ formCode }) => formCode === code);
            return (
              <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
                <div className="min-w-0 flex-1 basis-72">
                  <p className="font-semibold">{name}</p>
                  {templates.length === 0 ? (
                    <p className="text-sm text-ink-soft">{t('certificate.defaultTemplate')}</p>
                  ) : (
                    <ul className="text-sm">
                      {templates.map((template) => (
                        <li key={template.id} className="py-0.5">
                          <Link {...certificateTemplateLink(template.id)} className={plainLinkClass}>
                            {template.name}
                          </Link>
                          <span className="text-ink-soft">
                            {'\u00A0· '}
                            {t('certificate.from')}{' '}
                            <DateTime value={template.validFrom} language={language} precision="date" />
                          </span>
                        </li>
                      ))}
                    </ul>
                  )}
                </div>
                {mayEdit ? (
                  <Link
                    {...certificateTemplateLink('new', code)}
                    className={buttonClass({ size: 'small' })}
                    aria-label={t('certificate.newTemplateFor', { form: name })}
                  >
                    <LayoutTemplate aria-hidden="true" />
                    {t('certificate.newTemplate')}
                  </Link>
                ) : null}
              </li>
            );
          })}
        </ul>
      ) : null}
    </Screen>
  );
}
