/** Office files that are taken in: what each is served as, by the extension that we store it under. */
export const officeMimeTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

export type OfficeFormat = keyof typeof officeMimeTypes;
export type OfficeMimeType = (typeof officeMimeTypes)[OfficeFormat];

/** The format that a media type stands for; null for one that no office file of ours has. */
export function officeFormatOf(mimeType: string): OfficeFormat | null {
  const formats = Object.keys(officeMimeTypes) as OfficeFormat[];
  return formats.find((format) => officeMimeTypes[format] === mimeType) ?? null;
}
