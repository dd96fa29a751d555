import { Badge } from '@kheo/ui/badge/badge';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { articleEditLink } from '../article/article.routes.ts';
import type { SyndicatedRow } from './syndication.operations.ts';

const tones = {
  WAITING: 'accent',
  CHANGED: 'warning',
  APPROVED: 'success',
  REJECTED: 'neutral',
  WITHDRAWN: 'warning',
} as const;

/** Where an article taken over stands, in a word. */
export function SyndicatedState({ row }: { row: Pick<SyndicatedRow, 'state' | 'making'> }) {
  const { t } = useTranslation();
  return (
    <Badge tone={tones[row.state]}>{t(row.making ? 'syndication.making' : `syndication.states.${row.state}`)}</Badge>
  );
}

/** Why an article could not be published, field by field. */
export function SyndicatedProblem({ problem }: { problem: string }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return problem.split(' ').map((one) => {
    const [field = '', code = ''] = one.split(':');
    const name = (['categoryId', 'body', 'coverId'] as const).find((known) => known === field);
    return (
      <span key={one} className="block">
        {name ? `${t(`syndication.problemFields.${name}`)}: ` : null}
        {problemMessage(t, language, { field, code })}
      </span>
    );
  });
}

/** One article of a source in the list; `chosen` null: it cannot be approved now. */
export function SyndicatedItem({
  row,
  chosen,
  onChoose,
  onOpen,
}: {
  row: SyndicatedRow;
  chosen: boolean | null;
  onChoose: (on: boolean) => void;
  onOpen: () => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return (
    <li className="flex gap-4 py-4">
      {chosen === null ? (
        <span className="size-6 shrink-0" />
      ) : (
        <input
          type="checkbox"
          aria-label={t('syndication.choose', { title: row.title })}
          className="mt-0.5 size-6 shrink-0 cursor-pointer"
          checked={chosen}
          onChange={({ target }) => onChoose(target.checked)}
        />
      )}
      <div className="min-w-0 flex-1 space-y-1">
        <button type="button" className={`${linkClass} cursor-pointer text-left font-semibold`} onClick={onOpen}>
          {row.title}
        </button>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">
          <SyndicatedState row={row} />
          <span>{row.source.agencyName}</span>
          <DateTime value={row.changedAt} language={language} />
          {row.decidedBy ? <span>{t('syndication.decidedBy', { name: row.decidedBy.name })}</span> : null}
          {row.article ? (
            <Link {...articleEditLink(row.article.id)} className={linkClass}>
              {t('syndication.openHere')}
            </Link>
          ) : null}
        </p>
        {row.editedHere && row.state === 'CHANGED' ? (
          <p className="text-sm font-semibold">{t('syndication.editedHere')}</p>
        ) : null}
        {row.state === 'WITHDRAWN' ? (
          <p className="text-sm">
            {row.withdrawnReason === null
              ? t('syndication.movedAway')
              : row.withdrawnReason
                ? t('syndication.withdrawnBecause', { reason: row.withdrawnReason })
                : t('syndication.withdrawnText')}
          </p>
        ) : null}
        {row.rejectReason ? (
          <p className="text-sm">{t('syndication.rejectedBecause', { reason: row.rejectReason })}</p>
        ) : null}
        {row.problem ? (
          <p className="text-sm font-semibold text-danger">
            <SyndicatedProblem problem={row.problem} />
          </p>
        ) : null}
      </div>
    </li>
  );
}
