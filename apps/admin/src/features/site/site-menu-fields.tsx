import { Button } from '@kheo/ui/button/button';
import { FormField } from '@kheo/ui/form-field/form-field';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { SiteFormValues } from './site-form-values.ts';

export interface SiteMenuFieldsProps {
  form: UseFormReturn<SiteFormValues>;
  idOf: (field: string) => string;
  errorOf: (field: string) => string | undefined;
}

/** The entries of the portal's main menu, in their order. */
export function SiteMenuFields({ form, idOf, errorOf }: SiteMenuFieldsProps) {
  const { t } = useTranslation();
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name: 'menu' });
  return (
    <div>
      <ol className="divide-y divide-line border-y border-line">
        {fields.map((item, index) => {
          const number = index + 1;
          return (
            <li
              key={item.id}
              className="grid gap-x-4 gap-y-3 py-4 @min-[48rem]:grid-cols-[1fr_1fr_1fr_auto] @min-[48rem]:items-end"
            >
              <FormField
                id={idOf(`menu.${index}.labelVi`)}
                label={t('site.fields.menuLabelVi', { number })}
                error={errorOf(`menu.${index}.labelVi`)}
              >
                {(control) => <TextInput {...control} {...form.register(`menu.${index}.labelVi`)} lang="vi" />}
              </FormField>
              <FormField
                id={idOf(`menu.${index}.labelEn`)}
                label={t('site.fields.menuLabelEn', { number })}
                error={errorOf(`menu.${index}.labelEn`)}
              >
                {(control) => <TextInput {...control} {...form.register(`menu.${index}.labelEn`)} lang="en" />}
              </FormField>
              <FormField
                id={idOf(`menu.${index}.path`)}
                label={t('site.fields.menuPath', { number })}
                error={errorOf(`menu.${index}.path`)}
              >
                {(control) => (
                  <TextInput
                    {...control}
                    {...form.register(`menu.${index}.path`)}
                    placeholder="/gioi-thieu"
                    autoComplete="off"
                    spellCheck={false}
                  />
                )}
              </FormField>
              <div className="flex gap-1 @min-[48rem]:pb-1.5">
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={t('site.moveUp', { number })}
                  icon={<ArrowUp aria-hidden="true" />}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                />
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={t('site.moveDown', { number })}
                  icon={<ArrowDown aria-hidden="true" />}
                  disabled={index === fields.length - 1}
                  onClick={() => move(index, index + 1)}
                />
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={t('site.removeMenuItem', { number })}
                  icon={<X aria-hidden="true" />}
                  onClick={() => remove(index)}
                />
              </div>
            </li>
          );
        })}
      </ol>
      <Button
        size="small"
        className="mt-4"
        icon={<Plus aria-hidden="true" />}
        onClick={() => append({ labelVi: '', labelEn: '', path: '/' })}
      >
        {t('site.addMenuItem')}
      </Button>
    </div>
  );
}
