import { baseSalaries } from '@kheo/domain/award/bonus-rates';
import { slaRules } from '@kheo/domain/award/dossier-deadlines';
import { citeBasis, type Dated } from '@kheo/domain/award/legal-basis';
import { AWARD_CATEGORY_LABELS, AWARD_LEVEL_LABELS } from '@kheo/domain/labels/award-labels';
import { formatNumber } from '@kheo/domain/vietnamese/number';
import { consultationRules } from '@kheo/domain/working-days/consultation';
import { Badge } from '@kheo/ui/badge/badge';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordGroup } from '../../components/record/record-fields.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { printedDay } from '../../lib/printed-day.ts';

/** Base salaries, deadlines and the length of consultations: what the law sets, to be read here and not changed. */
export function RuleTables() {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return (
    <div className="flex min-w-0 flex-col gap-8">
      <RecordGroup title={t('workingCalendar.salaries')} note={t('workingCalendar.rulesNote')}>
        <ul className="space-y-3 text-sm">
          {baseSalaries.toReversed().map((row) => (
            <Rule key={row.validFrom} rule={row}>
              {t('workingCalendar.salary', { amount: formatNumber(row.amount) })}
            </Rule>
          ))}
        </ul>
      </RecordGroup>
      <RecordGroup title={t('workingCalendar.deadlines')}>
        <ul className="space-y-3 text-sm">
          {slaRules.map((rule) => (
            <Rule key={rule.id} rule={rule}>
              {t('workingCalendar.deadline', { label: rule.label[language], count: rule.workingDays })}
              {rule.levels ? ` (${rule.levels.map((level) => AWARD_LEVEL_LABELS[level][language]).join(', ')})` : ''}
            </Rule>
          ))}
        </ul>
      </RecordGroup>
      <RecordGroup title={t('workingCalendar.consultations')}>
        <ul className="space-y-3 text-sm">
          {consultationRules.toReversed().map((rule) => (
            <Rule key={rule.id} rule={rule}>
              {t('workingCalendar.consultation', {
                count: rule.workingDays,
                categories: rule.categories.map((category) => AWARD_CATEGORY_LABELS[category][language]).join(', '),
              })}
            </Rule>
          ))}
        </ul>
      </RecordGroup>
    </div>
  );
}

/** One dated rule with its period and where it comes from. */
function Rule({ rule: { validFrom, validTo, basis }, children }: { rule: Dated; children: ReactNode }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return (
    <li className="space-y-0.5">
      <p className="font-semibold">{children}</p>
      <p className="text-ink-soft">
        {validTo
          ? t('awardForm.fromTo', { from: printedDay(validFrom), to: printedDay(validTo) })
          : t('awardForm.from', { from: printedDay(validFrom) })}
        {'\u00A0· '}
        {citeBasis(basis, language)}{' '}
        {basis.toVerify ? <Badge tone="warning">{t('workingCalendar.verify')}</Badge> : null}
      </p>
    </li>
  );
}
