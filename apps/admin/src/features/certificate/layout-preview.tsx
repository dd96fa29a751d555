import { heightOfLine, isPrinted, MM_PER_POINT, type CertificateLayout } from '@kheo/domain/award/certificate-layout';
import { certificateOrnaments } from '@kheo/domain/award/certificate-ornaments';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PictureQuery } from './certificate.operations.ts';
import '../../components/paper-fonts.css';
import type { Preview } from './use-preview.ts';

/** The face of the PDF, or one of its widths; words are fitted to the widths that the server measured in any case. */
const family = "Tinos, 'Times New Roman', 'Liberation Serif', serif";

/** The page to scale. A text can be chosen with the pointer; the list beside it does the same by keyboard. */
export function LayoutPreview({
  layout,
  preview,
  line,
  onLine,
}: {
  layout: CertificateLayout;
  preview: Preview | null;
  line: string;
  onLine: (line: string) => void;
}) {
  const { t } = useTranslation();
  const { page, qr, offset, border, emblem, mode } = layout;
  const chosen = layout.lines.find(({ id }) => id === line);
  const whole = mode === 'WHOLE_PAGE';
  return (
    <figure className="m-0">
      <svg
        viewBox={`0 0 ${page.width} ${page.height}`}
        role="img"
        aria-label={t('certificate.previewLabel')}
        className="block w-full border border-line-strong shadow-raised"
      >
        <rect width={page.width} height={page.height} fill="#ffffff" />
        <g transform={`translate(${offset.x} ${offset.y})`}>
          {whole && border.kind === 'IMAGE' && border.imageId ? (
            <Picture
              id={border.imageId}
              x={border.inset}
              y={border.inset}
              width={page.width - 2 * border.inset}
              height={page.height - 2 * border.inset}
              stretched
            />
          ) : null}
          {certificateOrnaments(layout).map(({ d, fill, stroke, strokeWidth }) => (
            <path
              key={d}
              d={d}
              fill={fill ?? 'none'}
              stroke={stroke ?? 'none'}
              strokeWidth={strokeWidth}
              strokeLinejoin="round"
            />
          ))}
          {whole && emblem.kind === 'IMAGE' && emblem.imageId ? (
            <Picture id={emblem.imageId} x={emblem.x} y={emblem.y} width={emblem.size} height={emblem.size} />
          ) : null}
          {qr ? <CodePlace {...qr} /> : null}
          {layout.lines
            .filter((one) => isPrinted(layout, one))
            .map((one) => (
              <rect
                key={one.id}
                x={one.x}
                y={one.y}
                width={one.width}
                height={heightOfLine(one)}
                fill="transparent"
                className="cursor-pointer"
                onClick={() => onLine(one.id)}
              />
            ))}
          {preview?.texts.map(({ line: id, face, size, colour, overflow, lines, rule }) => (
            <g key={id} pointerEvents="none" fill={colour}>
              {lines.map(({ text, x, y, width }) => (
                <text
                  key={y}
                  x={x}
                  y={y}
                  fontFamily={family}
                  fontSize={size * MM_PER_POINT}
                  fontWeight={face.startsWith('BOLD') ? 700 : 400}
                  fontStyle={face.endsWith('ITALIC') ? 'italic' : 'normal'}
                  textLength={width}
                  lengthAdjust="spacingAndGlyphs"
                  textDecoration={overflow ? 'line-through' : undefined}
                >
                  {text}
                </text>
              ))}
              {rule ? <rect x={rule.x} y={rule.y} width={rule.width} height={0.25} /> : null}
            </g>
          ))}
          {chosen ? (
            <rect
              x={chosen.x}
              y={chosen.y}
              width={chosen.width}
              height={heightOfLine(chosen)}
              fill="none"
              stroke="#1d5178"
              strokeWidth={0.5}
              strokeDasharray="2 1.2"
              pointerEvents="none"
            />
          ) : null}
        </g>
      </svg>
      <figcaption className="mt-2 text-sm text-ink-soft">
        {t('certificate.previewCaption', { width: page.width, height: page.height })}
      </figcaption>
    </figure>
  );
}

/** Where the code will be; what it says differs from certificate to certificate. */
function CodePlace({ x, y, size }: { x: number; y: number; size: number }) {
  const part = size / 29;
  const eye = (left: number, top: number) => (
    <g key={`${left} ${top}`}>
      <rect x={left} y={top} width={part * 7} height={part * 7} fill="#000000" />
      <rect x={left + part} y={top + part} width={part * 5} height={part * 5} fill="#ffffff" />
      <rect x={left + part * 2} y={top + part * 2} width={part * 3} height={part * 3} fill="#000000" />
    </g>
  );
  const [near, far] = [part * 2, size - part * 9];
  return (
    <g>
      <rect x={x} y={y} width={size} height={size} fill="#ffffff" stroke="#999999" strokeWidth={0.2} />
      {eye(x + near, y + near)}
      {eye(x + far, y + near)}
      {eye(x + near, y + far)}
      <text x={x + size / 2} y={y + size * 0.58} fontSize={size * 0.2} textAnchor="middle" fill="#333333">
        QR
      </text>
    </g>
  );
}

function Picture({
  id,
  stretched = false,
  ...place
}: {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  stretched?: boolean;
}) {
  const [{ data }] = useQuery({ query: PictureQuery, variables: { id } });
  const file = data?.node?.__typename === 'MediaFile' ? data.node : null;
  return file ? <image href={file.url} {...place} preserveAspectRatio={stretched ? 'none' : 'xMidYMid meet'} /> : null;
}
