import { AWARD_LEVEL_LABELS } from '@kheo/domain/labels/award-labels';
import { Badge } from '@kheo/ui/badge/badge';
import { Button, buttonClass } from '@kheo/ui/button/button';
import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { ExternalLink, PenLine, RotateCcw, ShieldX, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type Client } from 'urql';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { RecordFrame } from '../../components/record/record-frame.tsx';
import { RecordGroup, RecordText } from '../../components/record/record-fields.tsx';
import { RecordLoader } from '../../components/record/record-loader.tsx';
import { useRecordEditing, type RecordEditing, type RecordKind } from '../../components/record/use-record-editing.ts';
import { Refusal } from '../../components/refusal.tsx';
import { useAction } from '../../components/use-action.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { portalAwardUrl, portalVerificationUrl } from '../../lib/portal-links.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { documentEditLink } from '../official-document/official-document.routes.ts';
import { recipientLink } from '../recipient/recipient.routes.ts';
import { AwardBadges } from './award-badges.tsx';
import { AwardFields } from './award-fields.tsx';
import { awardInput, awardProblems, valuesOfAward, type AwardValues } from './award-form-values.ts';
import { AwardHistory } from './award-history.tsx';
import { AwardLifeDialog, type LifeStep } from './award-life-dialog.tsx';
import { AwardStories } from './award-stories.tsx';
import { useAwardWords } from './use-award-choices.ts';
import { AwardQuery, DeleteAward, UpdateAward, type EditedAward } from './award.operations.ts';
import { awardListLink, decisionLink } from './award.routes.ts';

const kindOf = (client: Client): RecordKind<EditedAward, AwardValues> => ({
  typename: 'Award',
  valuesOf: valuesOfAward,
  problemsOf: awardProblems,
  update: async (chosen, changed) => {
    const input = { ...chosen, ...awardInput(changed) };
    return payloadOf(await client.mutation(UpdateAward, { input }).toPromise(), 'updateAward');
  },
});

/** One award of the register. */
export function AwardPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { awardId } = useParams({ from: '/shell/awards/$awardId' });
  return (
    <RecordLoader
      id={awardId}
      query={AwardQuery}
      rowOf={(data) => (data.node?.__typename === 'Award' ? data.node : null)}
      title={t('award.editTitle')}
      missing={t('award.missing')}
      back={{ label: t('award.listTitle'), go: () => void navigate(awardListLink()) }}
    >
      {(row) => (row ? <Workspace initial={row} /> : null)}
    </RecordLoader>
  );
}

function Workspace({ initial }: { initial: EditedAward }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const mayEdit = mayKeepAwards(useSession().viewer);
  const [kind] = useState(() => kindOf(client));
  const editing = useRecordEditing(kind, initial);
  const wordsOf = useAwardWords();
  const award = editing.row ?? initial;
  const label = (field: keyof AwardValues): string => t(`award.fields.${field}`);
  return (
    <RecordFrame
      editing={editing}
      title={award.recipientName}
      note={
        <span className="flex flex-wrap items-center gap-2">
          <AwardBadges award={award} />
          {award.sample ? <Badge>{t('record.sample')}</Badge> : null}
        </span>
      }
      actions={mayEdit ? <Steps editing={editing} award={award} /> : null}
      labelOf={label}
      wordsOf={wordsOf}
      readOnly={!mayEdit}
      savedAt={award.updatedAt}
    >
      {award.published && mayEdit ? <Notice className="mt-4">{t('award.publicNotice')}</Notice> : null}
      <div className="mt-4 grid items-start gap-x-10 gap-y-8 @min-[58rem]:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <fieldset disabled={!mayEdit || award.published} className="@container min-w-0">
            <legend className="sr-only">{t('award.groups.facts')}</legend>
            <AwardFields editing={editing} />
          </fieldset>
          <fieldset disabled={!mayEdit} className="min-w-0">
            <RecordText
              editing={editing}
              field="internalNote"
              label={label('internalNote')}
              hint={t('officialDocument.fields.internalNoteHint')}
              rows={3}
            />
          </fieldset>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <RecordGroup title={t('award.groups.decision')}>
            {award.decision ? (
              <p lang="vi">
                <Link {...decisionLink(award.decision.id)} className={linkClass}>
                  {`${award.decision.officialDocument.type} ${award.decision.officialDocument.code}`}
                </Link>{' '}
                {t('officialDocument.day')} {printedDay(award.decision.decidedOn)}
                <span className="block text-sm text-ink-soft">
                  {award.decision.authority}&nbsp;· {AWARD_LEVEL_LABELS[award.level][language]}
                </span>
                <Link {...documentEditLink(award.decision.officialDocument.id)} className={`text-sm ${linkClass}`}>
                  {t('award.decision.openDocument')}
                </Link>
              </p>
            ) : null}
          </RecordGroup>
          <RecordGroup title={t('award.groups.public')}>
            <OnPortal award={award} />
          </RecordGroup>
          {award.recipient && mayEdit ? (
            <RecordGroup title={t('award.fields.recipient')}>
              <Link {...recipientLink(award.recipient.id)} lang="vi" className={linkClass}>
                {award.recipient.name}
              </Link>
            </RecordGroup>
          ) : null}
          <RecordGroup title={t('award.groups.stories')}>
            <AwardStories award={award} readOnly={!mayEdit} />
          </RecordGroup>
          <RecordGroup title={t('award.groups.history')}>
            <AwardHistory award={award} />
          </RecordGroup>
        </div>
      </div>
    </RecordFrame>
  );
}

/** The code of the certificate, and where the public finds the award. */
function OnPortal({ award }: { award: EditedAward }) {
  const { t } = useTranslation();
  const portal = award.published ? portalAwardUrl(award.id) : null;
  const verification = award.published ? portalVerificationUrl(award.verificationCode) : null;
  return (
    <>
      <p>
        {t('award.verificationCode')} <strong className="font-mono">{award.verificationCode}</strong>
      </p>
      {portal && verification ? (
        <p className="flex flex-wrap gap-2">
          {[[portal, t('award.viewOnPortal')] as const, [verification, t('award.viewVerification')] as const].map(
            ([href, text]) => (
              <a key={href} href={href} target="_blank" rel="noopener" className={buttonClass({ size: 'small' })}>
                <ExternalLink aria-hidden="true" />
                {text}
              </a>
            ),
          )}
        </p>
      ) : (
        <p className="text-sm text-ink-soft">{t('award.notPublicYet')}</p>
      )}
    </>
  );
}

/** What may be done with the award beyond saving. */
function Steps({ editing, award }: { editing: RecordEditing<EditedAward, AwardValues>; award: EditedAward }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useClient();
  const remove = useAction();
  const [step, setStep] = useState<LifeStep | 'delete' | null>(null);
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
    editing.refresh(saved);
    editing.tell(t(`award.life.${name}.done`));
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
