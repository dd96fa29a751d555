import { buttonClass } from '@kheo/ui/button/button';
import { linkClass } from '@kheo/ui/link/link';
import { Link } from '@tanstack/react-router';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EditedArticle } from './article.operations.ts';
import { articleCreateLink, articleEditLink } from './article.routes.ts';

/** The same article in the other language: where it is, or a way to write it. */
export function ArticleTranslations({ article }: { article: EditedArticle }) {
  const { t } = useTranslation();
  const { translationOf, translations } = article;
  const others = translations.filter((translation) => translation.id !== translationOf?.id);
  const missing = article.language === 'VI' ? 'EN' : 'VI';
  return (
    <>
      {translationOf ? (
        <p className="text-sm">
          {t('article.translations.of')}{' '}
          <Link {...articleEditLink(translationOf.id)} className={linkClass}>
            {translationOf.title}
          </Link>
        </p>
      ) : null}
      {others.length > 0 ? (
        <ul className="space-y-1 text-sm">
          {others.map((translation) => (
            <li key={translation.id}>
              {t(`common.languages.${translation.language}`)}:{' '}
              <Link
                {...articleEditLink(translation.id)}
                lang={translation.language.toLowerCase()}
                className={linkClass}
              >
                {translation.title}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {!translationOf && others.length === 0 ? (
        <div>
          <p className="mb-3 text-sm text-ink-soft">{t('article.translations.none')}</p>
          <Link {...articleCreateLink(article.id)} className={buttonClass({ size: 'small' })}>
            <Languages aria-hidden="true" />
            {t(`article.translations.write${missing}`)}
          </Link>
        </div>
      ) : null}
    </>
  );
}
