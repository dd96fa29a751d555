import {
  certificateAlignments,
  certificateAnchors,
  certificateLimits,
  type CertificateLine,
} from '@kheo/domain/award/certificate-layout';
import { certificateFieldNames } from '@kheo/domain/award/certificate-lines';
import { Button } from '@kheo/ui/button/button';
import { Checkbox } from '@kheo/ui/checkbox/checkbox';
import { FormField } from '@kheo/ui/form-field/form-field';
import { Select } from '@kheo/ui/select/select';
import { TextInput } from '@kheo/ui/text-input/text-input';
import { Textarea } from '@kheo/ui/textarea/textarea';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { controlId } from './control-names.ts';
import { NumberField } from './number-field.tsx';

export interface LineFieldsProps {
  lines: readonly CertificateLine[];
  /** Id of the line whose fields are shown. */
  chosen: string;
  onChoose: (id: string) => void;
  onChange: (lines: readonly CertificateLine[]) => void;
  errorOf: (field: string) => string | undefined;
}

const fresh: Omit<CertificateLine, 'id' | 'text'> = {
  x: 32,
  y: 20,
  width: 100,
  size: 14,
  minSize: 10,
  bold: false,
  italic: false,
  colour: '#1a1a1a',
  align: 'CENTER',
  anchor: 'MIDDLE',
  capitals: false,
  maxLines: 1,
  lineHeight: 1.2,
  underlined: false,
  preprinted: false,
};

const switches = ['bold', 'italic', 'capitals', 'underlined', 'preprinted'] as const;
const numbers = ['x', 'y', 'width', 'size', 'minSize', 'maxLines', 'lineHeight'] as const;
const steps: Readonly<Partial<Record<(typeof numbers)[number], number>>> = { maxLines: 1, lineHeight: 0.05 };

/** The texts of the page: a list to choose from, and the fields of the chosen one. */
export function LineFields({ lines, chosen, onChoose, onChange, errorOf }: LineFieldsProps) {
  const { t } = useTranslation();
  const index = Math.max(
    0,
    lines.findIndex(({ id }) => id === chosen),
  );
  const line = lines[index];
  const add = () => {
    let number = lines.length + 1;
    while (lines.some(({ id }) => id === `dong-${number}`)) number += 1;
    const id = `dong-${number}`;
    onChange([...lines, { ...fresh, id, text: t('certificate.newLineText') }]);
    onChoose(id);
  };
  const set = (change: Partial<CertificateLine>) => {
    onChange(lines.map((one, at) => (at === index ? { ...one, ...change } : one)));
    if (change.id !== undefined) onChoose(change.id);
  };
  return (
    <section className="space-y-4 border-t border-line pt-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{t('certificate.groups.lines')}</h2>
        <Button
          size="small"
          icon={<Plus aria-hidden="true" />}
          disabled={lines.length >= certificateLimits.lines}
          onClick={add}
        >
          {t('certificate.addLine')}
        </Button>
      </div>
      <ul className="flex flex-wrap gap-2">
        {lines.map(({ id }, at) => (
          <li key={id}>
            <Button
              id={controlId(`line-choice-${at}`)}
              size="small"
              aria-pressed={at === index}
              variant={at === index ? 'primary' : 'secondary'}
              onClick={() => onChoose(id)}
            >
              {id}
            </Button>
          </li>
        ))}
      </ul>
      {line ? (
        <OneLine
          key={index}
          line={line}
          at={index}
          errorOf={errorOf}
          onChange={set}
          onRemove={() => {
            const rest = lines.filter((_, at) => at !== index);
            onChange(rest);
            onChoose(rest[Math.max(0, index - 1)]?.id ?? '');
          }}
        />
      ) : null}
    </section>
  );
}

function OneLine({
  line,
  at,
  errorOf,
  onChange,
  onRemove,
}: {
  line: CertificateLine;
  at: number;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<CertificateLine>) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const error = (name: string) => errorOf(`layout.lines.${at}.${name}`);
  const about = errorOf(`layout.lines.${at}`);
  return (
    <div className="space-y-4 rounded-md border border-line bg-surface p-4">
      {about ? <p className="border-l-4 border-danger pl-3 text-sm font-semibold text-danger">{about}</p> : null}
      <FormField id={controlId('line.text')} label={t('certificate.names.text')} error={error('text')} required>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={line.text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        )}
      </FormField>
      <FormField id={controlId('line.field')} label={t('certificate.insertField')}>
        {(control) => (
          <Select
            {...control}
            value=""
            onChange={(event) => {
              if (event.target.value) onChange({ text: `${line.text}{${event.target.value}}` });
            }}
          >
            <option value="">{t('certificate.chooseField')}</option>
            {certificateFieldNames.map((name) => (
              <option key={name} value={name}>
                {t(`certificate.mergeFields.${name}`)}
              </option>
            ))}
          </Select>
        )}
      </FormField>
      <div className="grid grid-cols-2 gap-3 @min-[30rem]:grid-cols-3">
        {numbers.map((name) => (
          <NumberField
            key={name}
            field={`line.${name}`}
            label={t(`certificate.lineNames.${name}`)}
            value={line[name]}
            step={steps[name]}
            error={error(name)}
            onChange={(value) => onChange({ [name]: value })}
          />
        ))}
        <FormField id={controlId('line.colour')} label={t('certificate.names.colour')} error={error('colour')}>
          {(control) => (
            <input
              {...control}
              type="color"
              value={/^#[0-9a-f]{6}$/i.test(line.colour) ? line.colour : '#000000'}
              onChange={(event) => onChange({ colour: event.target.value })}
              className="h-11 w-full cursor-pointer rounded-md border border-line-strong bg-canvas p-1"
            />
          )}
        </FormField>
        <FormField id={controlId('line.align')} label={t('certificate.names.align')}>
          {(control) => (
            <Select
              {...control}
              value={line.align}
              onChange={(event) => {
                const align = certificateAlignments.find((one) => one === event.target.value);
                if (align) onChange({ align });
              }}
            >
              {certificateAlignments.map((one) => (
                <option key={one} value={one}>
                  {t(`certificate.alignments.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <FormField id={controlId('line.anchor')} label={t('certificate.names.anchor')}>
          {(control) => (
            <Select
              {...control}
              value={line.anchor}
              onChange={(event) => {
                const anchor = certificateAnchors.find((one) => one === event.target.value);
                if (anchor) onChange({ anchor });
              }}
            >
              {certificateAnchors.map((one) => (
                <option key={one} value={one}>
                  {t(`certificate.anchors.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </FormField>
      </div>
      <div className="grid gap-x-4 @min-[30rem]:grid-cols-2">
        {switches.map((name) => (
          <Checkbox
            key={name}
            label={t(`certificate.switches.${name}`)}
            checked={line[name]}
            onChange={(event) => onChange({ [name]: event.target.checked })}
          />
        ))}
      </div>
      <FormField
        id={controlId('line.id')}
        label={t('certificate.names.id')}
        hint={t('certificate.idHint')}
        error={error('id')}
      >
        {(control) => (
          <TextInput
            {...control}
            value={line.id}
            autoComplete="off"
            onChange={(event) => onChange({ id: event.target.value })}
          />
        )}
      </FormField>
      <Button size="small" variant="danger" icon={<Trash2 aria-hidden="true" />} onClick={onRemove}>
        {t('certificate.removeLine')}
      </Button>
    </div>
  );
}
