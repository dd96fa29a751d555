import { create } from 'qrcode';

/** Four modules of white around the code, as readers of QR codes need. */
const QUIET_ZONE = 4;

/** Props of {@link QrCode}. */
export interface QrCodeProps {
  /** What the code says: an address. */
  text: string;
  /** What it is, for those who do not see it. */
  label: string;
  className?: string;
}

/** A QR code as SVG. It stays black on white on a dark page too: cameras want it so. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const size = modules.size + 2 * QUIET_ZONE;
  const dark = Array.from(modules.data, (isDark, at) =>
    isDark ? `M${(at % modules.size) + QUIET_ZONE} ${Math.floor(at / modules.size) + QUIET_ZONE}h1v1h-1z` : '',
  );
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
