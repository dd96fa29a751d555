import { readFragment, type FragmentOf } from '@kheo/schema/public';
import type { ArticleCardData } from '@kheo/ui/article-card/article-card';
import type { PictureData } from '@kheo/ui/picture/picture';
import { fromApiLanguage, type Language } from '../catalogues/language.ts';
import { paths } from '../paths.ts';
import { articleCardFragment, pictureFragment } from './article-card.operations.ts';

/** A picture as the design system takes it. */
export function toPicture(masked: FragmentOf<typeof pictureFragment>): PictureData {
  const { url, width, height, color, alt, sources } = readFragment(pictureFragment, masked);
  return { url, width, height, color, alt, sources };
}

/** An article of a list as a card takes it; `showCategory` where articles of several columns stand together. */
export function toArticleCard(
  masked: FragmentOf<typeof articleCardFragment>,
  { language, showCategory = false }: { language: Language; showCategory?: boolean },
): ArticleCardData {
  const article = readFragment(articleCardFragment, masked);
  const articleLanguage = fromApiLanguage(article.language);
  return {
    href: paths.article(articleLanguage, article.slug),
    title: article.title,
    lead: article.lead,
    publishedAt: article.publishedAt,
    cover: article.cover === null ? null : toPicture(article.cover),
    lang: articleLanguage === language ? undefined : articleLanguage,
    category:
      showCategory && article.category !== null
        ? { label: article.category.name, href: paths.category(language, article.category.slug) }
        : null,
  };
}
