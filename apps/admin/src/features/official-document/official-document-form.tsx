import { documentCode } from '@kheo/domain/document-reference/document-code';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { RecordGroup, RecordSelect, RecordText } from '../../components/record/record-fields.tsx';
import { documentTypeNames, signerCapacities } from './document-words.ts';
import { FilesField } from './official-document-files.tsx';
import type { DocumentEditing, DocumentValues } from './official-document-form-values.ts';
import { RelationsField } from './official-document-relations.tsx';
import { DocumentFacetsQuery } from './official-document.operations.ts';
import { documentStatuses } from './official-document.routes.ts';
import { ReferencePasteBox } from './reference-paste-box.tsx';
import { RegisteredCodeNotice } from './registered-code-notice.tsx';

/** What the document is, and beside it (below it on narrow screens) files, relations and what is internal. */
export function OfficialDocumentForm({
  editing,
  readOnly,
  children,
}: {
  editing: DocumentEditing;
  readOnly: boolean;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className="mt-4 grid gap-x-10 gap-y-8 @min-[58rem]:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-8">
        {readOnly ? null : <ReferencePasteBox editing={editing} />}
        <fieldset disabled={readOnly} className="flex min-w-0 flex-col gap-8">
          <RecordGroup title={t('officialDocument.groups.identity')}>
            <IdentityFields editing={editing} />
          </RecordGroup>
          <RecordGroup title={t('officialDocument.groups.validity')}>
            <ValidityFields editing={editing} />
          </RecordGroup>
          <RecordGroup title={t('officialDocument.groups.signing')}>
            <SigningFields editing={editing} />
          </RecordGroup>
        </fieldset>
      </div>
      <div className="flex min-w-0 flex-col gap-8">
        <fieldset disabled={readOnly} className="flex min-w-0 flex-col gap-8">
          <RecordGroup title={t('officialDocument.groups.files')}>
            <FilesField editing={editing} />
          </RecordGroup>
          <RecordGroup title={t('officialDocument.groups.relations')}>
            <RelationsField editing={editing} />
          </RecordGroup>
          <RecordGroup title={t('officialDocument.groups.internal')}>
            <RecordText
              editing={editing}
              field="internalNote"
              label={t('officialDocument.fields.internalNote')}
              hint={t('officialDocument.fields.internalNoteHint')}
              rows={2}
            />
          </RecordGroup>
        </fieldset>
        {children}
      </div>
    </div>
  );
}

function Suggestions({ id, words }: { id: string; words: readonly string[] }) {
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option key={word} value={word}>
          {word}
        </option>
      ))}
    </datalist>
  );
}

function useFieldOf(editing: DocumentEditing) {
  const { t } = useTranslation();
  const label = (field: keyof DocumentValues): string => t(`officialDocument.fields.${field}`);
  return <Field extends keyof DocumentValues>(field: Field) => ({ editing, field, label: label(field) });
}

function IdentityFields({ editing }: { editing: DocumentEditing }) {
  const { t } = useTranslation();
  const of = useFieldOf(editing);
  const { type, number, symbol } = editing.values;
  const [{ data }] = useQuery({ query: DocumentFacetsQuery });
  const code = documentCode(number, symbol);
  return (
    <>
      <div className="grid gap-5 @min-[34rem]:grid-cols-3">
        <RecordText
          {...of('type')}
          hint={t('officialDocument.fields.typeHint')}
          required
          list="official-document-types"
        />
        <RecordText {...of('number')} hint={t('officialDocument.fields.numberHint')} required />
        <RecordText {...of('symbol')} hint={t('officialDocument.fields.symbolHint')} spellCheck={false} />
      </div>
      <Suggestions id="official-document-types" words={documentTypeNames} />
      {code ? (
        <p className="text-sm text-ink-soft">
          {t('officialDocument.codePreview')}{' '}
          <output lang="vi" className="font-semibold text-ink">
            {`${type} ${t('officialDocument.fields.number').toLowerCase()} ${code}`.trim()}
          </output>
        </p>
      ) : null}
      <RegisteredCodeNotice code={code} ownId={editing.row?.id ?? null} />
      <div className="grid gap-5 @min-[34rem]:grid-cols-[2fr_1fr]">
        <RecordText {...of('issuer')} required list="official-document-issuers" />
        <RecordText {...of('issuedOn')} type="date" />
      </div>
      <Suggestions
        id="official-document-issuers"
        words={data?.officialDocumentFacets.issuers.map(({ value }) => value) ?? []}
      />
      <RecordText {...of('excerpt')} hint={t('officialDocument.fields.excerptHint')} required rows={3} />
    </>
  );
}

function ValidityFields({ editing }: { editing: DocumentEditing }) {
  const { t } = useTranslation();
  const of = useFieldOf(editing);
  return (
    <>
      <RecordSelect
        {...of('status')}
        className="max-w-80"
        options={documentStatuses.map((value) => ({ value, label: t(`officialDocument.statuses.${value}`) }))}
      />
      <div className="grid items-end gap-5 @min-[34rem]:grid-cols-2">
        <RecordText {...of('effectiveOn')} type="date" />
        <RecordText {...of('expiresOn')} hint={t('officialDocument.fields.expiresOnHint')} type="date" />
      </div>
    </>
  );
}

function SigningFields({ editing }: { editing: DocumentEditing }) {
  const { t } = useTranslation();
  const of = useFieldOf(editing);
  return (
    <>
      <RecordText
        {...of('signerCapacity')}
        hint={t('officialDocument.fields.signerCapacityHint')}
        list="official-document-capacities"
      />
      <Suggestions id="official-document-capacities" words={signerCapacities} />
      <RecordText {...of('signer')} />
    </>
  );
}
