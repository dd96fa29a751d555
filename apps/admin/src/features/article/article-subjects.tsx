import { Badge } from '@kheo/ui/badge/badge';
import { Button } from '@kheo/ui/button/button';
import { linkClass } from '@kheo/ui/link/link';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link } from '@tanstack/react-router';
import { Plus, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { RevokedBadge } from '../../components/revoked-badge.tsx';
import { ArticleSubjectsQuery } from '../../lib/article-subjects.operations.ts';
import { changeArticleSubject, type SubjectChange } from '../../lib/article-subjects.ts';
import type { FailureReason } from '../../lib/mutation-payload.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { AwardPicker } from '../award/award-picker.tsx';
import { awardLink } from '../award/award.routes.ts';
import { CivicModelPicker } from '../civic-model/civic-model-picker.tsx';
import { civicModelLink } from '../civic-model/civic-model.routes.ts';

const cacheContext = { additionalTypenames: ['Article', 'Award', 'CivicModel'] };
type Kind = SubjectChange['kind'];

/** The awards and models that the story tells of; the portal shows the link on both sides, as far as both are public. */
export function ArticleSubjectsPanel({ articleId, mayEdit }: { articleId: string; mayEdit: boolean }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const mayLink = mayKeepAwards(useSession().viewer) || mayEdit;
  const [{ data, error }, reload] = useQuery({
    query: ArticleSubjectsQuery,
    variables: { id: articleId, language: language === 'en' ? 'EN' : 'VI' },
    context: cacheContext,
  });
  const [picking, setPicking] = useState<Kind | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const [done, setDone] = useState('');
  const subjects = data?.node?.__typename === 'Article' ? data.node : null;

  const change = async (kind: Kind, subject: { id: string; name: string }, linked: boolean) => {
    setPicking(null);
    setDone('');
    setBusy(true);
    const reason = await changeArticleSubject(client, articleId, { kind, id: subject.id, linked });
    setBusy(false);
    setFailure(reason);
    if (reason === null) setDone(t(linked ? 'article.subjects.added' : 'article.subjects.removed', subject));
    reload({ requestPolicy: 'network-only' });
  };

  if (error && !subjects)
    return <LoadFailure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!subjects) return <Skeleton label={t('common.loading')} lines={3} />;
  const { awards, civicModels } = subjects;
  return (
    <>
      <FailureNotice reason={failure} />
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {done}
      </p>
      {awards.length + civicModels.length === 0 ? (
        <p className="text-sm text-ink-soft">{t('article.subjects.none')}</p>
      ) : null}
      <ul className="space-y-3 text-sm empty:hidden">
        {awards.map(({ id, recipientName: name, form, year, status, published }) => (
          <Subject
            key={id}
            name={name}
            note={`${form.name}, ${year}`}
            published={published}
            busy={busy}
            onRemove={mayLink ? () => void change('awards', { id, name }, false) : undefined}
          >
            <Link {...awardLink(id)} lang="vi" className={`${linkClass} font-semibold`}>
              {name}
            </Link>{' '}
            <RevokedBadge status={status} />
          </Subject>
        ))}
        {civicModels.map(({ id, name, unitName, published }) => (
          <Subject
            key={id}
            name={name}
            note={unitName}
            published={published}
            busy={busy}
            onRemove={mayLink ? () => void change('civicModels', { id, name }, false) : undefined}
          >
            <Link {...civicModelLink(id)} lang="vi" className={`${linkClass} font-semibold`}>
              {name}
            </Link>
          </Subject>
        ))}
      </ul>
      {mayLink ? (
        <p className="flex flex-wrap gap-2">
          <Button size="small" busy={busy} icon={<Plus aria-hidden="true" />} onClick={() => setPicking('awards')}>
            {t('article.subjects.addAward')}
          </Button>
          <Button size="small" busy={busy} icon={<Plus aria-hidden="true" />} onClick={() => setPicking('civicModels')}>
            {t('article.subjects.addModel')}
          </Button>
        </p>
      ) : null}
      {picking === 'awards' ? (
        <AwardPicker
          exclude={(id) => awards.some((award) => award.id === id)}
          onClose={() => setPicking(null)}
          onPick={(picked) => void change('awards', picked, true)}
        />
      ) : null}
      {picking === 'civicModels' ? (
        <CivicModelPicker
          exclude={(id) => civicModels.some((model) => model.id === id)}
          onClose={() => setPicking(null)}
          onPick={(picked) => void change('civicModels', picked, true)}
        />
      ) : null}
    </>
  );
}

interface SubjectProps {
  name: string;
  note: string;
  published: boolean;
  busy: boolean;
  onRemove: (() => void) | undefined;
  children: ReactNode;
}

function Subject({ name, note, published, busy, onRemove, children }: SubjectProps) {
  const { t } = useTranslation();
  return (
    <li className="flex items-start gap-1">
      <span className="min-w-0 flex-1 break-words">
        {children}
        <span className="block text-ink-soft">{note}</span>
        {published ? null : <Badge tone="warning">{t('article.subjects.notPublic')}</Badge>}
      </span>
      {onRemove ? (
        <Button
          size="small"
          variant="quiet"
          disabled={busy}
          aria-label={t('article.subjects.remove', { name })}
          icon={<X aria-hidden="true" />}
          onClick={onRemove}
        />
      ) : null}
    </li>
  );
}
