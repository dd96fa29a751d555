/** Why a file, or one item in it, is not brought in. The wording is in @kheo/domain/labels/import-labels. */
export const refusals = [
  'address-without-page',
  'broken-archive',
  'broken-document',
  'broken-xml',
  'code-not-found',
  'compression-bomb',
  'empty-page',
  'encrypted-archive',
  'entities-refused',
  'excerpt-not-found',
  'header-not-found',
  'macros-refused',
  'nested-archive',
  'nothing-to-import',
  'text-not-found',
  'title-not-found',
  'too-deep',
  'too-large',
  'too-long',
  'too-many-entries',
  'too-many-rows',
  'unknown-encoding',
  'unknown-xml',
  'unpacked-too-large',
  'unsafe-name',
  'unsupported-type',
] as const;
export type Refusal = (typeof refusals)[number];

/** What was given is at fault: the reason is told, nothing is logged as a failure of ours. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly code: Refusal;

  constructor(code: Refusal, detail = '', options?: ErrorOptions) {
    super(detail ? `${code}: ${detail}` : code, options);
    this.code = code;
  }
}
