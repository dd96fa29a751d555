import type { NominationForm } from '@kheo/domain/award/nomination-sheet';
import { NOMINATION_FORM_LABELS } from '@kheo/domain/labels/nomination-labels';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DownloadButton } from '../../components/download-button.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';

const forms: readonly NominationForm[] = ['MAU_TDKT', 'CANHAN', 'TAPTHE', 'DETAI'];

/** The nominees, or their projects, as an Excel list in a form that the next office reads. */
export function NomineeExport({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [form, setForm] = useState<NominationForm>('MAU_TDKT');
  return (
    <div className="flex flex-wrap items-end gap-3">
      <FormField label={t('dossier.exportForm')} className="min-w-0 flex-1 basis-64">
        {(control) => (
          <Select {...control} value={form} onChange={(event) => setForm(event.target.value as NominationForm)}>
            {forms.map((one) => (
              <option key={one} value={one}>
                {NOMINATION_FORM_LABELS[one][language]}
              </option>
            ))}
          </Select>
        )}
      </FormField>
      <DownloadButton
        path={`/dossiers/${encodeURIComponent(dossierId)}/nominees.xlsx`}
        query={{ form }}
        fileName={form === 'DETAI' ? 'danh-sach-de-tai.xlsx' : 'danh-sach-de-nghi-khen-thuong.xlsx'}
      />
    </div>
  );
}
