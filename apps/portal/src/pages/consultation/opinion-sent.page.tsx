import { buttonClass } from '@kheo/ui/button/button';
import { Notice } from '@kheo/ui/notice/notice';
import { otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { definePage } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { consultationOperation } from './consultation.operations.ts';

/** Đã nhận ý kiến: what is shown after an opinion was taken; loading it again sends nothing. */
export const opinionSentPage = definePage({
  operation: consultationOperation,
  variables: ({ params, language }) => ({ id: params['id'] ?? '', language: toApiLanguage(language) }),
  view: ({ consultation }, { language, texts }) => {
    if (consultation === null) return null;
    const labels = texts.consultations.thanks;
    const path = paths.opinionSent(language, consultation.id);
    return {
      head: { title: labels.title, description: labels.text, canonical: path, noIndex: true },
      counterpart: paths.opinionSent(otherLanguage(language), consultation.id),
      content: (
        <div className="max-w-text">
          <h1 className="text-2xl font-semibold sm:text-3xl">{labels.title}</h1>
          <Notice
            tone="success"
            className="mt-5"
            actions={
              <a href={paths.consultation(language, consultation.id)} className={buttonClass()}>
                {labels.back}
              </a>
            }
          >
            {labels.text}
          </Notice>
          <p lang="vi" className="mt-6 text-ink-soft">
            {consultation.title}
          </p>
        </div>
      ),
    };
  },
});
