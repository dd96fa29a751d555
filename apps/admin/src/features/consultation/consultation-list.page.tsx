import { plainLinkClass } from '@kheo/ui/link/link';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Megaphone } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { pageArguments } from '../../components/connection-pagination.tsx';
import { FilterSelect, ListFrame } from '../../components/list-frame.tsx';
import { printedDay } from '../../lib/printed-day.ts';
import { ConsultationClock } from './consultation-clock.tsx';
import { ConsultationListQuery } from './consultation.operations.ts';
import { consultationLink, consultationListLink } from './consultation.routes.ts';

const cacheContext = { additionalTypenames: ['Consultation'] };

/** Postings of nominees for the public's opinion, those that close last first. */
export function ConsultationListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/consultations' });
  const variables = useMemo(() => ({ ...pageArguments(search, 20), open: search.open ?? null }), [search]);
  const [{ data, error, fetching, stale }, reload] = useQuery({
    query: ConsultationListQuery,
    variables,
    context: cacheContext,
  });
  const list = data?.consultations;
  return (
    <ListFrame
      title={t('consultation.listTitle')}
      total={(count) => t('consultation.total', { count })}
      filters={
        <section aria-label={t('consultation.filters')} className="border-y border-line py-4">
          <div className="max-w-80">
            <FilterSelect
              label={t('consultation.filterState')}
              value={search.open === undefined ? undefined : String(search.open)}
              options={[
                { value: 'true', label: t('consultation.openOnes') },
                { value: 'false', label: t('consultation.otherOnes') },
              ]}
              onChange={(value) =>
                void navigate(consultationListLink(value === undefined ? {} : { open: value === 'true' }))
              }
            />
          </div>
        </section>
      }
      list={list}
      error={error}
      busy={fetching || stale}
      onRetry={() => reload({ requestPolicy: 'network-only' })}
      targetOf={(cursor) =>
        consultationListLink({ ...(search.open === undefined ? {} : { open: search.open }), ...cursor })
      }
      empty={{ icon: <Megaphone />, title: t('consultation.emptyTitle'), text: t('consultation.emptyText') }}
      onClear={search.open === undefined ? undefined : () => void navigate(consultationListLink())}
    >
      <ul className="divide-y divide-line border-y border-line">
        {list?.nodes.map((consultation) => (
          <li key={consultation.id} className="grid gap-x-6 gap-y-2 py-3.5 @min-[48rem]:grid-cols-[minmax(0,1fr)_auto]">
            <div className="min-w-0 space-y-1">
              <Link {...consultationLink(consultation.id)} lang="vi" className={`font-semibold ${plainLinkClass}`}>
                {consultation.title}
              </Link>
              <p className="text-sm text-ink-soft">
                {t('consultation.window', {
                  from: printedDay(consultation.opensOn),
                  to: printedDay(consultation.closesOn),
                  count: consultation.workingDays,
                })}
              </p>
            </div>
            <p className="@min-[48rem]:text-right">
              <ConsultationClock consultation={consultation} />
            </p>
          </li>
        ))}
      </ul>
    </ListFrame>
  );
}
