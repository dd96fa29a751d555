import { dossierMoves, type DossierMoveName } from '@kheo/domain/award/dossier-moves';
import { AWARD_LEVEL_LABELS, DOSSIER_STATUS_LABELS, REWARD_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { Button } from '@kheo/ui/button/button';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { EmptyState } from '@kheo/ui/empty-state/empty-state';
import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Screen } from '../../components/screen.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { decisionLink } from '../award/award.routes.ts';
import { consultationLink } from '../consultation/consultation.routes.ts';
import { councilMeetingLink } from '../council-meeting/council-meeting.routes.ts';
import { movementLink } from '../movement/movement.routes.ts';
import { AttachmentList } from './attachment-list.tsx';
import { CouncilPanel } from './council-panel.tsx';
import { DeadlineMark, DossierStatusBadge } from './dossier-badges.tsx';
import { DossierAboutDialog } from './dossier-about-dialog.tsx';
import { DossierHistory } from './dossier-history.tsx';
import { DossierQuery, type DossierDetails } from './dossier.operations.ts';
import { dossierListLink } from './dossier.routes.ts';
import { NomineeExport } from './nominee-export.tsx';
import { NomineeList } from './nominee-list.tsx';
import { printedDay } from '../../lib/printed-day.ts';
import { StepDialog } from './step-dialog.tsx';

/** One dossier with everything that happens to it. */
export function DossierPage() {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const navigate = useNavigate();
  const { dossierId } = useParams({ from: '/shell/dossiers/$dossierId' });
  const [{ data, error }, reload] = useQuery({
    query: DossierQuery,
    variables: { id: dossierId, language: language === 'en' ? 'EN' : 'VI' },
    requestPolicy: 'cache-and-network',
  });
  const refresh = () => reload({ requestPolicy: 'network-only' });
  if (data?.node?.__typename === 'Dossier') return <Workspace dossier={data.node} onChanged={refresh} />;
  return (
    <Screen wide>
      <PageHeader title={t('dossier.listTitle')} />
      {error && !data ? <LoadFailure error={error} onRetry={refresh} /> : null}
      {!data && !error ? <Skeleton label={t('common.loading')} lines={10} /> : null}
      {data ? (
        <EmptyState
          title={t('dossier.missing')}
          actions={<Button onClick={() => void navigate(dossierListLink())}>{t('dossier.listTitle')}</Button>}
        />
      ) : null}
    </Screen>
  );
}

const dangerous: ReadonlySet<DossierMoveName> = new Set(['RETURN', 'REJECT', 'REAPPRAISE']);

