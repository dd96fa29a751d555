import { buttonClass } from '@kheo/ui/button/button';
import { catalogueOf, otherLanguage, type Language } from '../../catalogues/language.ts';
import { Document } from '../../document.tsx';
import type { AssetUrls } from '../../http/assets.ts';
import { renderDocument } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { Emblem } from '../../site/emblem.tsx';

/** Props of {@link renderTroublePage}. */
export interface TroublePageProps {
  /** `unavailable`: the API is away, it will pass. `failed`: our own mistake. */
  kind: 'unavailable' | 'failed';
  language: Language;
  path: string;
  publicUrl: string;
  assets: AssetUrls;
}

/** The page for when nothing can be asked: it says so in both languages and knows no details. */
export function renderTroublePage({ kind, language, path, publicUrl, assets }: TroublePageProps): string {
  const texts = catalogueOf(language);
  const other = catalogueOf(otherLanguage(language));
  return renderDocument(
    <Document
      language={language}
      head={{ title: texts[kind].title, description: '', canonical: path, noIndex: true }}
      agencyName=""
      publicUrl={publicUrl}
      assets={assets}
    >
      <main id="content" className="page-width flex min-h-dvh max-w-text flex-col justify-center py-16">
        <Emblem className="size-14 text-accent" />
        <h1 className="mt-6 text-3xl font-semibold tracking-[-0.015em]">{texts[kind].title}</h1>
        <p className="mt-3 text-lg text-ink-soft">{texts[kind].text}</p>
        <p className="mt-6 flex flex-wrap gap-3">
          <a href={path} className={buttonClass({ variant: 'primary' })}>
            {texts.unavailable.retry}
          </a>
          <a href={paths.home(language)} className={buttonClass()}>
            {texts.home}
          </a>
        </p>
        <p lang={otherLanguage(language)} className="mt-10 border-t border-line pt-4 text-sm text-ink-soft">
          {other[kind].title}. {other[kind].text}
        </p>
      </main>
    </Document>,
  );
}
