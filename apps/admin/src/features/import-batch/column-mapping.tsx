import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { useTranslation } from 'react-i18next';
import { RadioField } from '../../components/radio-field.tsx';
import { columnLetter, fieldsOfKind, type ColumnProblem, type ListField, type ListKind } from './column-fields.ts';
import type { ImportColumn } from './import-batch.operations.ts';

const isField = (field: string): field is ListField =>
  Object.values(fieldsOfKind).some((fields) => fields.some((known) => known === field));

/** The name of a field of a list; a code of a newer server stays as it is. */
function useFieldName(): (field: string) => string {
  const { t } = useTranslation();
  return (field) => (isField(field) ? t(`import.mapping.fields.${field}`) : field);
}

/** Why a list cannot be read with the columns as they are chosen. */
export function useColumnProblemText(): (problem: ColumnProblem) => string {
  const { t } = useTranslation();
  const name = useFieldName();
  return (problem) =>
    problem.code === 'twice'
      ? t('import.mapping.problems.twice', { field: name(problem.field) })
      : t('import.mapping.problems.missing', { fields: problem.fields.map(name).join(t('import.mapping.or')) });
}

/** Which column of a list is which field, with what stands in its first row. */
export function ColumnMapping({
  columns,
  kind,
  onColumns,
  onKind,
}: {
  columns: readonly ImportColumn[];
  kind: ListKind;
  onColumns: (columns: ImportColumn[]) => void;
  onKind: (kind: ListKind) => void;
}) {
  const { t } = useTranslation();
  const name = useFieldName();
  const known: readonly string[] = fieldsOfKind[kind];
  const lettered = columns.map((column, index) => ({ ...column, letter: columnLetter(index) }));
  const change = (index: number, field: string | null) =>
    onColumns(columns.map((column, at) => (at === index ? { ...column, field } : column)));
  const changeKind = (next: ListKind) => {
    const possible: readonly string[] = fieldsOfKind[next];
    onKind(next);
    onColumns(
      columns.map((column) => (column.field && !possible.includes(column.field) ? { ...column, field: null } : column)),
    );
  };
  return (
    <section aria-labelledby="column-mapping" className="space-y-4">
      <h2 id="column-mapping" className="text-lg font-semibold">
        {t('import.mapping.title')}
      </h2>
      <p className="max-w-prose text-ink-soft">{t('import.mapping.intro')}</p>
      <RadioField
        legend={t('import.mapping.kind')}
        value={kind}
        onChange={changeKind}
        options={[
          { value: 'OFFICIAL_DOCUMENT', label: t('import.mapping.kinds.OFFICIAL_DOCUMENT') },
          { value: 'ARTICLE', label: t('import.mapping.kinds.ARTICLE') },
        ]}
      />
      <ol className="grid gap-4 @min-[34rem]:grid-cols-2 @min-[60rem]:grid-cols-3">
        {lettered.map(({ letter, header, field, sample }, index) => (
          <li key={letter} className="min-w-0">
            <FormField
              label={header ? t('import.mapping.column', { letter, header }) : t('import.mapping.unnamed', { letter })}
              hint={sample ? <span className="line-clamp-2">{t('import.mapping.sample', { sample })}</span> : null}
              className="h-full justify-between"
            >
              {(control) => (
                <Select
                  {...control}
                  value={field && known.includes(field) ? field : ''}
                  onChange={(event) => change(index, event.target.value || null)}
                >
                  <option value="">{t('import.mapping.skip')}</option>
                  {known.map((one) => (
                    <option key={one} value={one}>
                      {name(one)}
                    </option>
                  ))}
                </Select>
              )}
            </FormField>
          </li>
        ))}
      </ol>
    </section>
  );
}
