import type { ReactNode } from 'react';
import type { Language } from './catalogues/language.ts';
import { HeadTags, type Head } from './head.tsx';
import type { AssetUrls } from './http/assets.ts';

/** Props of {@link Document}. */
export interface DocumentProps {
  language: Language;
  head: Head;
  agencyName: string;
  publicUrl: string;
  assets: AssetUrls;
  children: ReactNode;
}

/**
 * The HTML document around everything. The script stands in the head and blocks on purpose: it is a
 * few kB, and puts the reader's text size, theme and contrast in place before the first paint.
 */
export function Document({ language, head, agencyName, publicUrl, assets, children }: DocumentProps) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {assets.fonts.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.style} />
        <script src={assets.script} />
        {head.module ? <script type="module" src={assets[head.module]} /> : null}
        <HeadTags head={head} agencyName={agencyName} language={language} publicUrl={publicUrl} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <meta name="theme-color" content="#8c191c" />
      </head>
      <body>{children}</body>
    </html>
  );
}
