import { attachmentKinds, type AttachmentKind } from '@kheo/domain/award/vocabulary';
import { ATTACHMENT_KIND_LABELS } from '@kheo/domain/labels/award-labels';
import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { linkClass } from '@kheo/ui/link/link';
import { Select } from '@kheo/ui/select/select';
import { Paperclip, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { payloadOf } from '../../lib/mutation-payload.ts';
import { MediaFilePicker } from '../media-file/media-file-picker.tsx';
import { UpdateDossier, type DossierDetails } from './dossier.operations.ts';
import { Refusal } from '../../components/refusal.tsx';
import { useAction } from '../../components/use-action.ts';

/** The files of a dossier by kind (Luật Thi đua, khen thưởng 2022, Điều 84). */
export function AttachmentList({ dossier, onDone }: { dossier: DossierDetails; onDone: (message: string) => void }) {
  const { t } = useTranslation();
  const language = useInterfaceLanguage();
  const client = useClient();
  const action = useAction();
  const [kind, setKind] = useState<AttachmentKind>('SUBMISSION');
  const [picking, setPicking] = useState(false);
  const written = dossier.attachments.map((file) => ({ kind: file.kind, mediaFileId: file.mediaFile.id }));
  const save = async (attachments: typeof written) => {
    const input = { id: dossier.id, expectedVersion: dossier.version, attachments };
    const done = await action.perform('Dossier', async () =>
      payloadOf(await client.mutation(UpdateDossier, { input }).toPromise(), 'updateDossier'),
    );
    if (done) onDone(t('dossier.saved'));
  };
  return (
    <div className="space-y-3">
      <Refusal failure={action.failure} problems={action.problems} />
      {dossier.attachments.length === 0 ? <p className="text-ink-soft">{t('dossier.noFiles')}</p> : null}
      <ul className="space-y-2">
        {dossier.attachments.map((file, index) => (
          <li key={`${file.kind} ${file.mediaFile.id}`} className="flex items-start justify-between gap-3">
            <span className="min-w-0 text-sm">
              {ATTACHMENT_KIND_LABELS[file.kind][language]}
              <a href={file.mediaFile.url} className={`${linkClass} block break-words`}>
                {file.mediaFile.originalName}
              </a>
            </span>
            {dossier.editable ? (
              <Button
                size="small"
                variant="quiet"
                icon={<Trash2 aria-hidden="true" />}
                aria-label={t('dossier.removeFile', { name: file.mediaFile.originalName })}
                onClick={() => void save(written.filter((_one, at) => at !== index))}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {dossier.editable ? (
        <div className="space-y-3">
          <FormField label={t('dossier.fields.attachmentKind')}>
            {(control) => (
              <Select {...control} value={kind} onChange={(event) => setKind(event.target.value as AttachmentKind)}>
                {attachmentKinds.map((one) => (
                  <option key={one} value={one}>
                    {ATTACHMENT_KIND_LABELS[one][language]}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
          <Button icon={<Paperclip aria-hidden="true" />} busy={action.busy} onClick={() => setPicking(true)}>
            {t('dossier.addFile')}
          </Button>
        </div>
      ) : null}
      {picking ? (
        <MediaFilePicker
          anyKind
          onClose={() => setPicking(false)}
          onPick={(file) => {
            setPicking(false);
            void save([...written, { kind, mediaFileId: file.id }]);
          }}
        />
      ) : null}
    </div>
  );
}
