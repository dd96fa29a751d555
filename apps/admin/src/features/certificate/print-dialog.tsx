import { Button } from '@kheo/ui/button/button';
import { Dialog } from '@kheo/ui/dialog/dialog';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Notice } from '@kheo/ui/notice/notice';
import { Skeleton } from '@kheo/ui/skeleton/skeleton';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LoadFailure } from '../../components/load-failure.tsx';
import { ProblemSummary } from '../../components/problem-summary.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { useLoadedOnce } from '../../components/use-loaded-once.ts';
import { failureReasonOf, payloadOf, type FailureReason } from '../../lib/mutation-payload.ts';
import { problemMessage, type Problem } from '../../lib/problem-messages.ts';
import { AwardChoice } from './award-choice.tsx';
import { PrintDefaultsQuery, StartCertificatePrint, type CertificatePrint } from './certificate.operations.ts';
import { PrintProgress } from './print-progress.tsx';

export interface PrintDialogProps {
  decisionId: string;
  chosenBefore?: readonly string[];
  onStarted: () => void;
  onClose: () => void;
}

/** What is printed and who signs; then how far it is, and the file. */
export function PrintDialog({ decisionId, chosenBefore, onStarted, onClose }: PrintDialogProps) {
  const { t } = useTranslation();
  const { data, error, retry } = useLoadedOnce(PrintDefaultsQuery, { decisionId });
  const [print, setPrint] = useState<CertificatePrint | null>(null);
  const defaults = data?.certificatePrintDefaults;
  if (print)
    return (
      <Dialog
        open
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        title={t('certificate.dialogTitle')}
        closeLabel={t('common.close')}
      >
        <PrintProgress print={print} onChange={setPrint} />
      </Dialog>
    );
  if (defaults)
    return (
      <PrintForm
        decisionId={decisionId}
        chosenBefore={chosenBefore}
        defaults={defaults}
        onClose={onClose}
        onStarted={(started) => {
          setPrint(started);
          onStarted();
        }}
      />
    );
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('certificate.dialogTitle')}
      closeLabel={t('common.close')}
    >
      {error ? <LoadFailure error={error} onRetry={retry} /> : null}
      {data && !defaults ? <Notice tone="error">{t('common.failed.notFound')}</Notice> : null}
      {!data && !error ? <Skeleton label={t('common.loading')} lines={6} /> : null}
    </Dialog>
  );
}

interface Defaults {
  place: string;
  signedOn: string;
  signerTitle: string;
  signerName: string;
  printable: number;
  revoked: number;
  unnumbered: number;
}

const fields = ['place', 'signedOn', 'signerTitle', 'signerName'] as const;
type Field = (typeof fields)[number];
const idOf = (field: string): string => `certificate-print-${field}`;

function PrintForm({
  decisionId,
  chosenBefore,
  defaults,
  onClose,
  onStarted,
}: {
  decisionId: string;
  chosenBefore?: readonly string[];
  defaults: Defaults;
  onClose: () => void;
  onStarted: (print: CertificatePrint) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const [texts, setTexts] = useState<Record<Field, string>>(() => ({
    place: defaults.place,
    signedOn: defaults.signedOn,
    signerTitle: defaults.signerTitle,
    signerName: defaults.signerName,
  }));
  const [which, setWhich] = useState<'all' | 'some'>(chosenBefore?.length ? 'some' : 'all');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(chosenBefore));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const [busy, setBusy] = useState(false);
  const count = which === 'all' ? defaults.printable : chosen.size;

  const start = async () => {
    setFailure(null);
    const missing = fields
      .filter((field) => texts[field].trim() === '')
      .map((field): Problem => ({ field, code: 'required' }));
    setProblems(missing);
    if (missing.length > 0) return;
    setBusy(true);
    const what = which === 'all' ? { decisionId } : { awardIds: [...chosen] };
    const result = await client.mutation(StartCertificatePrint, { input: { ...texts, ...what } }).toPromise();
    setBusy(false);
    const payload = payloadOf(result, 'startCertificatePrint');
    if (payload.__typename === 'CertificatePrint') onStarted(payload);
    else if (payload.__typename === 'InvalidInput') setProblems(payload.problems);
    else setFailure(failureReasonOf(payload));
  };
  const field = (name: Field, kind: 'text' | 'date' | 'long' = 'text') => {
    const problem = problems.find((one) => one.field === name);
    return (
      <FormField
        id={idOf(name)}
        label={t(`certificate.fields.${name}`)}
        hint={name === 'signerTitle' ? t('certificate.signerTitleHint') : undefined}
        error={problem && problemMessage(t, language, problem)}
        required
        className={kind === 'long' ? 'sm:col-span-2' : ''}
      >
        {(control) =>
          kind === 'long' ? (
            <Textarea
              {...control}
              rows={2}
              value={texts[name]}
              onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
            />
          ) : (
            <TextInput
              {...control}
              type={kind}
              value={texts[name]}
              autoComplete="off"
              onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
            />
          )
        }
      </FormField>
    );
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('certificate.dialogTitle')}
      description={t('certificate.dialogText')}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={busy} disabled={count === 0} onClick={() => void start()}>
            {t('certificate.start', { count })}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        <ProblemSummary
          problems={problems}
          controlOf={(name) => {
            const known = fields.find((one) => one === name);
            return known ? { label: t(`certificate.fields.${known}`), id: idOf(known) } : null;
          }}
        />
        <FailureNotice reason={failure} />
        {defaults.printable === 0 ? <Notice tone="warning">{t('certificate.nothing')}</Notice> : null}
        {defaults.revoked > 0 ? (
          <Notice tone="info">{t('certificate.revokedLeftOut', { count: defaults.revoked })}</Notice>
        ) : null}
        <RadioField
          legend={t('certificate.which')}
          value={which}
          onChange={setWhich}
          options={[
            { value: 'all', label: t('certificate.all', { count: defaults.printable }) },
            { value: 'some', label: t('certificate.some') },
          ]}
        />
        {which === 'some' ? <AwardChoice decisionId={decisionId} chosen={chosen} onChoose={setChosen} /> : null}
        <div className="grid gap-4 sm:grid-cols-2">
          {field('place')}
          {field('signedOn', 'date')}
          {field('signerTitle', 'long')}
          {field('signerName')}
        </div>
        {defaults.unnumbered > 0 ? (
          <p className="text-sm text-ink-soft">{t('certificate.numbering', { count: defaults.unnumbered })}</p>
        ) : null}
      </div>
    </Dialog>
  );
}
