import { DateTime } from '@kheo/ui/date-time/date-time';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { useWholeNumber } from '../../components/use-whole-number.ts';
import type { OperationRow } from './partner.operations.ts';
import { partnerLink } from './partner.routes.ts';

/** Operations with how often they ran and what they cost; with `whose` also who runs them. */
export function OperationTable({
  operations,
  whose = false,
}: {
  operations: readonly OperationRow[];
  whose?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {operations.map((operation) => (
        <li key={`${operation.hash} ${operation.partner?.id ?? ''}`} className="space-y-2 py-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <p className="min-w-0 font-semibold break-words">
              {whose ? <Whose operation={operation} /> : null}
              {operation.name || t('partner.operation.unnamed')}
            </p>
            <Figures operation={operation} />
          </div>
          <details>
            <summary className="inline-block cursor-pointer py-1 text-sm text-accent underline underline-offset-[0.2em]">
              {t('partner.operation.show', { name: operation.name || operation.hash.slice(0, 8) })}
            </summary>
            <pre
              tabIndex={0}
              aria-label={t('partner.operation.text')}
              className="mt-2 max-h-80 overflow-auto rounded-md bg-sunken p-3 text-sm"
            >
              {operation.text}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  );
}

function Whose({ operation: { partner } }: { operation: OperationRow }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  if (!partner) return <span>{t('partner.operation.nobody')}&nbsp;· </span>;
  return (
    <>
      <Link {...partnerLink(partner.id)} className={plainLinkClass}>
        {language === 'en' && partner.nameEn ? partner.nameEn : partner.nameVi}
      </Link>{' '}
      ·{' '}
    </>
  );
}

function Figures({ operation }: { operation: OperationRow }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const number = useWholeNumber();
  const each = operation.runs > 0 ? Math.round(operation.cost / operation.runs) : 0;
  const figures = [
    ['runs', number(operation.runs)],
    ['each', number(each)],
    ['cost', number(operation.cost)],
    ['failures', number(operation.failures)],
  ] as const;
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
      {figures.map(([name, value]) => (
        <div key={name} className="flex gap-x-1.5">
          <dt>{t(`partner.operation.${name}`)}</dt>
          <dd className="font-semibold text-ink tabular-nums">{value}</dd>
        </div>
      ))}
      <div className="flex flex-wrap gap-x-1.5">
        <dt>{t('partner.operation.lastSeen')}</dt>
        <dd>
          <DateTime value={operation.lastSeen} language={language} />
        </dd>
      </div>
    </dl>
  );
}
