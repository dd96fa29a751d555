import { ErrorSummary } from '@kheo/ui/error-summary/error-summary';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { problemMessage, type Problem } from '../lib/problem-messages.ts';
import { useInterfaceLanguage } from './use-interface-language.ts';

export interface ProblemSummaryProps {
  problems: readonly Problem[];
  /** The visible name and the id of the control of a field; null when the form does not show it. */
  controlOf: (field: string) => { label: string; id: string } | null;
}

/** Everything that stands against saving, at the top of the form; it takes the focus when it appears. */
export function ProblemSummary({ problems, controlOf }: ProblemSummaryProps) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  return (
    <ErrorSummary
      ref={box}
      title={t('common.problemsTitle', { count: problems.length })}
      errors={problems.map((problem) => {
        const control = controlOf(problem.field);
        const message = problemMessage(t, language, problem);
        return { message: control ? `${control.label}: ${message}` : message, fieldId: control?.id };
      })}
      onClick={(event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        const control = link && document.getElementById(link.hash.slice(1));
        if (!control) return;
        // The address stays free of fragments: it holds the place in the admin.
        event.preventDefault();
        control.focus();
      }}
    />
  );
}
