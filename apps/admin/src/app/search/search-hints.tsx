import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const HINT = 'inline-flex items-center gap-1.5';
const KEY =
  'inline-flex min-h-5.5 items-center rounded-sm border border-line-strong bg-sunken px-1.5 font-sans text-xs [&_svg]:size-3.5';

/** Which keys do what. */
export function SearchHints() {
  const { t } = useTranslation();
  return (
    <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 border-t border-line pt-3 text-sm text-ink-soft">
      <span className={HINT}>
        <kbd className={KEY}>
          <ArrowUp role="img" aria-label={t('search.keys.up')} />
        </kbd>
        <kbd className={KEY}>
          <ArrowDown role="img" aria-label={t('search.keys.down')} />
        </kbd>
        {t('search.keys.move')}
      </span>
      <span className={HINT}>
        <kbd className={KEY}>Enter</kbd>
        {t('search.keys.open')}
      </span>
      <span className={HINT}>
        <kbd className={KEY}>Esc</kbd>
        {t('search.keys.close')}
      </span>
    </p>
  );
}
