import { linkClass } from '@kheo/ui/link/link';
import { CivicModelStatus } from '../../civic-model/civic-model-status.tsx';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { paths } from '../../paths.ts';
import type { Article } from './article.operations.ts';

/** Props of {@link ArticleHonours}. */
export interface ArticleHonoursProps {
  article: Pick<Article, 'awards' | 'civicModels'>;
  language: Language;
  texts: Catalogue['honours'];
}

/** The awards and models that an article tells of. One that was revoked is struck, and says so. */
export function ArticleHonours({ article: { awards, civicModels }, language, texts }: ArticleHonoursProps) {
  return (
    <>
      {awards.length === 0 ? null : (
        <section aria-labelledby="awards" className="mt-10">
          <h2 id="awards" className="section-title">
            {texts.awardsOfArticle}
          </h2>
          <ul className="mt-1 divide-y divide-line">
            {awards.map((award) => (
              <li key={award.id} className="py-3">
                <a href={paths.award(language, award.id)} lang="vi" className={`font-semibold ${linkClass}`}>
                  {award.status === 'REVOKED' ? <s>{award.recipientName}</s> : award.recipientName}
                </a>
                <p className="text-sm text-ink-soft">
                  {award.form.name}, {award.year}
                  {award.status === 'REVOKED' ? ` (${texts.revokedNote.toLowerCase()})` : ''}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {civicModels.length === 0 ? null : (
        <section aria-labelledby="models" className="mt-10">
          <h2 id="models" className="section-title">
            {texts.modelsOfArticle}
          </h2>
          <ul className="mt-1 divide-y divide-line">
            {civicModels.map((model) => (
              <li key={model.slug} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-3">
                <a href={paths.civicModel(language, model.slug)} lang="vi" className={`font-semibold ${linkClass}`}>
                  {model.name}
                </a>
                <CivicModelStatus status={model.status} language={language} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
