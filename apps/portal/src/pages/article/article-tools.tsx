import { Link2, Mail, Printer, Volume2 } from 'lucide-react';
import type { Catalogue } from '../../catalogues/vi.ts';

const TOOL =
  'inline-flex size-9 cursor-pointer items-center justify-center rounded-sm text-ink-soft no-underline hover:bg-sunken hover:text-ink [&_svg]:size-[1.15rem]';

/** Props of {@link ArticleTools}. */
export interface ArticleToolsProps {
  texts: Catalogue['article'];
  title: string;
  /** The article's whole address. */
  address: string;
}

/**
 * Text size, listening, printing and passing on. All but the e-mail need the script and are not shown
 * without it (the browser's own menu prints and copies as well).
 */
export function ArticleTools({ texts, title, address }: ArticleToolsProps) {
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`;
  return (
    <fieldset aria-label={texts.tools} className="flex min-w-0 flex-wrap items-center gap-x-1 print:hidden">
      <fieldset aria-label={texts.textSize} className="needs-script items-center">
        <TextSizeButton step="smaller" name={texts.smaller} letters="A-" />
        <TextSizeButton step="normal" name={texts.normal} letters="A" />
        <TextSizeButton step="larger" name={texts.larger} letters="A+" />
      </fieldset>
      <button
        type="button"
        hidden
        data-action="listen"
        data-stop-label={texts.stopListening}
        aria-label={texts.listen}
        title={texts.listen}
        className={TOOL}
      >
        <Volume2 aria-hidden="true" />
      </button>
      <span className="needs-script">
        <button type="button" data-action="print" aria-label={texts.print} title={texts.print} className={TOOL}>
          <Printer aria-hidden="true" />
        </button>
        <button
          type="button"
          data-action="copy-link"
          data-done-label={texts.copied}
          aria-label={texts.copyLink}
          title={texts.copyLink}
          className={TOOL}
        >
          <Link2 aria-hidden="true" />
        </button>
      </span>
      <a href={mail} aria-label={texts.sendByEmail} title={texts.sendByEmail} className={TOOL}>
        <Mail aria-hidden="true" />
      </a>
      <output data-tool-status="" className="text-sm text-success" />
    </fieldset>
  );
}

function TextSizeButton({ step, name, letters }: { step: string; name: string; letters: string }) {
  return (
    <button
      type="button"
      data-text-size-step={step}
      // The letters stay part of the name: who speaks to the computer says what is to be seen.
      aria-label={`${letters} ${name}`}
      title={name}
      className={`${TOOL} font-semibold`}
    >
      {letters}
    </button>
  );
}
