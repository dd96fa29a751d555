import { Button, buttonClass } from '@kheo/ui/button/button';
import { Notice } from '@kheo/ui/notice/notice';
import { Download, Square } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { failureReasonOf, payloadOf, type FailureReason } from '../../lib/mutation-payload.ts';
import { CancelCertificatePrint, CertificatePrintQuery, type CertificatePrint } from './certificate.operations.ts';

/** How often the screen asks how far the server is, in milliseconds. */
const pollEvery = 800;

/** How far a printing is, its end, and its file. */
export function PrintProgress({
  print,
  onChange,
}: {
  print: CertificatePrint;
  onChange: (print: CertificatePrint) => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const [lost, setLost] = useState(false);
  const [busy, setBusy] = useState(false);
  const running = print.state === 'RUNNING';
  useEffect(() => {
    if (!running) return;
    let wanted = true;
    const timer = setInterval(() => {
      void client
        .query(CertificatePrintQuery, { id: print.id }, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data }) => {
          if (!wanted) return;
          setLost(!data);
          if (data?.certificatePrint) onChange(data.certificatePrint);
        });
    }, pollEvery);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [client, running, print.id, onChange]);

  const cancel = async () => {
    setBusy(true);
    setFailure(null);
    const result = await client.mutation(CancelCertificatePrint, { input: { id: print.id } }).toPromise();
    setBusy(false);
    const payload = payloadOf(result, 'cancelCertificatePrint');
    if (payload.__typename === 'CertificatePrint') onChange(payload);
    // it ended meanwhile: the next answer says how
    else if (payload.__typename !== 'InvalidInput') setFailure(failureReasonOf(payload));
  };

  return (
    <div className="space-y-4">
      <FailureNotice reason={failure} />
      {lost ? <Notice tone="warning">{t('certificate.unreachable')}</Notice> : null}
      <p className="font-semibold">{t('certificate.progress', { done: print.done, total: print.total })}</p>
      <progress
        aria-label={t('certificate.progressLabel')}
        value={print.done}
        max={Math.max(1, print.total)}
        className="h-2.5 w-full accent-accent"
      />
      {/* words are announced at the end: a number a second would drown everything else */}
      <p role="status" className="text-ink-soft">
        {t(`certificate.states.${print.state}`)}
      </p>
      <PrintWarnings print={print} />
      <div className="flex flex-wrap gap-3">
        {running ? (
          <Button icon={<Square aria-hidden="true" />} busy={busy} onClick={() => void cancel()}>
            {t('certificate.cancel')}
          </Button>
        ) : null}
        {print.path ? <DownloadLink print={print} /> : null}
      </div>
    </div>
  );
}

/** The file of a printing, while it is kept. */
export function DownloadLink({ print, small = false }: { print: CertificatePrint; small?: boolean }) {
  const { t } = useTranslation();
  const size = t('certificate.megabytes', { size: ((print.byteSize ?? 0) / 1_000_000).toFixed(1).replace('.', ',') });
  return (
    <a
      href={print.path ?? undefined}
      download
      className={buttonClass({ variant: small ? 'secondary' : 'primary', size: small ? 'small' : 'medium' })}
    >
      <Download aria-hidden="true" />
      {t('certificate.download', { size })}
    </a>
  );
}

/** What to look at before the paper is used. */
export function PrintWarnings({ print }: { print: CertificatePrint }) {
  const { t } = useTranslation();
  if (print.warnings.length === 0) return null;
  const shown = print.warnings.slice(0, 20);
  return (
    <Notice tone="warning" title={t('certificate.warnings', { count: print.warnings.length })}>
      <ul className="list-disc space-y-1 pl-5">
        {shown.map(({ awardId, name, line }) => (
          <li key={`${awardId} ${line}`}>
            {line === 'revoked' || line === 'image'
              ? t(`certificate.warning.${line}`, { name })
              : t('certificate.warning.text', { name, line })}
          </li>
        ))}
      </ul>
      {print.warnings.length > shown.length ? <p>…</p> : null}
    </Notice>
  );
}
