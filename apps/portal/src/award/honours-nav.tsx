import type { Language } from '../catalogues/language.ts';
import type { Catalogue } from '../catalogues/vi.ts';
import { paths } from '../paths.ts';

/** The pages about emulation and awards. */
export type HonoursSection = 'movements' | 'models' | 'awards' | 'consultations' | 'verification';

/** Props of {@link HonoursNav}. */
export interface HonoursNavProps {
  /** The section that the page belongs to. */
  current: HonoursSection;
  language: Language;
  texts: Catalogue['honours'];
}

/** What else there is about emulation and awards: the main menu has room for two of these five. */
export function HonoursNav({ current, language, texts }: HonoursNavProps) {
  const sections: readonly [HonoursSection, string][] = [
    ['awards', paths.awards(language)],
    ['movements', paths.movements(language)],
    ['models', paths.civicModels(language)],
    ['consultations', paths.consultations(language)],
    ['verification', paths.verification(language)],
  ];
  return (
    <nav aria-label={texts.sections} className="mt-4 border-y border-line print:hidden">
      <ul className="flex flex-wrap gap-x-6 py-1">
        {sections.map(([section, href]) => (
          <li key={section}>
            <a
              href={href}
              aria-current={section === current ? 'true' : undefined}
              className="inline-flex min-h-9 items-center text-sm font-semibold text-ink-soft no-underline underline-offset-[0.35em] hover:text-accent hover:underline aria-[current]:text-accent aria-[current]:underline aria-[current]:decoration-2"
            >
              {texts.nav[section]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
