/** Why a file was not taken in. */
export type UploadRefusal =
  | 'too-large'
  | 'unsupported-type'
  | 'damaged-file'
  | 'too-many-pixels'
  | 'locked-file'
  | 'macros'
  | 'old-office-file'
  | 'unpacked-too-large';

/** The file itself is at fault: the uploader is told, nothing is logged as a failure of ours. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused';
  readonly code: UploadRefusal;

  constructor(code: UploadRefusal, reason: string, options?: ErrorOptions) {
    super(`${code}: ${reason}`, options);
    this.code = code;
  }
}
