/** All of the page, or only what stock that was printed beforehand lacks. */
export const certificateModes = ['WHOLE_PAGE', 'PREPRINTED'] as const;
/** One of {@link certificateModes}: `'PREPRINTED'` (in lên phôi). */
export type CertificateMode = (typeof certificateModes)[number];

/** What runs around the page; `IMAGE` is a picture of the media library that fills it. */
export const certificateBorders = ['NONE', 'PLAIN', 'ORNAMENT', 'IMAGE'] as const;
/** One of {@link certificateBorders}: `'ORNAMENT'` (khung hoa văn). */
export type CertificateBorder = (typeof certificateBorders)[number];

/** What stands above the text: nothing, a lotus of our own drawing, or a picture that the agency has the right to use. */
export const certificateEmblems = ['NONE', 'LOTUS', 'IMAGE'] as const;
/** One of {@link certificateEmblems}: `'LOTUS'` (hoa sen). */
export type CertificateEmblem = (typeof certificateEmblems)[number];

export const certificateAlignments = ['LEFT', 'CENTER', 'RIGHT'] as const;
/** One of {@link certificateAlignments}: `'CENTER'` (căn giữa). */
export type CertificateAlignment = (typeof certificateAlignments)[number];

/** Where the lines of a text stand when they need less than its whole room. */
export const certificateAnchors = ['TOP', 'MIDDLE', 'BOTTOM'] as const;
/** One of {@link certificateAnchors}: `'MIDDLE'` (giữa ô). */
export type CertificateAnchor = (typeof certificateAnchors)[number];

/** One text of a certificate: what it says, its room in millimetres from the top left corner, and its type in points. */
export interface CertificateLine {
  /** Of its own in the layout: `'recipient'`. */
  readonly id: string;
  /** Fields in braces, a line break where one is wanted: `'Quyết định số {decisionNo}'`. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** The type may shrink to this before a text counts as too long. */
  readonly minSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `'#c8102e'`. */
  readonly colour: string;
  readonly align: CertificateAlignment;
  readonly anchor: CertificateAnchor;
  readonly capitals: boolean;
  readonly maxLines: number;
  /** Distance of lines as a multiple of the type's size. */
  readonly lineHeight: number;
  /** A thin line below, as long as the last line of text (under the Tiêu ngữ). */
  readonly underlined: boolean;
  /** Stands on the stock already, so it is left out when that is printed on. */
  readonly preprinted: boolean;
}

/** How a certificate looks. Lengths are millimetres. */
export interface CertificateLayout {
  readonly page: { readonly width: number; readonly height: number };
  readonly mode: CertificateMode;
  /** How far a printer has to be corrected: to the right, and down. */
  readonly offset: { readonly x: number; readonly y: number };
  readonly border: { readonly kind: CertificateBorder; readonly inset: number; readonly imageId: string | null };
  readonly emblem: {
    readonly kind: CertificateEmblem;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly imageId: string | null;
  };
  /** Leads to `/xac-minh/:code`; null for none. */
  readonly qr: { readonly x: number; readonly y: number; readonly size: number } | null;
  readonly lines: readonly CertificateLine[];
}

/** Between what values a layout's numbers may be: millimetres for lengths, points for type. */
export const certificateLimits = {
  pageSide: [90, 610],
  offset: [-20, 20],
  inset: [0, 50],
  emblem: [5, 120],
  /** Smaller codes are not read by older telephones. */
  qr: [15, 80],
  type: [6, 120],
  maxLines: [1, 8],
  lineHeight: [0.9, 3],
  lines: 30,
  text: 500,
} as const;

/** Millimetres of a typographic point. */
export const MM_PER_POINT = 25.4 / 72;

/** The room that a text needs with all its lines, in millimetres. */
export const heightOfLine = ({ size, lineHeight, maxLines }: CertificateLine): number =>
  size * MM_PER_POINT * lineHeight * maxLines;

/** Whether a text is printed: stock that was printed beforehand has some of them. */
export const isPrinted = (layout: Pick<CertificateLayout, 'mode'>, line: CertificateLine): boolean =>
  layout.mode === 'WHOLE_PAGE' || !line.preprinted;
