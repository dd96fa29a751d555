import type { CertificateLayout } from '@kheo/domain/award/certificate-layout';
import { defaultCertificateLayout } from '@kheo/domain/award/default-certificate-layout';
import { readCertificateLayout } from '@kheo/domain/award/read-certificate-layout';
import { buttonClass } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { FileQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { useLoadedOnce } from '../../components/use-loaded-once.ts';
import { currentInputTime } from '../../lib/vietnam-time.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { TemplateFormsQuery, TemplateQuery } from './certificate.operations.ts';
import { certificateTemplateListLink } from './certificate.routes.ts';
import { TemplateForm } from './template-form.tsx';

/** Making or changing one template. */
export function CertificateTemplatePage() {
  const { t } = useTranslation();
  const { templateId } = useParams({ from: '/shell/certificates/templates/$templateId' });
  const { form } = useSearch({ from: '/shell/certificates/templates/$templateId' });
  if (!mayKeepAwards(useSession().viewer))
    return (
      <Screen>
        <PageHeader title={t('certificate.templateTitle')} />
        <EmptyState title={t('app.forbidden.title')}>{t('certificate.notAllowed')}</EmptyState>
      </Screen>
    );
  return templateId === 'new' ? <NewTemplate form={form ?? ''} /> : <KnownTemplate id={templateId} />;
}

const languageOf = (language: 'vi' | 'en') => (language === 'en' ? ('EN' as const) : ('VI' as const));

function NewTemplate({ form }: { form: string }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { data, error, retry } = useLoadedOnce(TemplateFormsQuery, { language: languageOf(language) });
  const known = data?.awardForms.find(({ code }) => code === form);
  if (!known) return <NoTemplate error={error} waiting={!data} onRetry={retry} />;
  return (
    <TemplateForm
      key={form}
      id={null}
      formCode={known.code}
      formName={known.name}
      start={{
        version: 0,
        name: t('certificate.newName', { form: known.name }),
        validFrom: currentInputTime().slice(0, 10),
        layout: defaultCertificateLayout({ system: known.system }),
      }}
    />
  );
}

function KnownTemplate({ id }: { id: string }) {
  const language = useInterfaceLanguage();
  const { data, error, retry } = useLoadedOnce(TemplateQuery, { id, language: languageOf(language) });
  const template = data?.node?.__typename === 'CertificateTemplate' ? data.node : null;
  if (!template) return <NoTemplate error={error} waiting={!data} onRetry={retry} />;
  const form = data?.awardForms.find(({ code }) => code === template.formCode);
  const layout: CertificateLayout = readCertificateLayout(template.layout).layout;
  return (
    <TemplateForm
      key={template.id}
      id={template.id}
      formCode={template.formCode}
      formName={form?.name ?? template.formCode}
      start={{ version: template.version, name: template.name, validFrom: template.validFrom, layout }}
    />
  );
}

function NoTemplate({
  error,
  waiting,
  onRetry,
}: {
  error: ReturnType<typeof useLoadedOnce>['error'];
  waiting: boolean;
  onRetry: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Screen>
      <PageHeader title={t('certificate.templateTitle')} />
      {error ? (
        <LoadFailure error={error} onRetry={onRetry} />
      ) : waiting ? (
        <Skeleton label={t('common.loading')} lines={8} />
      ) : (
        <EmptyState
          icon={<FileQuestion />}
          title={t('certificate.missingTitle')}
          actions={
            <Link {...certificateTemplateListLink()} className={buttonClass()}>
              {t('certificate.backToTemplates')}
            </Link>
          }
        >
          {t('certificate.missingText')}
        </EmptyState>
      )}
    </Screen>
  );
}
