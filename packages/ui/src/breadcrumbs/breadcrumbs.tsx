/** A step of the way to a page; the last one has no `href`: it is the page itself. */
export interface Breadcrumb {
  label: string;
  href?: string;
}

/**
 * The way from the home page to this one.
 *
 * @example <Breadcrumbs label="Đường dẫn" items={[{ label: 'Trang chủ', href: '/' }, { label: 'Thông báo' }]} />
 */
export function Breadcrumbs({ items, label }: { items: readonly Breadcrumb[]; label: string }) {
  return (
    <nav aria-label={label} className="text-sm text-ink-soft">
      <ol className="flex flex-wrap items-center">
        {items.map((item, index) => (
          <li key={item.href ?? item.label} className="flex items-center">
            {index > 0 ? (
              <span aria-hidden="true" className="mx-2 text-ink-faint">
                ›
              </span>
            ) : null}
            {item.href === undefined ? (
              <span aria-current="page">{item.label}</span>
            ) : (
              <a
                href={item.href}
                className="py-1 no-underline underline-offset-[0.2em] hover:text-accent hover:underline"
              >
                {item.label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
