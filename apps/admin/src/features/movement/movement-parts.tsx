import { DOSSIER_STATUS_LABELS, MODEL_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { linkClass, plainLinkClass } from '@kheo/ui/link/link';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { RecordGroup } from '../../components/record/record-fields.tsx';
import { RevokedBadge } from '../../components/revoked-badge.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { civicModelLink, civicModelListLink } from '../civic-model/civic-model.routes.ts';
import { dossierLink, dossierListLink } from '../dossier/dossier.routes.ts';
import { MovementPartsQuery } from './movement.operations.ts';

const cacheContext = { additionalTypenames: ['Movement', 'Dossier', 'CivicModel', 'Award'] };

/** What belongs to a movement: its dossiers, models and awards, a few of each with the way to all. */
export function MovementParts({ movementId }: { movementId: string }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [{ data, error }, reload] = useQuery({
    query: MovementPartsQuery,
    variables: { id: movementId, language: language === 'en' ? 'EN' : 'VI' },
    context: cacheContext,
  });
  if (error && !data) return <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (data?.node?.__typename !== 'Movement') return <Skeleton label={t('common.loading')} lines={8} />;
  const { dossiers } = data;
  const { models, awards } = data.node;
  const none = <p className="text-sm text-ink-soft">{t('movement.none')}</p>;
  return (
    <div className="flex min-w-0 flex-col gap-8">
      <RecordGroup title={t('movement.dossiersTitle', { count: dossiers.totalCount })}>
        {dossiers.nodes.length === 0 ? none : null}
        <ul className="space-y-2 text-sm empty:hidden">
          {dossiers.nodes.map(({ id, title, status }) => (
            <li key={id}>
              <Link {...dossierLink(id)} lang="vi" className={plainLinkClass}>
                {title}
              </Link>
              <span className="block text-ink-soft">{DOSSIER_STATUS_LABELS[status][language]}</span>
            </li>
          ))}
        </ul>
        {dossiers.totalCount > 0 ? (
          <Link {...dossierListLink({ movement: movementId })} className={`${linkClass} text-sm`}>
            {t('movement.allDossiers')}
          </Link>
        ) : null}
      </RecordGroup>
      <RecordGroup title={t('movement.modelsTitle', { count: models.totalCount })}>
        {models.nodes.length === 0 ? none : null}
        <ul className="space-y-2 text-sm empty:hidden">
          {models.nodes.map(({ id, name, status, unitName }) => (
            <li key={id}>
              <Link {...civicModelLink(id)} lang="vi" className={plainLinkClass}>
                {name}
              </Link>
              <span className="block text-ink-soft">
                {unitName}&nbsp;· {MODEL_STATUS_LABELS[status][language]}
              </span>
            </li>
          ))}
        </ul>
        {models.totalCount > 0 ? (
          <Link {...civicModelListLink({ movement: movementId })} className={`${linkClass} text-sm`}>
            {t('movement.allModels')}
          </Link>
        ) : null}
      </RecordGroup>
      <RecordGroup title={t('movement.awardsTitle', { count: awards.totalCount })}>
        {awards.nodes.length === 0 ? none : null}
        <ul className="space-y-2 text-sm empty:hidden">
          {awards.nodes.map(({ id, recipientName, status, year, form }) => (
            <li key={id}>
              <span lang="vi">{recipientName}</span> <RevokedBadge status={status} />
              <span className="block text-ink-soft">
                {form.name}&nbsp;· {year}
              </span>
            </li>
          ))}
        </ul>
      </RecordGroup>
    </div>
  );
}
