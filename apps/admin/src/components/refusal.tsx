import { Notice } from '@kheo/ui/notice/notice';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from './failure-notice.tsx';
import { useInterfaceLanguage } from './use-interface-language.ts';
import type { FailureReason } from '../lib/mutation-payload.ts';
import { problemMessage, type Problem } from '../lib/problem-messages.ts';

const noNames: readonly string[] = [];
const noFields: Readonly<Record<string, string>> = {};

/** Why a step was refused; `names` are the dossiers of the step, in its order, or those of the form's fields. */
export function Refusal({
  failure,
  problems,
  names = noNames,
  fields = noFields,
}: {
  failure: FailureReason | null;
  problems: readonly Problem[];
  names?: readonly string[];
  fields?: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  const line = (problem: Problem): string => {
    const message = problemMessage(t, language, problem);
    const [head, index] = problem.field.split('.');
    const about =
      head === 'dossiers'
        ? names.length > 1
          ? names[Number(index)]
          : undefined
        : fields[problem.field.split('.').at(-1) ?? ''];
    return about ? t('record.ofOne', { title: about, problem: message }) : message;
  };
  return (
    <>
      <FailureNotice reason={failure} />
      {problems.length > 0 ? (
        <div ref={box} tabIndex={-1}>
          <Notice tone="error" title={t('record.refused')} announce>
            <ul className="list-disc space-y-1 pl-5">
              {[...new Set(problems.map(line))].map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Notice>
        </div>
      ) : null}
    </>
  );
}
