import { awardCategories, awardLevels } from '@kheo/domain/award/vocabulary';
import { AWARD_CATEGORY_LABELS, AWARD_LEVEL_LABELS, SUBJECT_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { Notice } from '@kheo/ui/notice/notice';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Medal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FilterSelect } from '../../components/list-frame.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { AwardFormDialog } from './award-form-dialog.tsx';
import { AwardFormHistory } from './award-form-history.tsx';
import { formSum } from './award-form-sum.ts';
import { AwardFormListQuery, type AwardFormRow } from './award-form.operations.ts';
import { awardFormListLink, awardFormListSearch, type AwardFormListSearch } from './award-form.routes.ts';

const cacheContext = { additionalTypenames: ['AwardForm'] };

type Open = { what: 'correct' | 'version' | 'history'; form: AwardFormRow } | null;

/** Titles and forms of award as dated rows: what is in force, or every row that there was. */
export function AwardFormListPage() {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const navigate = useNavigate();
  const officer = mayKeepAwards(useSession().viewer);
  const search = useSearch({ from: '/shell/award-forms' });
  const [{ data, error, fetching, stale }, reload] = useQuery({
    query: AwardFormListQuery,
    variables: { category: search.category ?? null, level: search.level ?? null },
    context: cacheContext,
  });
  const [open, setOpen] = useState<Open>(null);
  const [told, setTold] = useState('');
  const rows = data?.allAwardForms.filter(({ inForce }) => search.all || inForce);
  const show = (change: Partial<AwardFormListSearch>) =>
    void navigate({ ...awardFormListLink({ ...search, ...change }), resetScroll: false });
  const choose = (change: Record<string, string | undefined>) => show(awardFormListSearch.partial().parse(change));
  return (
    <Screen wide>
      <PageHeader
        title={t('awardForm.listTitle')}
        note={rows ? <span className="text-ink-soft">{t('awardForm.total', { count: rows.length })}</span> : null}
      />
      <p className="mb-4 max-w-3xl text-sm text-ink-soft">{t('awardForm.intro')}</p>
      <section
        aria-label={t('awardForm.filters')}
        className="grid items-end gap-x-4 gap-y-3 border-y border-line py-4 @min-[40rem]:grid-cols-3"
      >
        <FilterSelect
          label={t('awardForm.fields.category')}
          value={search.category}
          options={awardCategories.map((value) => ({ value, label: AWARD_CATEGORY_LABELS[value][language] }))}
          onChange={(category) => choose({ category })}
        />
        <FilterSelect
          label={t('awardForm.fields.level')}
          value={search.level}
          options={awardLevels.map((value) => ({ value, label: AWARD_LEVEL_LABELS[value][language] }))}
          onChange={(level) => choose({ level })}
        />
        <Checkbox
          label={t('awardForm.showAll')}
          checked={search.all ?? false}
          onChange={(event) => show({ all: event.target.checked || undefined })}
        />
      </section>
      {told ? (
        <Notice tone="success" announce className="mt-4">
          {told}
        </Notice>
      ) : null}
      <div className="mt-5" aria-busy={fetching || stale}>
        {error && !rows ? (
          <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
        ) : null}
        {!rows && !error ? <Skeleton label={t('common.loading')} lines={8} /> : null}
        {rows?.length === 0 ? (
          <EmptyState
            icon={<Medal />}
            title={t('record.noMatchTitle')}
            actions={<Button onClick={() => void navigate(awardFormListLink())}>{t('common.clearFilters')}</Button>}
          >
            {t('record.noMatchText')}
          </EmptyState>
        ) : null}
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {rows?.map((form) => (
            <FormLine key={form.id} form={form} officer={officer} onOpen={(what) => setOpen({ what, form })} />
          ))}
        </ul>
      </div>
      {open?.what === 'history' ? <AwardFormHistory form={open.form} onClose={() => setOpen(null)} /> : null}
      {open && open.what !== 'history' ? (
        <AwardFormDialog
          form={open.form}
          what={open.what}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            setTold(t(open.what === 'correct' ? 'awardForm.corrected' : 'awardForm.added'));
          }}
        />
      ) : null}
    </Screen>
  );
}

function FormLine({
  form,
  officer,
  onOpen,
}: {
  form: AwardFormRow;
  officer: boolean;
  onOpen: (what: 'correct' | 'version' | 'history') => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { individual, collective } = formSum(form);
  const authority = language === 'en' ? form.authorityEn || form.authorityVi : form.authorityVi;
  const rates = [
    individual && t('awardForm.forOne', { rate: individual.rate, sum: individual.sum }),
    collective && t('awardForm.forCollective', { rate: collective.rate, sum: collective.sum }),
  ].filter(Boolean);
  return (
    <li className="grid gap-x-6 gap-y-2 py-4 @min-[52rem]:grid-cols-[minmax(0,1fr)_15rem_auto]">
      <div className="min-w-0 space-y-1">
        <p className="flex flex-wrap items-baseline gap-2">
          <span className="font-semibold">{language === 'en' ? form.nameEn : form.nameVi}</span>
          {form.inForce ? null : <Badge>{t('awardForm.notInForce')}</Badge>}
        </p>
        <p className="text-sm text-ink-soft">
          {[
            AWARD_CATEGORY_LABELS[form.category][language],
            AWARD_LEVEL_LABELS[form.level][language],
            form.subjectKinds.map((kind) => SUBJECT_KIND_LABELS[kind][language]).join(', '),
          ].join('\u00A0· ')}
        </p>
        {authority ? <p className="text-sm text-ink-soft">{t('awardForm.decidedBy', { authority })}</p> : null}
        <p className="text-sm text-ink-soft" lang="vi">
          {form.basis}
        </p>
      </div>
      <div className="space-y-1 text-sm">
        {rates.length === 0 ? <p className="text-ink-soft">{t('awardForm.noSum')}</p> : null}
        {rates.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="text-ink-soft">
          {form.validTo
            ? t('awardForm.fromTo', { from: printedDay(form.validFrom), to: printedDay(form.validTo) })
            : t('awardForm.from', { from: printedDay(form.validFrom) })}
        </p>
        <p className="text-ink-soft">{t('awardForm.uses', { count: form.uses })}</p>
      </div>
      <div className="flex flex-wrap items-start gap-2 @min-[52rem]:w-32 @min-[52rem]:flex-col">
        {officer ? (
          <>
            <Button
              size="small"
              aria-label={`${t('awardForm.correct')}: ${form.nameVi}`}
              onClick={() => onOpen('correct')}
            >
              {t('awardForm.correct')}
            </Button>
            <Button
              size="small"
              aria-label={`${t('awardForm.addVersion')}: ${form.nameVi}`}
              onClick={() => onOpen('version')}
            >
              {t('awardForm.addVersion')}
            </Button>
          </>
        ) : null}
        <Button
          size="small"
          variant="quiet"
          aria-label={`${t('awardForm.history')}: ${form.nameVi}`}
          onClick={() => onOpen('history')}
        >
          {t('awardForm.history')}
        </Button>
      </div>
    </li>
  );
}
