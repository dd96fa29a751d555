import { controlClass } from '@kheo/ui/text-input/text-input';
import { Search } from 'lucide-react';
import type { Language } from '../catalogues/language.ts';
import type { Catalogue } from '../catalogues/vi.ts';
import { paths } from '../paths.ts';
import { PARAMETERS } from './site-search.ts';

/** Props of {@link SearchBox}. */
export interface SearchBoxProps {
  id: string;
  language: Language;
  texts: Catalogue['search'];
  words?: string;
  /** The button in the header shows a glass only. */
  compact?: boolean;
}

/** The box and its button. The script adds suggestions under it; without one it is a plain form field. */
export function SearchBox({ id, language, texts, words = '', compact = false }: SearchBoxProps) {
  return (
    <div
      className="search-box"
      data-search-box
      data-suggestions={paths.suggestions(language)}
      data-label={texts.suggestions}
    >
      <label htmlFor={id} className="sr-only">
        {texts.box}
      </label>
      <input
        id={id}
        type="search"
        name={PARAMETERS.words}
        defaultValue={words}
        placeholder={texts.placeholder}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck="false"
        enterKeyHint="search"
        className={`rounded-r-none ${controlClass}`}
      />
      <button type="submit" className={`search-box-button ${compact ? 'px-3' : 'px-4 sm:px-5'}`}>
        <Search aria-hidden="true" className="size-5 shrink-0" />
        <span className={compact ? 'sr-only' : 'max-[26rem]:sr-only'}>{texts.submit}</span>
      </button>
    </div>
  );
}
