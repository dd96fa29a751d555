import { Button } from '@kheo/ui/button/button';
import { useTranslation } from 'react-i18next';
import type { PasteReport } from './use-paste.ts';

export interface PasteNoticeProps {
  report: PasteReport | null;
  onUndo: () => void;
  onClose: () => void;
}

/** Beside the tools, in sight wherever the writer is, without taking the writer out of it: what was changed in a paste, and the way back. */
export function PasteNotice({ report, onUndo, onClose }: PasteNoticeProps) {
  const { t } = useTranslation();
  return (
    <div role="status">
      {report ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-info-soft px-4 py-2 text-sm">
          <div className="min-w-0 flex-1 basis-60">
            {[...report.decoded].map(([encoding, count]) => (
              <p key={encoding}>{t(`editor.pasted.${encoding}`, { count })}</p>
            ))}
            {report.droppedPictures > 0 ? (
              <p>{t('editor.pasted.pictures', { count: report.droppedPictures })}</p>
            ) : null}
          </div>
          <div className="flex flex-wrap gap-2">
            {report.fresh && report.decoded.size > 0 ? (
              <Button size="small" onClick={onUndo}>
                {t('editor.pasted.undo')}
              </Button>
            ) : null}
            <Button size="small" variant="quiet" onClick={onClose}>
              {t('common.close')}
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
