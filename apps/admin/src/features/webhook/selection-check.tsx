import { Button } from '@kheo/ui/button/button';
import { Notice } from '@kheo/ui/notice/notice';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import type { FailureReason } from '../../lib/mutation-payload.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { CheckSelectionQuery, type CheckedSelection } from './webhook.operations.ts';
import type { WebhookValues } from './webhook-form-values.ts';

type Wanted = Pick<WebhookValues, 'selection' | 'nodeTypes' | 'changeTypes'>;

/** Tries the selection out before it is saved: what is wrong with it, or what the newest change would send. */
export function SelectionCheck({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureReason | null>(null);
  const [checked, setChecked] = useState<{ of: Wanted; answer: CheckedSelection } | null>(null);
  const check = async () => {
    setBusy(true);
    setFailure(null);
    const variables = {
      selection: wanted.selection,
      nodeTypes: [...wanted.nodeTypes],
      changeTypes: [...wanted.changeTypes],
    };
    const { data, error } = await client
      .query(CheckSelectionQuery, variables, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    if (data) setChecked({ of: wanted, answer: data.checkedWebhookSelection });
    else setFailure(error?.networkError ? 'network' : 'server');
  };
  const answer = checked?.answer;
  const old =
    checked !== null &&
    (['selection', 'nodeTypes', 'changeTypes'] as const).some((field) => checked.of[field] !== wanted[field]);
  return (
    <div className="space-y-4">
      <Button icon={<Play aria-hidden="true" />} busy={busy} onClick={() => void check()}>
        {t('webhook.check.do')}
      </Button>
      <FailureNotice reason={failure} />
      {old ? <p className="text-sm text-ink-soft">{t('webhook.check.old')}</p> : null}
      {answer && answer.problems.length > 0 ? (
        <Notice tone="error" title={t('webhook.check.wrong')} announce>
          <ul className="list-disc space-y-1 pl-5">
            {answer.problems.map((problem) => (
              <li key={JSON.stringify(problem)} className="wrap-anywhere">
                {problemMessage(t, language, problem)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {answer && answer.problems.length === 0 ? (
        <div className="space-y-2">
          <p role="status" className="font-semibold text-success">
            {t(answer.example === null ? 'webhook.check.noExample' : 'webhook.check.right')}
          </p>
          {answer.example === null ? null : (
            <pre
              tabIndex={0}
              aria-label={t('webhook.check.example')}
              className="max-h-96 overflow-auto rounded-md bg-sunken p-3 text-sm"
            >
              {JSON.stringify(answer.example, null, 2)}
            </pre>
          )}
        </div>
      ) : null}
    </div>
  );
}
