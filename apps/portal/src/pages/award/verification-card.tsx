import { linkClass } from '@kheo/ui/link/link';
import { QrCode } from '../../award/qr-code.tsx';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { paths } from '../../paths.ts';

/** Props of {@link VerificationCard}. */
export interface VerificationCardProps {
  code: string;
  language: Language;
  texts: Catalogue['honours'];
  publicUrl: string;
}

/** The way to check the certificate: the code in print and as a picture for a telephone. */
export function VerificationCard({ code, language, texts, publicUrl }: VerificationCardProps) {
  // What is printed leads to the Vietnamese page: it must work for whoever holds the paper.
  const address = `${publicUrl}${paths.verification('vi', code)}`;
  return (
    <section aria-labelledby="verify">
      <h2 id="verify" className="section-title">
        {texts.verifyTitle}
      </h2>
      <div className="mt-4 flex flex-wrap items-start gap-5">
        <QrCode text={address} label={texts.qr(code)} className="size-36 shrink-0 rounded-sm border border-line" />
        <div className="min-w-0 flex-1 basis-40">
          <p className="text-sm text-ink-soft">{texts.verifyCode}</p>
          <p className="mt-0.5">
            <a href={paths.verification(language, code)} className={`font-mono text-lg whitespace-nowrap ${linkClass}`}>
              {code}
            </a>
          </p>
          <p className="mt-2 text-sm text-ink-soft print:hidden">{texts.verifyText}</p>
        </div>
      </div>
    </section>
  );
}
