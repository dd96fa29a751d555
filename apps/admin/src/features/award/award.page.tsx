import { AWARD_LEVEL_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { Button, buttonClass } from '@kheo/ui/button/button';
import { printMoment } from '@kheo/ui/date-time/date-time';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { FormField } from '@kheo/ui/form-field/form-field';
import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { ExternalLink, PenLine, RotateCcw, ShieldX, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ConflictDialog, SetAsideNotice, type FieldDifference } from '../../components/conflict-dialog.tsx';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemSummary } from '../../components/problem-summary.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { LeaveGuard, SaveBar } from '../../components/save-bar.tsx';
import { Screen } from '../../components/screen.tsx';
import { useAction } from '../../components/use-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { useLoadedOnce } from '../../components/use-loaded-once.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { portalAwardUrl, portalVerificationUrl } from '../../lib/portal-links.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { documentEditLink } from '../official-document/official-document.routes.ts';
import { recipientLink } from '../recipient/recipient.routes.ts';
import { AwardBadges } from './award-badges.tsx';
import { AwardFields, controlIdOf } from './award-fields.tsx';
import { changedFields, formFieldOf, valuesOfAward } from './award-form-values.ts';
import { AwardHistory } from './award-history.tsx';
import { AwardLifeDialog, type LifeStep } from './award-life-dialog.tsx';
import { AwardStories } from './award-stories.tsx';
import { AwardQuery, DeleteAward, type EditedAward } from './award.operations.ts';
import { awardListLink, decisionLink } from './award.routes.ts';
import { useAwardEditing, type AwardEditing } from './use-award-editing.ts';

/** One award of the register. */
export function AwardPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { awardId } = useParams({ from: '/shell/awards/$awardId' });
  const { data, error, retry } = useLoadedOnce(AwardQuery, { id: awardId });
  if (data?.node?.__typename === 'Award') return <Workspace key={awardId} award={data.node} />;
  return (
    <Screen wide>
      <PageHeader title={t('award.editTitle')} />
      {error ? <LoadFailure error={error} onRetry={retry} /> : null}
      {!data && !error ? <Skeleton label={t('common.loading')} lines={10} /> : null}
      {data ? (
        <EmptyState
          title={t('award.missing')}
          actions={<Button onClick={() => void navigate(awardListLink())}>{t('award.listTitle')}</Button>}
        />
      ) : null}
    </Screen>
  );
}

function useDifferences(): (conflict: NonNullable<AwardEditing['conflict']>) => FieldDifference[] {
  const { t } = useTranslation();
  return ({ base, mine, current }) => {
    const theirs = valuesOfAward(current);
    const word = (values: typeof mine, field: keyof typeof mine): string => {
      const value = values[field];
      return typeof value === 'string' ? value : (value?.name ?? '');
    };
    const changed = changedFields(base, mine);
    return changedFields(theirs, mine)
      .filter((field) => changed.includes(field))
      .map((field) => ({
        field,
        label: t(`award.fields.${field}`),
        mine: word(mine, field),
        theirs: word(theirs, field),
      }));
  };
}

