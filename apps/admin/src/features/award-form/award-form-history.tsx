import { Dialog } from '@kheo/ui/dialog/dialog';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { AwardFormRevisionsQuery, type AwardFormRow } from './award-form.operations.ts';

/** Columns of a stored row that people read, with the field of the form that shows each. */
const columns = [
  ['name_vi', 'nameVi'],
  ['name_en', 'nameEn'],
  ['authority_vi', 'authorityVi'],
  ['authority_en', 'authorityEn'],
  ['coefficient', 'coefficient'],
  ['collective_coefficient', 'collectiveCoefficient'],
  ['basis', 'basis'],
  ['valid_from', 'validFrom'],
  ['valid_to', 'validTo'],
] as const;

const words = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '–';
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? printedDay(text.slice(0, 10)) : text;
};

/** How a row stood before each change of it, and who made it. */
export function AwardFormHistory({ form, onClose }: { form: AwardFormRow; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [{ data, error }, reload] = useQuery({
    query: AwardFormRevisionsQuery,
    variables: { id: form.id },
    requestPolicy: 'network-only',
  });
  const revisions = data?.node?.__typename === 'AwardForm' ? data.node.revisions : null;
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('awardForm.history')}
      description={form.nameVi}
      closeLabel={t('common.close')}
    >
      {error && !revisions ? <LoadFailure error={error} onRetry={() => reload()} /> : null}
      {!revisions && !error ? <Skeleton label={t('common.loading')} lines={5} /> : null}
      {revisions?.length === 0 ? <p className="text-ink-soft">{t('awardForm.neverChanged')}</p> : null}
      <ol className="space-y-5">
        {revisions?.map(({ version, content, createdAt, staff }) => (
          <li key={version} className="border-l-2 border-line-strong pl-4">
            <p className="font-semibold">
              {t('awardForm.changedBy', {
                name: staff?.name ?? t('dossier.system'),
                time: printMoment(createdAt, language),
              })}
            </p>
            <p className="mb-1 text-sm text-ink-soft">{t('awardForm.stoodBefore')}</p>
            <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[11rem_minmax(0,1fr)]">
              {columns.map(([column, field]) => (
                <div key={column} className="contents">
                  <dt className="text-ink-soft">{t(`awardForm.fields.${field}`)}</dt>
                  <dd className="break-words">{words((content as Record<string, unknown>)[column])}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