function Workspace({ dossier, onChanged }: { dossier: DossierDetails; onChanged: () => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [step, setStep] = useState<DossierMoveName | null>(null);
  const [message, setMessage] = useState('');
  const [editing, setEditing] = useState(false);
  const done = (text: string) => {
    setStep(null);
    setMessage(text);
    onChanged();
  };
  const labelOf = (name: DossierMoveName): string =>
    dossierMoves.find((move) => move.name === name)?.label[language] ?? name;
  const ready = dossier.nextMoves.filter(({ problems }) => problems.length === 0);
  const waiting = dossier.nextMoves.filter(({ problems }) => problems.length > 0);
  const main = ready.find(({ name }) => !dangerous.has(name))?.name;
  const { consultation, decision } = dossier;

  return (
    <Screen wide>
      <PageHeader
        title={dossier.title}
        note={<DossierStatusBadge status={dossier.status} />}
        actions={ready.map(({ name }) => (
          <Button
            key={name}
            variant={name === main ? 'primary' : dangerous.has(name) ? 'quiet' : 'secondary'}
            onClick={() => setStep(name)}
          >
            {labelOf(name)}
          </Button>
        ))}
      />
      {message ? (
        <Notice tone="success" announce className="mb-4">
          {message}
        </Notice>
      ) : null}
      {waiting.length > 0 ? (
        <Notice
          tone="info"
          className="mb-5"
          title={t('dossier.stands', { steps: waiting.map(({ name }) => labelOf(name)).join(', ') })}
        >
          <ul className="list-disc pl-5">
            {[
              ...new Set(
                waiting.flatMap(({ problems }) => problems.map((problem) => problemMessage(t, language, problem))),
              ),
            ].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div className="grid items-start gap-6 @min-[54rem]:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="space-y-6">
          <Section title={t('dossier.sections.nominees')}>
            <NomineeList dossier={dossier} onDone={done} />
            {dossier.nominees.length > 0 ? <NomineeExport dossierId={dossier.id} /> : null}
          </Section>
          {dossier.meeting || dossier.status === 'COUNCIL' ? (
            <Section title={t('dossier.sections.council')}>
              <CouncilPanel dossier={dossier} onDone={done} />
              {dossier.meeting ? (
                <Link {...councilMeetingLink(dossier.meeting.id)} className={`${linkClass} text-sm`}>
                  {t('dossier.toMeeting')}
                </Link>
              ) : null}
            </Section>
          ) : null}
          <Section title={t('dossier.sections.history')}>
            <DossierHistory moves={dossier.moves} />
          </Section>
        </div>
        <div className="space-y-6">
          <Section title={t('dossier.sections.about')}>
            <dl className="space-y-2 text-sm">
              <Line term={t('dossier.fields.unitName')}>{dossier.unitName}</Line>
              <Line term={t('dossier.fields.level')}>{AWARD_LEVEL_LABELS[dossier.level][language]}</Line>
              <Line term={t('dossier.fields.rewardKind')}>{REWARD_KIND_LABELS[dossier.rewardKind][language]}</Line>
              <Line term={t('dossier.fields.year')}>{dossier.year}</Line>
              <Line term={t('dossier.filterStatus')}>{DOSSIER_STATUS_LABELS[dossier.status][language]}</Line>
              {dossier.movement ? (
                <Line term={t('dossier.fields.movement')}>
                  <Link {...movementLink(dossier.movement.id)} lang="vi" className={linkClass}>
                    {dossier.movement.nameVi}
                  </Link>
                </Line>
              ) : null}
              {dossier.note ? <Line term={t('dossier.fields.note')}>{dossier.note}</Line> : null}
            </dl>
            {dossier.editable ? (
              <Button size="small" icon={<Pencil aria-hidden="true" />} onClick={() => setEditing(true)}>
                {t('dossier.editAbout')}
              </Button>
            ) : null}
          </Section>
          {dossier.deadlines.length > 0 ? (
            <Section title={t('dossier.sections.deadlines')}>
              <ul className="space-y-2 text-sm">
                {dossier.deadlines.map((deadline) => (
                  <li key={deadline.label}>
                    <p>{t('dossier.deadline.due', { label: deadline.label, day: printedDay(deadline.dueOn) })}</p>
                    {deadline.stopped ? null : <DeadlineMark deadline={deadline} />}
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          {consultation ? (
            <Section title={t('dossier.sections.consultation')}>
              <p className="font-semibold" lang="vi">
                {consultation.title}
              </p>
              <p className="text-sm">
                {t('dossier.consultationLine', {
                  from: printedDay(consultation.opensOn),
                  to: printedDay(consultation.closesOn),
                  count: consultation.workingDays,
                })}
              </p>
              <p className="text-sm text-ink-soft">
                {t(consultation.open ? 'dossier.consultationOpen' : 'dossier.consultationClosed')}
              </p>
              <Opinions opinions={consultation.opinions} />
              <Link {...consultationLink(consultation.id)} className={`${linkClass} text-sm`}>
                {t('dossier.toConsultation')}
              </Link>
            </Section>
          ) : null}
          {decision ? (
            <Section title={t('dossier.sections.decision')}>
              <p>
                {t('dossier.decisionLine', {
                  code: decision.officialDocument.code,
                  day: printedDay(decision.officialDocument.issuedOn ?? ''),
                })}
              </p>
              <Link {...decisionLink(decision.id)} className={linkClass}>
                {t('dossier.toDecision')}
              </Link>
            </Section>
          ) : null}
          <Section title={t('dossier.sections.attachments')}>
            <AttachmentList dossier={dossier} onDone={done} />
          </Section>
        </div>
      </div>
      {editing ? (
        <DossierAboutDialog
          dossier={dossier}
          onClose={() => setEditing(false)}
          onDone={(text) => {
            setEditing(false);
            done(text);
          }}
        />
      ) : null}
      {step ? <StepDialog name={step} dossiers={[dossier]} onClose={() => setStep(null)} onDone={done} /> : null}
    </Screen>
  );
}

/** What citizens have said of the nominees; the server sends it to officers only. */
function Opinions({ opinions }: Pick<NonNullable<DossierDetails['consultation']>, 'opinions'>) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  if (opinions.length === 0) return <p className="text-sm">{t('dossier.noOpinions')}</p>;
  return (
    <ul className="space-y-3 text-sm" aria-label={t('dossier.opinions', { count: opinions.length })}>
      {opinions.map(({ text, senderName, receivedAt, entry }) => (
        <li key={`${receivedAt} ${text}`} className="border-l-2 border-line-strong pl-3">
          {entry ? <p className="font-semibold">{entry.name}</p> : null}
          <p className="break-words whitespace-pre-line" lang="vi">
            {text}
          </p>
          <p className="text-ink-soft">
            {senderName || t('dossier.unsigned')}&nbsp;· <DateTime value={receivedAt} language={language} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="@container space-y-3 rounded-md border border-line bg-surface p-4">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-soft">{term}</dt>
      <dd className="font-semibold break-words">{children}</dd>
    </div>
  );
}
