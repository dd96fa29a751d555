/** An image as the API describes it. */
export interface PictureData {
  /** The widest copy, e.g. `/media/k3…/w1280.webp`. */
  url: string;
  width: number | null;
  height: number | null;
  /** What it shows, in the language of the page; empty for decoration. */
  alt: string;
  /** Average colour `#rrggbb`, shown until the image is there. */
  color: string | null;
  /** WebP copies, narrowest first. */
  sources: readonly { url: string; width: number }[];
}

/** Props of {@link Picture}. */
export interface PictureProps {
  picture: PictureData;
  /** The `sizes` attribute: how wide it stands, e.g. `(min-width: 48rem) 43rem, 100vw`. */
  sizes: string;
  /** True for the picture that the page opens with: loaded first, not lazily. */
  priority?: boolean;
  /** Cuts the picture to this shape; `natural` keeps its own. */
  shape?: 'natural' | 'wide' | 'square';
  className?: string;
}

const SHAPES = { natural: '', wide: 'aspect-[3/2]', square: 'aspect-square' } as const;

/**
 * An image that keeps its place before it is there: width and height stand in the page, and its
 * average colour fills the frame. The colour is an SVG attribute, not a `style`, which the portal's
 * Content-Security-Policy would refuse.
 *
 * @example <Picture picture={cover} sizes="100vw" priority /> // alt “Toàn cảnh hội nghị”
 */
export function Picture({ picture, sizes, priority = false, shape = 'natural', className = '' }: PictureProps) {
  return (
    <span className={`relative block overflow-hidden bg-sunken ${SHAPES[shape]} ${className}`}>
      {picture.color === null ? null : (
        <svg aria-hidden="true" className="absolute inset-0 size-full">
          <rect width="100%" height="100%" fill={picture.color} />
        </svg>
      )}
      <img
        src={picture.url}
        srcSet={picture.sources.map(({ url, width }) => `${url} ${width}w`).join(', ') || undefined}
        sizes={picture.sources.length > 0 ? sizes : undefined}
        width={picture.width ?? undefined}
        height={picture.height ?? undefined}
        alt={picture.alt}
        loading={priority ? 'eager' : 'lazy'}
        fetchPriority={priority ? 'high' : undefined}
        decoding="async"
        className={`relative block w-full ${shape === 'natural' ? 'h-auto' : 'size-full object-cover'}`}
      />
    </span>
  );
}

/** Props of {@link Figure}: a picture with the words under it. */
export interface FigureProps extends PictureProps {
  caption?: string;
  /** Who made it, e.g. “Ảnh: Thu Hà”. */
  credit?: string;
}

/**
 * A picture with its caption and its maker.
 *
 * @example <Figure picture={cover} sizes="100vw" caption="Hội nghị triển khai kế hoạch" credit="Ảnh: Thu Hà" />
 */
export function Figure({ caption = '', credit = '', className = '', ...picture }: FigureProps) {
  return (
    <figure className={className}>
      <Picture {...picture} />
      {caption || credit ? (
        <figcaption className="mt-2 text-sm text-ink-soft">
          {caption}
          {caption && credit ? ' ' : null}
          {credit ? <span className="text-ink-faint">{credit}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  );
}
