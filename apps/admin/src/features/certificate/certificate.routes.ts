import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

const text = z.string().max(200).optional().catch(undefined);

/** Where in the decisions that can be printed one is. */
export const certificateListSearch = z.object({ after: text, before: text });
export type CertificateListSearch = z.infer<typeof certificateListSearch>;

/** Printing: decisions to print, and what was printed lately. */
export function certificateListLink(search: CertificateListSearch = {}) {
  return linkOptions({ to: '/certificates', search });
}

/** How the certificates of each form are printed. */
export function certificateTemplateListLink() {
  return linkOptions({ to: '/certificates/templates' });
}

/** Of a new template: the form that it is for. */
export const certificateTemplateSearch = z.object({ form: text });

/** One template; `new` with the code of a form makes one. */
export function certificateTemplateLink(templateId: string, form?: string) {
  return linkOptions({
    to: '/certificates/templates/$templateId',
    params: { templateId },
    search: form === undefined ? {} : { form },
  });
}
