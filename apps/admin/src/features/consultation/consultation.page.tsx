import { DOSSIER_STATUS_LABELS, SUBJECT_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { Button, buttonClass } from '@kheo/ui/button/button';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { plainLinkClass } from '@kheo/ui/link/link';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { CalendarPlus, ExternalLink, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type Client } from 'urql';
import { RecordFrame } from '../../components/record/record-frame.tsx';
import { RecordGroup, RecordText } from '../../components/record/record-fields.tsx';
import { RecordLoader } from '../../components/record/record-loader.tsx';
import { useRecordEditing, type RecordKind } from '../../components/record/use-record-editing.ts';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { portalConsultationUrl } from '../../lib/portal-links.ts';
import { printedDay } from '../../lib/printed-day.ts';
import { mayKeepAwards, useSession } from '../../lib/viewer.ts';
import { dossierLink } from '../dossier/dossier.routes.ts';
import { ConsultationClock } from './consultation-clock.tsx';
import { ConsultationPosting } from './consultation-posting.tsx';
import { ConsultationQuery, SummarizeConsultation, type EditedConsultation } from './consultation.operations.ts';
import { consultationListLink } from './consultation.routes.ts';
import { ExtendDialog } from './extend-dialog.tsx';

interface SummaryValues {
  summary: string;
}

const kindOf = (client: Client): RecordKind<EditedConsultation, SummaryValues> => ({
  typename: 'Consultation',
  valuesOf: (row) => ({ summary: row?.summary ?? '' }),
  update: async (chosen, { summary = '' }) => {
    const input = { ...chosen, summary };
    return payloadOf(await client.mutation(SummarizeConsultation, { input }).toPromise(), 'summarizeConsultation');
  },
});

/** One posting: who is on it, what citizens have said, and what came of it. */
export function ConsultationPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { consultationId } = useParams({ from: '/shell/consultations/$consultationId' });
  return (
    <RecordLoader
      id={consultationId}
      query={ConsultationQuery}
      rowOf={(data) => (data.node?.__typename === 'Consultation' ? data.node : null)}
      title={t('consultation.listTitle')}
      missing={t('consultation.missing')}
      back={{ label: t('consultation.listTitle'), go: () => void navigate(consultationListLink()) }}
    >
      {(row) => (row ? <Workspace initial={row} /> : null)}
    </RecordLoader>
  );
}

function Workspace({ initial }: { initial: EditedConsultation }) {
  const { t } = useTranslation();
  const client = useClient();
  const officer = mayKeepAwards(useSession().viewer);
  const [kind] = useState(() => kindOf(client));
  const editing = useRecordEditing(kind, initial);
  const [extending, setExtending] = useState(false);
  const [printing, setPrinting] = useState(false);
  const consultation = editing.row ?? initial;
  const portal = consultation.published ? portalConsultationUrl(consultation.id) : null;
  return (
    <RecordFrame
      editing={editing}
      title={consultation.title}
      note={<ConsultationClock consultation={consultation} />}
      actions={
        <>
          {portal ? (
            <a href={portal} target="_blank" rel="noopener" className={buttonClass({ variant: 'quiet' })}>
              <ExternalLink aria-hidden="true" />
              {t('record.viewOnPortal')}
            </a>
          ) : null}
          <Button icon={<Printer aria-hidden="true" />} onClick={() => setPrinting(true)}>
            {t('consultation.print')}
          </Button>
          {officer && !consultation.over ? (
            <Button icon={<CalendarPlus aria-hidden="true" />} onClick={() => setExtending(true)}>
              {t('consultation.extend')}
            </Button>
          ) : null}
        </>
      }
      labelOf={() => t('consultation.summary')}
      readOnly={!officer || !consultation.over}
      readOnlyText={officer ? t('consultation.summaryLater') : undefined}
    >
      <div className="mt-4 grid gap-x-10 gap-y-8 @min-[58rem]:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-8">
          {consultation.over ? (
            <RecordGroup title={t('consultation.groups.summary')} note={t('consultation.summaryNote')}>
              <fieldset disabled={!officer}>
                <RecordText
                  editing={editing}
                  field="summary"
                  label={t('consultation.summary')}
                  hint={t('consultation.summaryHint')}
                  lang="vi"
                  rows={5}
                />
              </fieldset>
            </RecordGroup>
          ) : null}
          <Entries consultation={consultation} />
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <About consultation={consultation} />
          {officer ? <Opinions consultation={consultation} /> : null}
        </div>
      </div>
      {extending ? (
        <ExtendDialog
          consultation={consultation}
          onClose={() => setExtending(false)}
          onDone={(saved) => {
            setExtending(false);
            editing.refresh(saved);
            editing.tell(t('consultation.extended', { day: printedDay(saved.closesOn) }));
          }}
        />
      ) : null}
      {printing ? <ConsultationPosting consultation={consultation} onPrinted={() => setPrinting(false)} /> : null}
    </RecordFrame>
  );
}

