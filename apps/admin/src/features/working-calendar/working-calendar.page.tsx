import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Notice } from '@kheo/ui/notice/notice';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CalendarDays, CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { FilterSelect } from '../../components/list-frame.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordGroup } from '../../components/record/record-fields.tsx';
import { Screen } from '../../components/screen.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { failureReasonOf, payloadOf, type FailureReason } from '../../lib/mutation-payload.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { currentInputTime } from '../../lib/vietnam-time.ts';
import { recentYears } from '../../lib/years.ts';
import { HolidayDialog } from './holiday-dialog.tsx';
import { RuleTables } from './rule-tables.tsx';
import { HolidaysQuery, ResetHoliday, type HolidayRow } from './working-calendar.operations.ts';
import { workingCalendarLink } from './working-calendar.routes.ts';

/** Days off and worked weekends of a year, and the figures of the law that the awards year is counted by. */
export function WorkingCalendarPage() {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const navigate = useNavigate();
  const client = useClient();
  const officer = mayKeepAwards(useSession().viewer);
  const search = useSearch({ from: '/shell/working-calendar' });
  const year = search.year ?? Number(currentInputTime().slice(0, 4));
  const [{ data, error }, reload] = useQuery({
    query: HolidaysQuery,
    variables: { year, language: language === 'en' ? 'EN' : 'VI' },
    requestPolicy: 'cache-and-network',
  });
  const [open, setOpen] = useState<HolidayRow | 'new' | null>(null);
  const [resetting, setResetting] = useState<HolidayRow | null>(null);
  const [told, setTold] = useState('');
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const refresh = () => reload({ requestPolicy: 'network-only' });
  const reset = async (row: HolidayRow) => {
    setResetting(null);
    setFailure(null);
    const input = { day: row.day };
    const payload = payloadOf(await client.mutation(ResetHoliday, { input }).toPromise(), 'resetHoliday');
    if (payload.__typename === 'ResetDay') setTold(t('workingCalendar.resetDone', { day: printedDay(row.day) }));
    else setFailure(failureReasonOf(payload));
    refresh();
  };
  const days = data?.holidays;
  return (
    <Screen wide>
      <PageHeader
        title={t('workingCalendar.title')}
        actions={
          officer ? (
            <Button variant="primary" icon={<CalendarPlus aria-hidden="true" />} onClick={() => setOpen('new')}>
              {t('workingCalendar.add')}
            </Button>
          ) : null
        }
      />
      <div className="space-y-4 empty:hidden">
        <FailureNotice reason={failure} />
        {told ? (
          <Notice tone="success" announce>
            {told}
          </Notice>
        ) : null}
      </div>
      <div className="mt-2 grid gap-x-10 gap-y-8 @min-[58rem]:grid-cols-[minmax(0,1fr)_26rem]">
        <RecordGroup title={t('workingCalendar.days')} note={t('workingCalendar.daysNote')}>
          <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
            <div className="w-40">
              <FilterSelect
                label={t('workingCalendar.year')}
                value={year}
                options={recentYears(9)}
                onChange={(value) =>
                  void navigate({ ...workingCalendarLink(value ? { year: Number(value) } : {}), resetScroll: false })
                }
              />
            </div>
            {data ? (
              <p className="text-sm text-ink-soft">{t('workingCalendar.tenDays', { day: printedDay(data.tenDays) })}</p>
            ) : null}
          </div>
          {error && !days ? <LoadFailure error={error} onRetry={refresh} /> : null}
          {!days && !error ? <Skeleton label={t('common.loading')} lines={8} /> : null}
          {days?.length === 0 ? (
            <EmptyState icon={<CalendarDays />} title={t('workingCalendar.emptyTitle')}>
              {t('workingCalendar.emptyText')}
            </EmptyState>
          ) : null}
          <ul className="divide-y divide-line border-y border-line empty:hidden">
            {days?.map((row) => (
              <Day
                key={row.day}
                row={row}
                officer={officer}
                onEdit={() => setOpen(row)}
                onReset={() => setResetting(row)}
              />
            ))}
          </ul>
        </RecordGroup>
        <RuleTables />
      </div>
      {open ? (
        <HolidayDialog
          row={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
          onDone={(day) => {
            setOpen(null);
            setTold(t('workingCalendar.savedDay', { day: printedDay(day) }));
            refresh();
          }}
        />
      ) : null}
      {resetting ? (
        <ConfirmDialog
          open
          onClose={() => setResetting(null)}
          title={t(resetting.decreed ? 'workingCalendar.resetTitle' : 'workingCalendar.removeTitle')}
          text={t(resetting.decreed ? 'workingCalendar.resetText' : 'workingCalendar.removeText', {
            day: printedDay(resetting.day),
          })}
          confirmLabel={t(resetting.decreed ? 'workingCalendar.reset' : 'record.delete')}
          danger={!resetting.decreed}
          onConfirm={() => void reset(resetting)}
        />
      ) : null}
    </Screen>
  );
}

function Day({
  row,
  officer,
  onEdit,
  onReset,
}: {
  row: HolidayRow;
  officer: boolean;
  onEdit: () => void;
  onReset: () => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(row.day));
  const name = language === 'en' ? row.nameEn || row.nameVi : row.nameVi;
  const changed = row.changedAt !== null;
  return (
    <li className="grid gap-x-4 gap-y-1 py-3 @min-[36rem]:grid-cols-[9rem_minmax(0,1fr)_auto]">
      <p className="tabular-nums">
        <span className="font-semibold">{printedDay(row.day)}</span>
        <span className="block text-sm text-ink-soft">{weekday}</span>
      </p>
      <div className="min-w-0 space-y-1">
        <p className="flex flex-wrap items-baseline gap-2">
          {name}
          <Badge tone={row.worked ? 'info' : 'neutral'}>
            {t(row.worked ? 'workingCalendar.worked' : 'workingCalendar.off')}
          </Badge>
          {row.expected && !changed ? <Badge tone="warning">{t('workingCalendar.expected')}</Badge> : null}
          {changed ? <Badge tone="accent">{t('workingCalendar.changed')}</Badge> : null}
        </p>
        <p className="text-sm text-ink-soft first-letter:uppercase">
          {changed ? t('workingCalendar.by', { name: row.staff?.name ?? t('dossier.system') }) : row.basis}
        </p>
      </div>
      {officer ? (
        <div className="flex flex-wrap items-start gap-2">
          <Button size="small" aria-label={`${t('common.edit')}: ${printedDay(row.day)}`} onClick={onEdit}>
            {t('common.edit')}
          </Button>
          {changed ? (
            <Button
              size="small"
              variant="quiet"
              aria-label={`${t(row.decreed ? 'workingCalendar.reset' : 'record.delete')}: ${printedDay(row.day)}`}
              onClick={onReset}
            >
              {t(row.decreed ? 'workingCalendar.reset' : 'record.delete')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
