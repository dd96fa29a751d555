import type { CertificateLayout } from '@kheo/domain/award/certificate-layout';
import { useTranslation } from 'react-i18next';

/** Id of the control of a field; of a line all share the controls of the chosen one. */
export const controlId = (field: string): string => `certificate-${field.replaceAll('.', '-')}`;

const names = [
  'name',
  'validFrom',
  'width',
  'height',
  'mode',
  'x',
  'y',
  'kind',
  'inset',
  'imageId',
  'size',
  'minSize',
  'id',
  'text',
  'colour',
  'align',
  'anchor',
  'maxLines',
  'lineHeight',
] as const;

/** The visible name and the control of what a problem is about: “Dòng 6, Rộng (mm)”. */
export function useControlNames(layout: CertificateLayout) {
  const { t } = useTranslation();
  return (field: string): { label: string; id: string } | null => {
    const path = field.replace(/^layout\./, '').split('.');
    const known = names.find((name) => name === path.at(-1));
    const label = known ? t(`certificate.names.${known}`) : null;
    if (path[0] === 'lines' && path[1] !== undefined) {
      const line = layout.lines[Number(path[1])];
      const of = t('certificate.lineOf', { line: line?.id ?? path[1] });
      return { label: label ? `${of}, ${label}` : of, id: controlId(`line-choice-${path[1]}`) };
    }
    if (
      path[0] === 'qr' ||
      path[0] === 'emblem' ||
      path[0] === 'border' ||
      path[0] === 'page' ||
      path[0] === 'offset'
    ) {
      const of = t(`certificate.groups.${path[0]}`);
      return {
        label: label ? `${of}, ${label}` : of,
        id: controlId(path.length > 1 ? path.join('.') : `${path[0]}.x`),
      };
    }
    return label ? { label, id: controlId(path.join('.')) } : null;
  };
}