function About({ consultation }: { consultation: EditedConsultation }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return (
    <RecordGroup title={t('consultation.groups.about')}>
      <div className="space-y-2 text-sm">
        <p className="font-semibold">
          {t('consultation.window', {
            from: printedDay(consultation.opensOn),
            to: printedDay(consultation.closesOn),
            count: consultation.workingDays,
          })}
        </p>
        {consultation.basis ? (
          <p className="text-ink-soft" lang="vi">
            {t('consultation.basis', { basis: consultation.basis })}
          </p>
        ) : null}
      </div>
      <ul className="space-y-2 text-sm empty:hidden" aria-label={t('consultation.dossiers')}>
        {consultation.dossiers.map(({ id, title, status }) => (
          <li key={id}>
            <Link {...dossierLink(id)} lang="vi" className={plainLinkClass}>
              {title}
            </Link>
            <span className="block text-ink-soft">{DOSSIER_STATUS_LABELS[status][language]}</span>
          </li>
        ))}
      </ul>
    </RecordGroup>
  );
}

function Entries({ consultation }: { consultation: EditedConsultation }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  return (
    <RecordGroup title={t('consultation.groups.entries', { count: consultation.entries.length })}>
      <ol className="divide-y divide-line border-y border-line" lang="vi">
        {consultation.entries.map((entry, index) => (
          <li key={entry.id} className="grid grid-cols-[2.5rem_minmax(0,1fr)] py-3">
            <span className="text-ink-soft tabular-nums">{index + 1}.</span>
            <div className="space-y-0.5">
              <p className="font-semibold">{entry.name}</p>
              <p className="text-sm text-ink-soft">
                {[SUBJECT_KIND_LABELS[entry.subjectKind][language], entry.post, entry.unitName]
                  .filter(Boolean)
                  .join('\u00A0· ')}
              </p>
              <p className="text-sm font-semibold">{entry.formName}</p>
              <p className="text-sm">{entry.achievement}</p>
            </div>
          </li>
        ))}
      </ol>
    </RecordGroup>
  );
}

/** What citizens have said, for the council: by nominee, those on the whole list first. */
function Opinions({ consultation: { opinions } }: { consultation: EditedConsultation }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const groups = [...Map.groupBy(opinions, ({ entry }) => entry?.name ?? '')].toSorted(
    ([a], [b]) => Number(a !== '') - Number(b !== ''),
  );
  return (
    <RecordGroup
      title={t('consultation.groups.opinions', { count: opinions.length })}
      note={t('consultation.opinionsNote')}
    >
      {opinions.length === 0 ? <p className="text-sm text-ink-soft">{t('dossier.noOpinions')}</p> : null}
      {groups.map(([name, said]) => (
        <section key={name} className="space-y-3">
          <h3 className="text-sm font-semibold" lang="vi">
            {name || t('consultation.onWholeList')}
          </h3>
          <ul className="space-y-3 text-sm">
            {said.map(({ text, senderName, contact, receivedAt }) => (
              <li key={`${receivedAt} ${text}`} className="border-l-2 border-line-strong pl-3">
                <p className="break-words whitespace-pre-line" lang="vi">
                  {text}
                </p>
                <p className="text-ink-soft">
                  {[senderName || t('dossier.unsigned'), contact].filter(Boolean).join('\u00A0· ')}&nbsp;·{' '}
                  <DateTime value={receivedAt} language={language} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </RecordGroup>
  );
}
