/** What can be wrong with the layout or the printing of a certificate; they are part of `problemCodes`. */
export const certificateProblemCodes = [
  'certificate-layout-form',
  'certificate-number-range',
  'certificate-choice',
  'certificate-colour',
  'certificate-line-double',
  'certificate-field-unknown',
  'certificate-smallest-over-size',
  'certificate-outside-page',
  'certificate-over-qr',
  'certificate-text-too-long',
  'certificate-image-missing',
  'certificate-form-unknown',
  'certificate-period-overlaps',
  'certificate-award-revoked',
  'certificate-nothing-to-print',
  'certificate-not-running',
] as const;

/** One of {@link certificateProblemCodes}: `'certificate-over-qr'` (Dòng chữ đè lên mã QR). */
export type CertificateProblemCode = (typeof certificateProblemCodes)[number];