function Workspace({ award: initial }: { award: EditedAward }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const mayEdit = mayKeepAwards(useSession().viewer);
  const editing = useAwardEditing(initial);
  const { award, conflict } = editing;
  const differencesOf = useDifferences();
  const [told, setTold] = useState('');
  const [setAside, setSetAside] = useState<FieldDifference[]>([]);
  const portal = award.published ? portalAwardUrl(award.id) : null;
  const verification = award.published ? portalVerificationUrl(award.verificationCode) : null;
  const save = async () => {
    setTold('');
    if (await editing.save()) setTold(t('award.saved'));
  };
  return (
    <Screen wide>
      <PageHeader
        title={award.recipientName}
        note={
          <span className="flex flex-wrap items-center gap-2">
            <AwardBadges award={award} />
            {award.sample ? <Badge>{t('officialDocument.sampleMark')}</Badge> : null}
          </span>
        }
        actions={mayEdit ? <Steps editing={editing} onTold={setTold} /> : null}
      />
      <div className="space-y-4 empty:hidden">
        <ProblemSummary
          problems={editing.problems}
          controlOf={(serverField) => {
            const field = formFieldOf(serverField);
            return field && { label: t(`award.fields.${field}`), id: controlIdOf(field) };
          }}
        />
        <FailureNotice reason={editing.failure} />
        {told ? (
          <Notice tone="success" announce>
            {told}
          </Notice>
        ) : null}
        {setAside.length > 0 ? <SetAsideNotice differences={setAside} onDismiss={() => setSetAside([])} /> : null}
        {award.published ? <Notice>{t('award.publicNotice')}</Notice> : null}
        {mayEdit ? null : <Notice>{t('award.readOnly')}</Notice>}
      </div>
      <div className="mt-5 grid items-start gap-x-10 gap-y-8 @min-[58rem]:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <fieldset disabled={!mayEdit || award.published} className="@container min-w-0">
            <legend className="sr-only">{t('award.groups.facts')}</legend>
            <AwardFields form={editing.form} problemOf={editing.fieldProblem} />
          </fieldset>
          <fieldset disabled={!mayEdit} className="min-w-0">
            <FormField
              id={controlIdOf('internalNote')}
              label={t('award.fields.internalNote')}
              hint={t('officialDocument.fields.internalNoteHint')}
            >
              {(control) => <Textarea {...control} {...editing.form.register('internalNote')} rows={3} />}
            </FormField>
          </fieldset>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Group title={t('award.groups.decision')}>
            {award.decision ? (
              <p lang="vi">
                <Link {...decisionLink(award.decision.id)} className={linkClass}>
                  {`${award.decision.officialDocument.type} ${award.decision.officialDocument.code}`}
                </Link>{' '}
                {t('officialDocument.day')} {printedDay(award.decision.decidedOn)}
                <span className="block text-sm text-ink-soft">
                  {award.decision.authority} · {AWARD_LEVEL_LABELS[award.level][language]}
                </span>
                <Link {...documentEditLink(award.decision.officialDocument.id)} className={`text-sm ${linkClass}`}>
                  {t('award.decision.openDocument')}
                </Link>
              </p>
            ) : null}
          </Group>
          <Group title={t('award.groups.public')}>
            <p>
              {t('award.verificationCode')} <strong className="font-mono">{award.verificationCode}</strong>
            </p>
            {portal && verification ? (
              <p className="flex flex-wrap gap-2">
                {[[portal, t('award.viewOnPortal')] as const, [verification, t('award.viewVerification')] as const].map(
                  ([href, label]) => (
                    <a key={href} href={href} target="_blank" rel="noopener" className={buttonClass({ size: 'small' })}>
                      <ExternalLink aria-hidden="true" />
                      {label}
                    </a>
                  ),
                )}
              </p>
            ) : (
              <p className="text-sm text-ink-soft">{t('award.notPublicYet')}</p>
            )}
          </Group>
          {award.recipient && mayEdit ? (
            <Group title={t('award.fields.recipient')}>
              <Link {...recipientLink(award.recipient.id)} lang="vi" className={linkClass}>
                {award.recipient.name}
              </Link>
            </Group>
          ) : null}
          <Group title={t('award.groups.stories')}>
            <AwardStories award={award} readOnly={!mayEdit} />
          </Group>
          <Group title={t('award.groups.history')}>
            <AwardHistory award={award} />
          </Group>
        </div>
      </div>
      {mayEdit ? (
        <SaveBar
          state={t('officialDocument.clean', { time: printMoment(award.updatedAt, language) })}
          dirty={editing.dirty}
          saving={editing.saving}
          label={t('award.save')}
          onSave={() => void save()}
        />
      ) : null}
      {conflict ? (
        <ConflictDialog
          title={t('award.conflictTitle')}
          differences={differencesOf(conflict)}
          version={conflict.current.version}
          onClose={editing.closeConflict}
          onKeepMine={() => void editing.keepMine()}
          onTakeTheirs={() => {
            setSetAside(differencesOf(conflict));
            editing.takeOver(conflict.current);
          }}
        />
      ) : null}
      <LeaveGuard isDirty={editing.isDirty} />
    </Screen>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4">
      <h2 className="text-sm font-semibold tracking-wide text-ink-soft">{title}</h2>
      {children}
    </section>
  );
}

/** What may be done with the award beyond saving. */
function Steps({ editing, onTold }: { editing: AwardEditing; onTold: (text: string) => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useClient();
  const remove = useAction();
  const [step, setStep] = useState<LifeStep | 'delete' | null>(null);
  const { award } = editing;
  const close = () => setStep(null);
  if (!award.published)
    return (
      <>
        <Button variant="quiet" icon={<Trash2 aria-hidden="true" />} onClick={() => setStep('delete')}>
          {t('award.delete')}
        </Button>
        <ConfirmDialog
          open={step === 'delete'}
          onClose={close}
          title={t('award.deleteDialog.title')}
          text={t('award.deleteDialog.text')}
          confirmLabel={t('award.deleteDialog.confirm')}
          danger
          busy={remove.busy}
          onConfirm={() =>
            void remove
              .perform('Deleted', async () =>
                payloadOf(
                  await client
                    .mutation(DeleteAward, { input: { id: award.id, expectedVersion: award.version } })
                    .toPromise(),
                  'deleteAward',
                ),
              )
              .then((done) => (done ? navigate({ ...awardListLink(), ignoreBlocker: true }) : undefined))
          }
        >
          <Refusal failure={remove.failure} problems={remove.problems} />
        </ConfirmDialog>
      </>
    );
  const done = (saved: EditedAward) => {
    const name = step as LifeStep;
    close();
    editing.takeOver(saved);
    onTold(t(`award.life.${name}.done`));
  };
  return (
    <>
      {award.status === 'REVOKED' ? (
        <Button variant="primary" icon={<RotateCcw aria-hidden="true" />} onClick={() => setStep('restore')}>
          {t('award.life.restore.open')}
        </Button>
      ) : (
        <>
          <Button icon={<PenLine aria-hidden="true" />} onClick={() => setStep('correct')}>
            {t('award.life.correct.open')}
          </Button>
          <Button variant="danger" icon={<ShieldX aria-hidden="true" />} onClick={() => setStep('revoke')}>
            {t('award.life.revoke.open')}
          </Button>
        </>
      )}
      {step && step !== 'delete' ? <AwardLifeDialog step={step} award={award} onClose={close} onDone={done} /> : null}
    </>
  );
}
