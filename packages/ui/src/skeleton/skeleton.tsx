/**
 * Grey bars in the shape of what is coming. `label` is what a screen reader hears, e.g. “Đang tải…”.
 *
 * @example <Skeleton label="Đang tải danh sách bài viết…" lines={5} />
 */
export function Skeleton({ label, lines = 3, className = '' }: { label: string; lines?: number; className?: string }) {
  return (
    <output className={`flex flex-col gap-3 ${className}`}>
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} aria-hidden="true" className="block h-4 animate-pulse rounded-sm bg-sunken last:w-2/3" />
      ))}
    </output>
  );
}
