import { AWARD_LEVEL_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { buttonClass } from '@kheo/ui/button/button';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Gavel, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { pageArguments } from '../../components/connection-pagination.tsx';
import { ListFrame } from '../../components/list-frame.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { CouncilMeetingListQuery } from './council-meeting.operations.ts';
import { councilMeetingLink, councilMeetingListLink, newCouncilMeetingId } from './council-meeting.routes.ts';

const cacheContext = { additionalTypenames: ['CouncilMeeting', 'Dossier'] };

/** Meetings of the emulation and awards council, the latest first. */
export function CouncilMeetingListPage() {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/council-meetings' });
  const variables = useMemo(() => pageArguments(search, 20), [search]);
  const [{ data, error, fetching, stale }, reload] = useQuery({
    query: CouncilMeetingListQuery,
    variables,
    context: cacheContext,
  });
  const list = data?.councilMeetings;
  return (
    <ListFrame
      title={t('councilMeeting.listTitle')}
      total={(count) => t('councilMeeting.total', { count })}
      actions={
        <Link {...councilMeetingLink(newCouncilMeetingId)} className={buttonClass({ variant: 'primary' })}>
          <Plus aria-hidden="true" />
          {t('councilMeeting.create')}
        </Link>
      }
      list={list}
      error={error}
      busy={fetching || stale}
      onRetry={() => reload({ requestPolicy: 'network-only' })}
      targetOf={(cursor) => councilMeetingListLink(cursor)}
      empty={{ icon: <Gavel />, title: t('councilMeeting.emptyTitle'), text: t('councilMeeting.emptyText') }}
      onClear={search.after || search.before ? () => void navigate(councilMeetingListLink()) : undefined}
    >
      <ul className="divide-y divide-line border-y border-line">
        {list?.nodes.map((meeting) => (
          <li key={meeting.id} className="grid gap-x-6 gap-y-2 py-3.5 @min-[48rem]:grid-cols-[minmax(0,1fr)_auto]">
            <div className="min-w-0 space-y-1">
              <Link {...councilMeetingLink(meeting.id)} lang="vi" className={`font-semibold ${plainLinkClass}`}>
                {meeting.title}
              </Link>
              <p className="text-sm text-ink-soft">
                {[
                  printedDay(meeting.metOn),
                  AWARD_LEVEL_LABELS[meeting.level][language],
                  t('councilMeeting.presentOf', { present: meeting.present, members: meeting.members }),
                  t('councilMeeting.heard', {
                    dossiers: meeting.dossiers.length,
                    nominees: meeting.dossiers.reduce((sum, { nomineeCount }) => sum + nomineeCount, 0),
                  }),
                ].join('\u00A0· ')}
              </p>
            </div>
            <p className="@min-[48rem]:text-right">
              <Badge tone={meeting.closed ? 'success' : 'info'}>
                {t(meeting.closed ? 'councilMeeting.closed' : 'councilMeeting.open')}
              </Badge>
            </p>
          </li>
        ))}
      </ul>
    </ListFrame>
  );
}
