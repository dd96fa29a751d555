/** A document as it is spoken of: “Kế hoạch số 50-KH/ĐU”. It stays Vietnamese on English pages. */
export function documentName({ type, code }: { type: string; code: string }): string {
  return `${type} số ${code}`;
}
