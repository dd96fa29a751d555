import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Select } from '@kheo/ui/select/select';
import type { FormFieldControl } from '@kheo/ui/form-field/form-field';
import { MovementChoicesQuery } from './movement.operations.ts';

const cacheContext = { additionalTypenames: ['Movement'] };

/** A list box of movements, the latest first; '' for none. */
export function MovementPicker({
  control,
  value,
  onChange,
  none,
}: {
  control: Partial<FormFieldControl>;
  value: string;
  onChange: (id: string) => void;
  none?: string;
}) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: MovementChoicesQuery, context: cacheContext });
  return (
    <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{none ?? t('movement.noMovement')}</option>
      {data?.allMovements.nodes.map(({ id, nameVi, startsOn }) => (
        <option key={id} value={id}>
          {`${nameVi} (${startsOn.slice(0, 4)})`}
        </option>
      ))}
      {/* Until the list is here, what is chosen must not look like none. */}
      {value && !data ? <option value={value}>…</option> : null}
    </Select>
  );
}
