import { REFERENCE_WARNING_LABELS } from '@kheo/domain/labels/reference-warning-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { Button, buttonClass } from '@kheo/ui/button/button';
import { linkClass } from '@kheo/ui/link/link';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { failureReasonOf, payloadOf, type FailureReason } from '../../lib/mutation-payload.ts';
import { OfficialDocumentPicker } from '../official-document/official-document-picker.tsx';
import { documentCreateLink, documentEditLink } from '../official-document/official-document.routes.ts';
import type { EditedArticle } from './article.operations.ts';
import {
  ArticleReferencesQuery,
  DecideDocumentReference,
  type ArticleReference,
} from './document-reference.operations.ts';

const cacheContext = { additionalTypenames: ['Article', 'OfficialDocument', 'DocumentReference'] };

/** The official documents that the saved text names, and what an editor says of each mention. */
export function ArticleReferences({ article, mayEdit }: { article: EditedArticle; mayEdit: boolean }) {
  const { t } = useTranslation();
  const client = useClient();
  const [{ data, error }, reload] = useQuery({
    query: ArticleReferencesQuery,
    variables: { id: article.id },
    context: cacheContext,
  });
  const [correcting, setCorrecting] = useState<ArticleReference | null>(null);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const references = data?.node?.__typename === 'Article' ? data.node.documentReferences : null;

  // A document is registered in another tab; when the editor comes back, the mention has found it.
  useEffect(() => {
    const refresh = () => reload({ requestPolicy: 'network-only' });
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [reload]);

  const decide = async (
    reference: ArticleReference,
    decision: ArticleReference['decision'],
    officialDocumentId: string | null = null,
  ) => {
    setFailure(null);
    const input = { id: reference.id, decision, officialDocumentId };
    const payload = payloadOf(
      await client.mutation(DecideDocumentReference, { input }).toPromise(),
      'decideDocumentReference',
    );
    if (payload.__typename === 'DocumentReference') return;
    setFailure(payload.__typename === 'InvalidInput' ? 'notFound' : failureReasonOf(payload));
    // A save in another window has made the mentions anew.
    reload({ requestPolicy: 'network-only' });
  };

  if (error && !references)
    return <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!references) return <Skeleton label={t('common.loading')} lines={3} />;
  return (
    <>
      <FailureNotice reason={failure} />
      {references.length === 0 ? (
        <p className="text-sm text-ink-soft">{t('officialDocument.references.empty')}</p>
      ) : null}
      <ul className="space-y-4 text-sm empty:hidden">
        {references.map((reference) => (
          <li key={reference.id} className="space-y-1.5">
            <Mention reference={reference} />
            {mayEdit ? (
              <Decisions
                reference={reference}
                onDecide={(decision) => void decide(reference, decision)}
                onCorrect={() => setCorrecting(reference)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {correcting ? (
        <OfficialDocumentPicker
          words={correcting.number}
          onClose={() => setCorrecting(null)}
          onPick={(document) => {
            setCorrecting(null);
            void decide(correcting, 'CORRECTED', document.id);
          }}
        />
      ) : null}
    </>
  );
}

const day = (date: string | null): string | undefined => date?.split('-').toReversed().join('/');
const warningLabels: Readonly<Record<string, { vi: string; en: string }>> = REFERENCE_WARNING_LABELS;

/** What the text prints, and the document that it means. */
function Mention({ reference }: { reference: ArticleReference }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const { officialDocument: meant, decision } = reference;
  const rejected = decision === 'REJECTED';
  return (
    <>
      <p lang="vi" className={`font-semibold ${rejected ? 'text-ink-faint line-through' : ''}`}>
        {reference.type} {reference.code}
      </p>
      <p lang="vi" className="text-ink-soft empty:hidden">
        {[reference.issuer, day(reference.date)].filter(Boolean).join(', ')}
      </p>
      <p className="flex flex-wrap gap-1.5">
        {rejected ? <Badge>{t('officialDocument.references.rejected')}</Badge> : null}
        {decision === 'CORRECTED' ? <Badge tone="info">{t('officialDocument.references.corrected')}</Badge> : null}
        {meant || rejected ? null : <Badge tone="warning">{t('officialDocument.references.unregistered')}</Badge>}
        {meant && !meant.published ? (
          <Badge tone="warning">{t('officialDocument.references.unpublishedTarget')}</Badge>
        ) : null}
        {meant && (meant.status === 'EXPIRED' || meant.status === 'REPLACED') ? (
          <Badge tone="danger">{t(`officialDocument.statuses.${meant.status}`)}</Badge>
        ) : null}
      </p>
      {meant ? (
        <p>
          {t('officialDocument.references.linked')}{' '}
          <Link {...documentEditLink(meant.id)} lang="vi" className={linkClass}>
            {meant.type} {meant.code}
            {meant.issuedOn ? ` (${day(meant.issuedOn)})` : ''}
          </Link>
        </p>
      ) : null}
      {rejected
        ? null
        : reference.warnings.map((warning) =>
            warningLabels[warning] ? (
              <p key={warning} className="text-warning">
                {warningLabels[warning][language]}
              </p>
            ) : null,
          )}
    </>
  );
}

interface DecisionsProps {
  reference: ArticleReference;
  onDecide: (decision: 'REJECTED' | 'AUTOMATIC') => void;
  onCorrect: () => void;
}

function Decisions({ reference, onDecide, onCorrect }: DecisionsProps) {
  const { t } = useTranslation();
  const { officialDocument: meant, decision } = reference;
  const button = (action: string, onClick: () => void) => (
    <Button
      size="small"
      aria-label={t('officialDocument.references.of', { action, code: reference.code })}
      onClick={onClick}
    >
      {action}
    </Button>
  );
  if (decision === 'REJECTED') return button(t('officialDocument.references.automatic'), () => onDecide('AUTOMATIC'));
  const { type, number, symbol, issuer, date } = reference;
  const known = {
    type: type ?? undefined,
    number,
    symbol: symbol ?? undefined,
    issuer: issuer ?? undefined,
    issuedOn: date ?? undefined,
  };
  return (
    <p className="flex flex-wrap gap-2">
      {meant ? null : (
        <Link
          {...documentCreateLink(known)}
          target="_blank"
          aria-label={t('officialDocument.references.of', {
            action: t('officialDocument.references.register'),
            code: reference.code,
          })}
          className={buttonClass({ size: 'small' })}
        >
          {t('officialDocument.references.register')}
        </Link>
      )}
      {button(t(meant ? 'officialDocument.references.correct' : 'officialDocument.references.choose'), onCorrect)}
      {decision === 'CORRECTED'
        ? button(t('officialDocument.references.automatic'), () => onDecide('AUTOMATIC'))
        : null}
      {button(t('officialDocument.references.reject'), () => onDecide('REJECTED'))}
    </p>
  );
}
