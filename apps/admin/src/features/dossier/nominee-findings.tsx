import { Badge } from '@kheo/ui/badge/badge';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NomineeDetails } from './dossier.operations.ts';

/** What the rules found of a nominee: a colour, a sign and words, the law, and what was looked at. */
export function NomineeFindings({ nominee }: { nominee: NomineeDetails }) {
  const { t } = useTranslation();
  const { findings, overrideReason, overriddenBy } = nominee;
  if (findings.length === 0)
    return (
      <p>
        <Badge tone="success">
          <CircleCheck aria-hidden="true" className="size-3.5" />
          {t('dossier.findings.none')}
        </Badge>
      </p>
    );
  return (
    <ul className="space-y-3">
      {findings.map((finding) => {
        const blocks = finding.severity === 'block';
        const Sign = blocks ? CircleAlert : TriangleAlert;
        return (
          <li key={finding.code} className="space-y-1">
            <Badge tone={blocks ? 'danger' : 'warning'}>
              <Sign aria-hidden="true" className="size-3.5" />
              {t(blocks ? 'dossier.findings.block' : 'dossier.findings.warn')}
            </Badge>
            <p>{finding.sentence}</p>
            <p className="text-sm text-ink-soft">
              {t('dossier.findings.basis', { basis: finding.basis })}
              {finding.lookedAt.length > 0
                ? `\u00A0· ${t('dossier.findings.looked', { count: finding.lookedAt.length })}`
                : ''}
            </p>
          </li>
        );
      })}
      {overrideReason ? (
        <li className="border-l-4 border-warning pl-3 text-sm">
          <p>{t('dossier.findings.overridden', { reason: overrideReason })}</p>
          {overriddenBy ? <p>{t('dossier.findings.overriddenBy', { name: overriddenBy.name })}</p> : null}
        </li>
      ) : null}
    </ul>
  );
}
