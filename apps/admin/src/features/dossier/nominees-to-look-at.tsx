import { linkClass } from '@kheo/ui/link/link';
import { useTranslation } from 'react-i18next';
import type { NomineeDetails } from './dossier.operations.ts';

/** So many are seen at once; of more a list says which to look at. */
const few = 3;
/** The id of a nominee's place on the screen. */
export const placeOf = ({ id }: NomineeDetails): string => `nominee-${id}`;

/** Whom the rules found something of, with the way to each: those that are stopped first. */
export function NomineesToLookAt({ nominees }: { nominees: readonly NomineeDetails[] }) {
  const { t } = useTranslation();
  if (nominees.length <= few) return null;
  const isStopped = ({ findings, overrideReason }: NomineeDetails): boolean =>
    overrideReason === '' && findings.some(({ severity }) => severity === 'block');
  const found = nominees.filter(({ findings }) => findings.length > 0);
  if (found.length === 0) return <p className="text-sm text-ink-soft">{t('dossier.findings.noneOfAll')}</p>;
  const sorted = found.toSorted((one, other) => Number(isStopped(other)) - Number(isStopped(one)));
  return (
    <nav
      aria-label={t('dossier.findings.toLookAt', { count: found.length })}
      className="rounded-md bg-sunken p-3 text-sm"
    >
      <p className="font-semibold">{t('dossier.findings.toLookAt', { count: found.length })}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {sorted.map((nominee) => (
          <li key={nominee.id}>
            <a
              href={`#${placeOf(nominee)}`}
              lang="vi"
              className={linkClass}
              onClick={(event) => {
                event.preventDefault();
                const place = document.getElementById(placeOf(nominee));
                place?.scrollIntoView({ block: 'start' });
                place?.focus({ preventScroll: true });
              }}
            >
              {nominee.name}
            </a>{' '}
            <span className={isStopped(nominee) ? 'text-danger' : 'text-ink-soft'}>
              ({t(isStopped(nominee) ? 'dossier.findings.block' : 'dossier.findings.warn').toLowerCase()})
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
