import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { linkClass } from '@kheo/ui/link/link';
import { Select } from '@kheo/ui/select/select';
import { Link } from '@tanstack/react-router';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { controlIdOf, useFieldProblem } from '../../components/record/record-fields.tsx';
import { documentLine } from './document-words.ts';
import { relationKinds, type DocumentEditing, type RelationKind } from './official-document-form-values.ts';
import { OfficialDocumentPicker } from './official-document-picker.tsx';
import type { DocumentChoice } from './official-document.operations.ts';
import { documentEditLink } from './official-document.routes.ts';

/** What this document replaces, amends or guides; what others do to it is shown and changed there. */
export function RelationsField({ editing }: { editing: DocumentEditing }) {
  const { t } = useTranslation();
  const error = useFieldProblem(editing, 'relations');
  const { relations } = editing.values;
  const { row } = editing;
  const [kind, setKind] = useState<RelationKind>('REPLACES');
  const [picking, setPicking] = useState(false);
  const ofOthers =
    row?.relations.filter((relation) => !(relationKinds as readonly string[]).includes(relation.kind)) ?? [];
  return (
    <div className={`space-y-4 ${error ? 'border-l-4 border-danger pl-3' : ''}`}>
      {error ? <p className="text-sm font-semibold text-danger">{error}</p> : null}
      {relations.length + ofOthers.length === 0 ? (
        <p className="text-sm text-ink-soft">{t('officialDocument.relations.none')}</p>
      ) : null}
      <ul className="space-y-3 text-sm empty:hidden">
        {relations.map((relation) => (
          <li key={`${relation.kind} ${relation.document.id}`} className="flex items-start gap-1">
            <RelationLine label={t(`officialDocument.relations.kinds.${relation.kind}`)} document={relation.document} />
            <Button
              size="small"
              variant="quiet"
              aria-label={t('officialDocument.relations.remove', { code: relation.document.code })}
              icon={<X aria-hidden="true" />}
              onClick={() => editing.set({ relations: relations.filter((other) => other !== relation) })}
            />
          </li>
        ))}
        {ofOthers.map((relation) => (
          <li key={`${relation.kind} ${relation.document.id}`}>
            <RelationLine label={t(`officialDocument.relations.kinds.${relation.kind}`)} document={relation.document} />
            <p className="text-ink-faint">{t('officialDocument.relations.inverse')}</p>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-3">
        <FormField label={t('officialDocument.relations.kind')} className="min-w-0 flex-1 basis-40">
          {(control) => (
            <Select {...control} value={kind} onChange={(event) => setKind(event.target.value as RelationKind)}>
              {relationKinds.map((name) => (
                <option key={name} value={name}>
                  {t(`officialDocument.relations.kinds.${name}`)}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <Button id={controlIdOf('relations')} icon={<Plus aria-hidden="true" />} onClick={() => setPicking(true)}>
          {t('officialDocument.relations.add')}
        </Button>
      </div>
      {kind === 'REPLACES' ? (
        <p className="text-sm text-ink-soft">{t('officialDocument.relations.replacesHint')}</p>
      ) : null}
      {picking ? (
        <OfficialDocumentPicker
          exclude={(id) => id === row?.id}
          onClose={() => setPicking(false)}
          onPick={(picked) => {
            setPicking(false);
            const others = relations.filter(
              (relation) => !(relation.kind === kind && relation.document.id === picked.id),
            );
            editing.set({ relations: [...others, { kind, document: picked }] });
          }}
        />
      ) : null}
    </div>
  );
}

function RelationLine({ label, document }: { label: string; document: DocumentChoice }) {
  const { t } = useTranslation();
  return (
    <p className="min-w-0 flex-1">
      <span className="block text-ink-soft">{label}</span>
      <Link {...documentEditLink(document.id)} lang="vi" className={linkClass}>
        {documentLine(document, t('officialDocument.day'))}
      </Link>
    </p>
  );
}
