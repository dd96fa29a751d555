import { initiativeScopes, type InitiativeScope } from '@kheo/domain/award/rule-set';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListImportDialog } from '../../components/list-import-dialog.tsx';
import type { DossierRow, NomineeInitiative } from './dossier.operations.ts';

/** Reading an Excel list of projects and initiatives: each goes to the nominees who made it. */
export function ImportInitiativesDialog({
  dossier,
  onClose,
  onDone,
}: {
  dossier: DossierRow;
  onClose: () => void;
  onDone: (added: NomineeInitiative[]) => void;
}) {
  const { t } = useTranslation();
  const [scope, setScope] = useState<InitiativeScope>('UNIT');
  return (
    <ListImportDialog<NomineeInitiative>
      title={t('dossier.importInitiatives.title')}
      path={`/dossiers/${encodeURIComponent(dossier.id)}/initiatives`}
      query={{ version: String(dossier.version), scope }}
      fields={{ scope: t('dossier.circumstances.scope') }}
      refusals={{ 'list-of-nominees': t('dossier.importInitiatives.nominees') }}
      writeLabel={(count) => t('dossier.importInitiatives.write', { count })}
      onClose={onClose}
      onDone={onDone}
    >
      <FormField label={t('dossier.circumstances.scope')} hint={t('dossier.importInitiatives.scopeHint')} required>
        {(control) => (
          <Select {...control} value={scope} onChange={(event) => setScope(event.target.value as InitiativeScope)}>
            {initiativeScopes.map((one) => (
              <option key={one} value={one}>
                {t(`dossier.circumstances.scopes.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </FormField>
    </ListImportDialog>
  );
}
