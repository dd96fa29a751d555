import type { Problem } from '@kheo/domain';
import type { CertificateLayout } from '@kheo/domain/award/certificate-layout';
import { certificateTitle } from '@kheo/domain/award/certificate-lines';
import { layOutCertificate, type PlacedText } from '@kheo/domain/award/lay-out-certificate';
import { readCertificateLayout } from '@kheo/domain/award/read-certificate-layout';
import { sampleCertificate } from '@kheo/domain/award/sample-certificate';
import type { SubjectKind } from '#src/generated/prisma/enums.ts';
import type { Database } from '#src/db/client.ts';
import { InvalidInput } from '#src/errors.ts';
import type { ServiceContext } from '#src/context.ts';
import { measureText } from './certificate-fonts.ts';
import { imagesOf } from './certificate-images.service.ts';
import { createCertificateDocument } from './certificate-pdf.ts';

/** A layout to look at with sample words. */
export interface PreviewInput {
  /** Code of the form. */
  form: string;
  layout?: unknown;
  subjectKind: SubjectKind;
  /** With words as long as they come. */
  long: boolean;
}

/** A layout with sample words in it, and all that is wrong with it. */
export interface CertificateSample {
  layout: CertificateLayout;
  texts: readonly PlacedText[];
  problems: readonly Problem[];
}

/** Texts that do not fit, as problems of the layout's lines. */
function overflowProblems(layout: CertificateLayout, texts: readonly PlacedText[]): Problem[] {
  return texts
    .filter(({ overflow }) => overflow)
    .map(({ id, size }) => {
      const index = layout.lines.findIndex((line) => line.id === id);
      const params = { lines: layout.lines[index]?.maxLines ?? 1, size };
      return { field: `lines.${index}`, code: 'certificate-text-too-long', params };
    });
}

/** How a layout looks with sample words; without texts while it cannot be read, null when there is no such form. */
export async function previewCertificate(db: Database, input: PreviewInput): Promise<CertificateSample | null> {
  const form = await db.awardForm.findFirst({
    where: { code: input.form },
    orderBy: { validFrom: 'desc' },
    select: { category: true, nameVi: true },
  });
  if (!form) return null;
  const { layout, problems } = readCertificateLayout(input.layout);
  // what lies outside the page can be shown there; numbers that are none cannot
  const shown = problems.every(({ code }) => /-(?:outside-page|over-qr|image-missing)$/.test(code));
  if (!shown) return { layout, texts: [], problems };
  const title = certificateTitle({ category: form.category, name: form.nameVi });
  const content = sampleCertificate({ subjectKind: input.subjectKind, long: input.long, ...title });
  const texts = layOutCertificate({ layout, content, measure: measureText });
  return { layout, texts, problems: [...problems, ...overflowProblems(layout, texts)] };
}

/**
 * The same as a PDF to print and to lay beside the stock: the certificate, or a sheet to measure its offset with.
 *
 * @throws InvalidInput when the layout cannot be printed
 */
export async function previewPdf(
  place: { db: Database; store: ServiceContext['store']; publicUrl: string },
  input: PreviewInput & { sheet: 'CERTIFICATE' | 'OFFSET' },
): Promise<Buffer> {
  const sample = await previewCertificate(place.db, input);
  if (!sample) throw new InvalidInput([{ field: 'form', code: 'certificate-form-unknown' }]);
  const { layout, texts, problems } = sample;
  const grave = problems.filter(({ code }) => code !== 'certificate-text-too-long');
  if (grave.length > 0) throw new InvalidInput(grave);
  const document = createCertificateDocument('Bản in thử');
  if (input.sheet === 'OFFSET') document.addTestSheet(layout, 'Khung căn lề (mm) – Bản in thử');
  else
    document.add({
      layout,
      texts,
      address: `${place.publicUrl}/xac-minh/MAU1-MAU2-MAU3`,
      images: await imagesOf(place, [layout]),
    });
  return document.end();
}
