import { Button, type ButtonSize } from '@kheo/ui/button/button';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PrintDialog } from './print-dialog.tsx';

export interface CertificatePrintButtonProps {
  /** The decision whose certificates are printed. */
  decisionId: string;
  /** Awards of it that are chosen beforehand; all that stand otherwise. */
  awardIds?: readonly string[];
  /** Names of the decision for whoever hears the button: “12/QĐ-STP”. */
  decision?: string;
  size?: ButtonSize;
  /** Called when the dialog closes after something was started. */
  onPrinted?: () => void;
}

/** Opens the dialog that prints certificates of a decision; other screens put it beside their awards. */
export function CertificatePrintButton({
  decisionId,
  awardIds,
  decision,
  size,
  onPrinted,
}: CertificatePrintButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [started, setStarted] = useState(false);
  return (
    <>
      <Button
        size={size}
        icon={<Printer aria-hidden="true" />}
        aria-label={decision ? t('certificate.printOf', { code: decision }) : undefined}
        onClick={() => setOpen(true)}
      >
        {t('certificate.print')}
      </Button>
      {open ? (
        <PrintDialog
          decisionId={decisionId}
          chosenBefore={awardIds}
          onStarted={() => setStarted(true)}
          onClose={() => {
            setOpen(false);
            if (started) onPrinted?.();
          }}
        />
      ) : null}
    </>
  );
}
