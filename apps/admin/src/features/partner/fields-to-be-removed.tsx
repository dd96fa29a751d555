import { Badge } from '@kheo/ui/badge/badge';
import { DateTime, printMoment } from '@kheo/ui/date-time/date-time';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { useWholeNumber } from '../../components/use-whole-number.ts';
import { FieldsToBeRemovedQuery, type FieldToBeRemoved } from './partner.operations.ts';
import { fieldUsesLink, partnerLink } from './partner.routes.ts';

/** Every deprecated field of the public schema, its day, and who would miss it. */
export function FieldsToBeRemoved() {
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({ query: FieldsToBeRemovedQuery, requestPolicy: 'cache-and-network' });
  const fields = data?.fieldsToBeRemoved;
  return (
    <section aria-labelledby="fields-to-be-removed" className="mb-10">
      <h2 id="fields-to-be-removed" className="mb-3 text-xl font-semibold">
        {t('partner.removal.title')}
      </h2>
      {error && !fields ? (
        <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : null}
      {!fields && !error ? <Skeleton label={t('common.loading')} lines={2} /> : null}
      {fields?.length === 0 ? <p className="max-w-prose text-ink-soft">{t('partner.removal.none')}</p> : null}
      {fields && fields.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {fields.map((one) => (
            <Field key={one.field} {...one} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Field({ field, reason, removedFrom, users }: FieldToBeRemoved) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const number = useWholeNumber();
  return (
    <li className="space-y-2 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="min-w-0">
          <Link {...fieldUsesLink(field)} className={`font-mono wrap-anywhere ${plainLinkClass}`} translate="no">
            {field}
          </Link>
        </h3>
        <RemovalDay removedFrom={removedFrom} />
      </div>
      <p className="max-w-prose text-sm text-ink-soft">{reason}</p>
      {users.length === 0 ? (
        <p className="text-sm">{t('partner.removal.nobody')}</p>
      ) : (
        <ul aria-label={t('partner.removal.users', { field })} className="space-y-1 text-sm">
          {users.map(({ partner, runs, lastSeen }) => (
            <li key={partner?.id ?? ''} className="flex flex-wrap gap-x-4">
              {partner ? (
                <Link {...partnerLink(partner.id)} className={plainLinkClass}>
                  {language === 'en' && partner.nameEn ? partner.nameEn : partner.nameVi}
                </Link>
              ) : (
                <span className="font-semibold">{t('partner.operation.nobody')}</span>
              )}
              <span className="text-ink-soft">
                {t('partner.removal.runs', { runs: number(runs) })}&nbsp;· {t('partner.operation.lastSeen')}{' '}
                <DateTime value={lastSeen} language={language} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

const hasCome = (day: string): boolean => Date.parse(day) <= Date.now();

function RemovalDay({ removedFrom }: Pick<FieldToBeRemoved, 'removedFrom'>) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  if (removedFrom === null) return <Badge tone="warning">{t('partner.removal.noDay')}</Badge>;
  const day = printMoment(removedFrom, language, 'date');
  const isDue = hasCome(removedFrom);
  return (
    <Badge tone={isDue ? 'danger' : 'neutral'}>
      {t(isDue ? 'partner.removal.due' : 'partner.removal.from', { day })}
    </Badge>
  );
}
