import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ListImportDialog } from '../../components/list-import-dialog.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { AwardFormsQuery, type DossierRow } from './dossier.operations.ts';

/** Reading an Excel list of nominees into a dossier. */
export function ImportNominationsDialog({
  dossier,
  onClose,
  onDone,
}: {
  dossier: DossierRow;
  onClose: () => void;
  onDone: (added: string[]) => void;
}) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const [{ data }] = useQuery({ query: AwardFormsQuery, variables: { language: language === 'en' ? 'EN' : 'VI' } });
  const [form, setForm] = useState('');
  const [achievement, setAchievement] = useState('');
  return (
    <ListImportDialog<string>
      title={t('dossier.import.title')}
      path={`/dossiers/${encodeURIComponent(dossier.id)}/nominations`}
      query={{ version: String(dossier.version), achievement, form }}
      fields={{ achievement: t('dossier.import.achievement') }}
      refusals={{ 'list-of-projects': t('dossier.import.projects') }}
      writeLabel={(count) => t('dossier.import.write', { count })}
      onClose={onClose}
      onDone={onDone}
    >
      <FormField label={t('dossier.import.form')} hint={t('dossier.import.formHint')}>
        {(control) => (
          <Select {...control} value={form} onChange={(event) => setForm(event.target.value)}>
            <option value="">{t('dossier.import.noForm')}</option>
            {data?.awardForms.map(({ id, code, name }) => (
              <option key={id} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </FormField>
      <FormField label={t('dossier.import.achievement')} required>
        {(control) => (
          <Textarea {...control} value={achievement} onChange={(event) => setAchievement(event.target.value)} />
        )}
      </FormField>
    </ListImportDialog>
  );
}
