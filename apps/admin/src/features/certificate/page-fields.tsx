import {
  certificateBorders,
  certificateEmblems,
  certificateModes,
  type CertificateLayout,
} from '@kheo/domain/award/certificate-layout';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { controlId } from './control-names.ts';
import { ImageField } from './image-field.tsx';
import { NumberField } from './number-field.tsx';

export interface PageFieldsProps {
  layout: CertificateLayout;
  onChange: (change: Partial<CertificateLayout>) => void;
  errorOf: (field: string) => string | undefined;
}

const pages = {
  A4: { width: 297, height: 210 },
  A3: { width: 420, height: 297 },
  MERIT: { width: 400, height: 300 },
} as const;

/** The paper, what is around and above the text, the code, and the printer's offset. */
export function PageFields({ layout, onChange, errorOf }: PageFieldsProps) {
  const { t } = useTranslation();
  const { page, mode, offset, border, emblem, qr } = layout;
  const number = (
    field: string,
    name: 'width' | 'height' | 'x' | 'y' | 'inset' | 'size',
    value: number,
    set: (value: number) => void,
  ) => (
    <NumberField
      field={field}
      label={t(`certificate.names.${name}`)}
      value={value}
      error={errorOf(`layout.${field}`)}
      onChange={set}
    />
  );
  const paper = Object.entries(pages).find(([, { width, height }]) => width === page.width && height === page.height);
  return (
    <>
      <Group title={t('certificate.groups.page')}>
        <FormField id={controlId('paper')} label={t('certificate.paper')} className="col-span-2">
          {(control) => (
            <Select
              {...control}
              value={paper?.[0] ?? ''}
              onChange={(event) => {
                const chosen = Object.entries(pages).find(([name]) => name === event.target.value);
                if (chosen) onChange({ page: { ...chosen[1] } });
              }}
            >
              <option value="">{t('certificate.otherPaper')}</option>
              <option value="A4">A4 (297 × 210 mm)</option>
              <option value="A3">A3 (420 × 297 mm)</option>
              <option value="MERIT">400 × 300 mm</option>
            </Select>
          )}
        </FormField>
        {number('page.width', 'width', page.width, (width) => onChange({ page: { ...page, width } }))}
        {number('page.height', 'height', page.height, (height) => onChange({ page: { ...page, height } }))}
        <FormField
          id={controlId('mode')}
          label={t('certificate.names.mode')}
          hint={t('certificate.modeHint')}
          className="col-span-2"
        >
          {(control) => (
            <Select
              {...control}
              value={mode}
              onChange={(event) => {
                const chosen = certificateModes.find((one) => one === event.target.value);
                if (chosen) onChange({ mode: chosen });
              }}
            >
              {certificateModes.map((one) => (
                <option key={one} value={one}>
                  {t(`certificate.modes.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </FormField>
      </Group>
      <Group title={t('certificate.groups.offset')} text={t('certificate.offsetText')}>
        {number('offset.x', 'x', offset.x, (x) => onChange({ offset: { ...offset, x } }))}
        {number('offset.y', 'y', offset.y, (y) => onChange({ offset: { ...offset, y } }))}
      </Group>
      <Group title={t('certificate.groups.border')}>
        <FormField id={controlId('border.kind')} label={t('certificate.names.kind')} className="col-span-2">
          {(control) => (
            <Select
              {...control}
              value={border.kind}
              onChange={(event) => {
                const kind = certificateBorders.find((one) => one === event.target.value);
                if (kind) onChange({ border: { ...border, kind } });
              }}
            >
              {certificateBorders.map((one) => (
                <option key={one} value={one}>
                  {t(`certificate.borders.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        {border.kind === 'IMAGE' ? (
          <ImageField
            field="border.imageId"
            value={border.imageId}
            error={errorOf('layout.border.imageId')}
            onChange={(imageId) => onChange({ border: { ...border, imageId } })}
          />
        ) : null}
        {border.kind === 'NONE'
          ? null
          : number('border.inset', 'inset', border.inset, (inset) => onChange({ border: { ...border, inset } }))}
      </Group>
      <Group title={t('certificate.groups.emblem')} text={t('certificate.emblemText')}>
        <FormField id={controlId('emblem.kind')} label={t('certificate.names.kind')} className="col-span-2">
          {(control) => (
            <Select
              {...control}
              value={emblem.kind}
              onChange={(event) => {
                const kind = certificateEmblems.find((one) => one === event.target.value);
                if (kind) onChange({ emblem: { ...emblem, kind } });
              }}
            >
              {certificateEmblems.map((one) => (
                <option key={one} value={one}>
                  {t(`certificate.emblems.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        {emblem.kind === 'IMAGE' ? (
          <ImageField
            field="emblem.imageId"
            value={emblem.imageId}
            error={errorOf('layout.emblem.imageId')}
            onChange={(imageId) => onChange({ emblem: { ...emblem, imageId } })}
          />
        ) : null}
        {emblem.kind === 'NONE' ? null : (
          <>
            {number('emblem.x', 'x', emblem.x, (x) => onChange({ emblem: { ...emblem, x } }))}
            {number('emblem.y', 'y', emblem.y, (y) => onChange({ emblem: { ...emblem, y } }))}
            {number('emblem.size', 'size', emblem.size, (size) => onChange({ emblem: { ...emblem, size } }))}
          </>
        )}
      </Group>
      <Group title={t('certificate.groups.qr')} text={t('certificate.qrText')}>
        <Checkbox
          className="col-span-2"
          label={t('certificate.qrOn')}
          checked={qr !== null}
          onChange={(event) =>
            onChange({ qr: event.target.checked ? { x: 22, y: Math.max(0, page.height - 51.5), size: 27 } : null })
          }
        />
        {qr ? (
          <>
            {number('qr.x', 'x', qr.x, (x) => onChange({ qr: { ...qr, x } }))}
            {number('qr.y', 'y', qr.y, (y) => onChange({ qr: { ...qr, y } }))}
            {number('qr.size', 'size', qr.size, (size) => onChange({ qr: { ...qr, size } }))}
          </>
        ) : null}
      </Group>
    </>
  );
}

function Group({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="space-y-3 border-t border-line pt-4">
      <h2 className="text-lg font-semibold">{title}</h2>
      {text ? <p className="text-sm text-ink-soft">{text}</p> : null}
      <div className="grid grid-cols-2 gap-3">{children}</div>
    </section>
  );
}
