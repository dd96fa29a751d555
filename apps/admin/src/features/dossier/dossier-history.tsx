import { dossierMoves } from '@kheo/domain/award/dossier-moves';
import { DOSSIER_STATUS_LABELS } from '@kheo/domain/labels/award-labels';
import { DateTime } from '@kheo/ui/date-time/date-time';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import type { DossierDetails } from './dossier.operations.ts';

/** Who moved a dossier, when and why, the latest first. */
export function DossierHistory({ moves }: { moves: DossierDetails['moves'] }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  if (moves.length === 0) return <p className="text-ink-soft">–</p>;
  return (
    <ol className="space-y-3">
      {moves.toReversed().map((move) => (
        <li key={`${move.movedAt} ${move.move}`} className="border-l-2 border-line-strong pl-3">
          <p className="font-semibold">
            {dossierMoves.find(({ name }) => name === move.move)?.label[language] ?? move.move}
          </p>
          <p className="text-sm">
            {t('dossier.move', {
              from: DOSSIER_STATUS_LABELS[move.fromStatus][language],
              to: DOSSIER_STATUS_LABELS[move.toStatus][language],
            })}
          </p>
          {move.reason ? <p lang="vi">{move.reason}</p> : null}
          <p className="text-sm text-ink-soft">
            {move.staff?.name ?? t('dossier.system')}&nbsp;· <DateTime value={move.movedAt} language={language} />
          </p>
        </li>
      ))}
    </ol>
  );
}
