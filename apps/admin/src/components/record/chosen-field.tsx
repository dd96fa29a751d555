import { Button } from '@kheo/ui/button/button';
import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordField, type RecordFieldProps } from './record-fields.tsx';

/** Something that was chosen elsewhere: a document, a unit, a model. */
export interface ChosenThing {
  id: string;
  name: string;
}

type ThingField<Values> = {
  [Field in keyof Values]: Values[Field] extends ChosenThing | null ? Field : never;
}[keyof Values] &
  string;

/** A field that holds something chosen in a picker; the picker opens over the form. */
export function ChosenField<Values>({
  renderPicker,
  ...props
}: RecordFieldProps<Values, ThingField<Values>> & {
  renderPicker: (pick: (thing: ChosenThing) => void, close: () => void) => ReactNode;
}) {
  const { t } = useTranslation();
  const [picking, setPicking] = useState(false);
  const { editing, field, label } = props;
  const chosen = editing.values[field] as ChosenThing | null;
  const put = (thing: ChosenThing | null) => editing.set({ [field]: thing } as Partial<Values>);
  return (
    <>
      <RecordField {...props}>
        {({ required: _required, ...control }) => (
          <div className="flex flex-wrap items-center gap-2">
            <Button
              {...control}
              aria-label={`${label}: ${chosen?.name ?? t('common.none')}. ${t('record.choose')}`}
              aria-haspopup="dialog"
              className="min-w-0 max-w-full text-left break-words whitespace-normal"
              onClick={() => setPicking(true)}
            >
              {chosen ? <span lang="vi">{chosen.name}</span> : t('record.choose')}
            </Button>
            {chosen ? (
              <Button
                variant="quiet"
                icon={<X aria-hidden="true" />}
                aria-label={t('record.unchoose', { name: chosen.name })}
                onClick={() => put(null)}
              />
            ) : null}
          </div>
        )}
      </RecordField>
      {picking
        ? renderPicker(
            (thing) => {
              put(thing);
              setPicking(false);
            },
            () => setPicking(false),
          )
        : null}
    </>
  );
}
