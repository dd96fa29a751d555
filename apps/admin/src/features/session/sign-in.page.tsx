import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { usePageTitle } from '../../components/page-header.tsx';
import { useInterfaceLanguage } from '../../components/use-interface-language.ts';
import { client } from '../../lib/urql-client.ts';
import { ViewerQuery } from '../../lib/viewer.operations.ts';
import { destinationAfterSignIn } from './session.routes.ts';
import { SignInForm } from './sign-in-form.tsx';

/** The door of the admin. */
export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  const [{ data }] = useQuery({ query: ViewerQuery });
  const language = useInterfaceLanguage();
  const agency = language === 'en' ? data?.site.agencyNameEn : data?.site.agencyNameVi;
  usePageTitle(t('session.title'));

  const enter = async () => {
    await client.query(ViewerQuery, {}, { requestPolicy: 'network-only' }).toPromise();
    await navigate({ href: `/admin${destinationAfterSignIn(next)}`, replace: true });
  };

  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <div aria-hidden="true" className="relative hidden overflow-hidden bg-band text-on-band lg:block">
        <svg viewBox="0 0 32 32" className="absolute -right-[22%] top-[16%] w-[92%] opacity-[0.07]">
          <path
            d="M10 7v18M22 7 11.5 16 22 25"
            className="fill-none stroke-current"
            strokeWidth="3.4"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        <div className="relative flex h-full flex-col justify-between p-12">
          <div>
            <p className="text-3xl font-semibold tracking-tight">Khéo</p>
            <p className="mt-2 min-h-7 text-lg">{agency}</p>
          </div>
          <p className="max-w-sm text-2xl leading-relaxed font-semibold text-balance">{t('session.motto')}</p>
        </div>
      </div>
      <main className="flex flex-col items-center justify-center px-5 py-12">
        <div className="w-full max-w-sm">
          <p className="mb-8 min-h-7 text-lg font-semibold text-accent lg:hidden">{agency}</p>
          <h1 className="text-3xl font-semibold">{t('session.title')}</h1>
          <p className="mt-2 mb-8 text-ink-soft">{t('session.intro')}</p>
          <SignInForm onSignedIn={() => void enter()} />
        </div>
      </main>
    </div>
  );
}
