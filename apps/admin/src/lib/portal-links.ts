/** The portal's address, put into index.html by the API; null when the page was served by something else. */
function portalOrigin(): string | null {
  const content = document.querySelector<HTMLMetaElement>('meta[name="kheo-portal-url"]')?.content ?? '';
  return URL.canParse(content) ? content.replace(/\/+$/, '') : null;
}

/** Where readers find an article, e.g. `https://example.vn/bai-viet/nam-dan-van-kheo`. */
export function portalArticleUrl(article: { slug: string; language: 'VI' | 'EN' }): string | null {
  const origin = portalOrigin();
  if (!origin) return null;
  return `${origin}${article.language === 'EN' ? '/en' : ''}/bai-viet/${article.slug}`;
}

/** Where readers find an official document, e.g. `https://example.vn/van-ban/ke-hoach-50-kh-du-2020`. */
export function portalDocumentUrl(document: { slug: string }): string | null {
  const origin = portalOrigin();
  return origin && `${origin}/van-ban/${document.slug}`;
}

/** Where readers find an award. */
export function portalAwardUrl(id: string): string | null {
  const origin = portalOrigin();
  return origin && `${origin}/khen-thuong/${encodeURIComponent(id)}`;
}

/** What the code on a certificate leads to, e.g. `https://example.vn/xac-minh/K7MP-4XQD-92RT`. */
export function portalVerificationUrl(code: string): string | null {
  const origin = portalOrigin();
  return origin && `${origin}/xac-minh/${encodeURIComponent(code)}`;
}

export function portalHomeUrl(): string | null {
  return portalOrigin();
}

/** The portal's own search, as readers see it. */
export function portalSearchUrl(words: string): string | null {
  const origin = portalOrigin();
  return origin && `${origin}/tim-kiem?q=${encodeURIComponent(words)}`;
}

/** Where readers find a movement, e.g. `https://example.vn/thi-dua/dan-van-kheo`. */
export function portalMovementUrl(movement: { slug: string }): string | null {
  const origin = portalOrigin();
  return origin && `${origin}/thi-dua/${movement.slug}`;
}

/** Where readers find a posting of nominees. */
export function portalConsultationUrl(id: string): string | null {
  const origin = portalOrigin();
  return origin && `${origin}/lay-y-kien/${encodeURIComponent(id)}`;
}

/** Where all postings are, short enough for paper: `https://example.vn/lay-y-kien`. */
export function portalConsultationsUrl(): string | null {
  const origin = portalOrigin();
  return origin && `${origin}/lay-y-kien`;
}

/** Where readers find a “Dân vận khéo” model. */
export function portalCivicModelUrl(model: { slug: string }): string | null {
  const origin = portalOrigin();
  return origin && `${origin}/thi-dua/mo-hinh/${model.slug}`;
}

/** Opens the console of a partner. What is behind # no browser sends in an address. */
export function portalConsoleUrl(token: string): string {
  return `${portalOrigin() ?? ''}/doi-tac#${token}`;
}
