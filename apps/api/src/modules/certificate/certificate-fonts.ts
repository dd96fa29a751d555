import { readFileSync } from 'node:fs';
import type { CertificateFace, MeasureText } from '@kheo/domain/award/lay-out-certificate';
import { MM_PER_POINT } from '@kheo/domain/award/certificate-layout';
import PdfDocument from 'pdfkit';

// Tinos has the widths of Times New Roman, which Nghị định 30/2020/NĐ-CP asks for, and all of Vietnamese.

const files: Readonly<Record<CertificateFace, string>> = {
  REGULAR: import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  BOLD: import.meta.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  ITALIC: import.meta.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  BOLD_ITALIC: import.meta.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
};

/** The bytes of a face, read once. */
const bytesOf = (() => {
  const known = new Map<CertificateFace, Buffer>();
  return (face: CertificateFace): Buffer => {
    const bytes = known.get(face) ?? readFileSync(new URL(files[face]));
    known.set(face, bytes);
    return bytes;
  };
})();

/** Makes the faces known to a document by their names. */
export function registerFaces(document: PDFKit.PDFDocument): void {
  for (const face of Object.keys(files) as CertificateFace[]) document.registerFont(face, bytesOf(face));
}

/** More words than any batch has; then the memory begins anew. */
const mostWords = 20_000;

/** Measures words in the faces that they are printed in. Widths of words are kept, since batches repeat them. */
export const measureText: MeasureText = (() => {
  const known = new Map<string, number>();
  let document: PDFKit.PDFDocument | undefined;
  const measureWord = (word: string, face: CertificateFace): number => {
    const key = `${face} ${word}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (!document) {
      document = new PdfDocument({ autoFirstPage: false, font: null as never });
      registerFaces(document);
    }
    // measured large: a width in points is a whole number of font units then
    const width = (document.font(face, 1000).widthOfString(word) / 1000) * MM_PER_POINT;
    if (known.size >= mostWords) known.clear();
    known.set(key, width);
    return width;
  };
  return (text, face) =>
    text
      .split(/( )/)
      .filter(Boolean)
      .reduce((sum, part) => sum + measureWord(part, face), 0);
})();
