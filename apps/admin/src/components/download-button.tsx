import { Button } from '@kheo/ui/button/button';
import { Notice } from '@kheo/ui/notice/notice';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemMessage, type Problem } from '../lib/problem-messages.ts';
import { waitForSignIn } from '../lib/session-gate.ts';
import { useInterfaceLanguage } from './use-interface-language.ts';

/** Hands a file to the browser to be saved. */
export function saveFile(content: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  // Some browsers read the content only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export interface DownloadButtonProps {
  path: string;
  query?: Readonly<Record<string, string | number | boolean | undefined>>;
  fileName: string;
  label?: string;
  size?: 'small' | 'medium';
}

const noQuery: NonNullable<DownloadButtonProps['query']> = {};

/** Gets an Excel file from the server, and says when there is none and why. */
export function DownloadButton({ path, query = noQuery, fileName, label, size = 'medium' }: DownloadButtonProps) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');

  const reasonOf = async (answer: Response): Promise<string> => {
    if (answer.status === 422) {
      const { problems } = (await answer.json()) as { problems: Problem[] };
      return problems.map((problem) => problemMessage(t, language, problem)).join(' ');
    }
    return t(answer.status === 403 ? 'common.failed.forbidden' : 'common.failed.server');
  };
  const get = async (): Promise<void> => {
    const given = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    );
    const answer = await fetch(`${path}?${new URLSearchParams(given)}`, { credentials: 'same-origin' });
    if (answer.status === 401) {
      if (await waitForSignIn()) await get();
    } else if (answer.ok) saveFile(await answer.blob(), fileName);
    else setFailure(await reasonOf(answer));
  };
  const download = async () => {
    setBusy(true);
    setFailure('');
    try {
      await get();
    } catch {
      setFailure(t('common.failed.network'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <Button size={size} icon={<FileSpreadsheet aria-hidden="true" />} busy={busy} onClick={() => void download()}>
        {label ?? t('common.exportExcel')}
      </Button>
      {failure ? (
        <Notice tone="error" announce className="mt-3 max-w-96">
          {failure}
        </Notice>
      ) : null}
    </div>
  );
}
