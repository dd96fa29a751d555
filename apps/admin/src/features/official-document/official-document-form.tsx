import { documentCode } from '@kheo/domain/document-reference/document-code';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { documentTypeNames, signerCapacities } from './document-words.ts';
import { FilesField } from './official-document-files.tsx';
import { useFieldProps } from './official-document-field.ts';
import { RelationsField } from './official-document-relations.tsx';
import { DocumentFacetsQuery } from './official-document.operations.ts';
import { documentStatuses } from './official-document.routes.ts';
import { ReferencePasteBox } from './reference-paste-box.tsx';
import { RegisteredCodeNotice } from './registered-code-notice.tsx';
import type { DocumentEditing } from './use-official-document-editing.ts';

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
  const fieldProps = useFieldProps(editing);
  return (
    <div className="mt-4 grid gap-x-10 gap-y-8 @min-[58rem]:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-8">
        {readOnly ? null : <ReferencePasteBox editing={editing} />}
        <fieldset disabled={readOnly} className="flex min-w-0 flex-col gap-8">
          <Group title={t('officialDocument.groups.identity')}>
            <IdentityFields editing={editing} />
          </Group>
          <Group title={t('officialDocument.groups.validity')}>
            <ValidityFields editing={editing} />
          </Group>
          <Group title={t('officialDocument.groups.signing')}>
            <SigningFields editing={editing} />
          </Group>
        </fieldset>
      </div>
      <div className="flex min-w-0 flex-col gap-8">
        <fieldset disabled={readOnly} className="flex min-w-0 flex-col gap-8">
          <Group title={t('officialDocument.groups.files')}>
            <FilesField editing={editing} />
          </Group>
          <Group title={t('officialDocument.groups.relations')}>
            <RelationsField editing={editing} />
          </Group>
          <Group title={t('officialDocument.groups.internal')}>
            <FormField {...fieldProps('internalNote')} hint={t('officialDocument.fields.internalNoteHint')}>
              {(control) => <Textarea {...control} {...editing.form.register('internalNote')} rows={2} />}
            </FormField>
          </Group>
        </fieldset>
        {children}
      </div>
    </div>
  );
}

export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-5 border-t border-line pt-4">
      <h2 className="text-sm font-semibold tracking-wide text-ink-soft">{title}</h2>
      {children}
    </section>
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

function IdentityFields({ editing }: { editing: DocumentEditing }) {
  const { t } = useTranslation();
  const fieldProps = useFieldProps(editing);
  const { form, document } = editing;
  const [type, number, symbol] = useWatch({ control: form.control, name: ['type', 'number', 'symbol'] });
  const [{ data }] = useQuery({ query: DocumentFacetsQuery });
  const code = documentCode(number, symbol);
  return (
    <>
      <div className="grid gap-5 @min-[34rem]:grid-cols-3">
        <FormField {...fieldProps('type')} hint={t('officialDocument.fields.typeHint')} required>
          {(control) => (
            <TextInput {...control} {...form.register('type')} list="official-document-types" autoComplete="off" />
          )}
        </FormField>
        <FormField {...fieldProps('number')} hint={t('officialDocument.fields.numberHint')} required>
          {(control) => <TextInput {...control} {...form.register('number')} autoComplete="off" />}
        </FormField>
        <FormField {...fieldProps('symbol')} hint={t('officialDocument.fields.symbolHint')}>
          {(control) => <TextInput {...control} {...form.register('symbol')} autoComplete="off" spellCheck={false} />}
        </FormField>
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
      <RegisteredCodeNotice code={code} ownId={document?.id ?? null} />
      <div className="grid gap-5 @min-[34rem]:grid-cols-[2fr_1fr]">
        <FormField {...fieldProps('issuer')} required>
          {(control) => (
            <TextInput {...control} {...form.register('issuer')} list="official-document-issuers" autoComplete="off" />
          )}
        </FormField>
        <FormField {...fieldProps('issuedOn')}>
          {(control) => <TextInput {...control} {...form.register('issuedOn')} type="date" />}
        </FormField>
      </div>
      <Suggestions
        id="official-document-issuers"
        words={data?.officialDocumentFacets.issuers.map(({ value }) => value) ?? []}
      />
      <FormField {...fieldProps('excerpt')} hint={t('officialDocument.fields.excerptHint')} required>
        {(control) => <Textarea {...control} {...form.register('excerpt')} rows={3} />}
      </FormField>
    </>
  );
}

function ValidityFields({ editing }: { editing: DocumentEditing }) {
  const { t } = useTranslation();
  const fieldProps = useFieldProps(editing);
  const { form } = editing;
  return (
    <>
      <FormField {...fieldProps('status')} className="max-w-80">
        {(control) => (
          <Select {...control} {...form.register('status')}>
            {documentStatuses.map((status) => (
              <option key={status} value={status}>
                {t(`officialDocument.statuses.${status}`)}
              </option>
            ))}
          </Select>
        )}
      </FormField>
      <div className="grid items-end gap-5 @min-[34rem]:grid-cols-2">
        <FormField {...fieldProps('effectiveOn')}>
          {(control) => <TextInput {...control} {...form.register('effectiveOn')} type="date" />}
        </FormField>
        <FormField {...fieldProps('expiresOn')} hint={t('officialDocument.fields.expiresOnHint')}>
          {(control) => <TextInput {...control} {...form.register('expiresOn')} type="date" />}
        </FormField>
      </div>
    </>
  );
}

function SigningFields({ editing }: { editing: DocumentEditing }) {
  const { t } = useTranslation();
  const fieldProps = useFieldProps(editing);
  const { form } = editing;
  return (
    <>
      <FormField {...fieldProps('signerCapacity')} hint={t('officialDocument.fields.signerCapacityHint')}>
        {(control) => (
          <TextInput
            {...control}
            {...form.register('signerCapacity')}
            list="official-document-capacities"
            autoComplete="off"
          />
        )}
      </FormField>
      <Suggestions id="official-document-capacities" words={signerCapacities} />
      <FormField {...fieldProps('signer')}>
        {(control) => <TextInput {...control} {...form.register('signer')} autoComplete="off" />}
      </FormField>
    </>
  );
}
