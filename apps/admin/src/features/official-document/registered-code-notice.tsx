import { linkClass } from '@kheo/ui/link/link';
import { Notice } from '@kheo/ui/notice/notice';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { documentLine } from './document-words.ts';
import { RegisteredCodeQuery } from './official-document.operations.ts';
import { documentEditLink } from './official-document.routes.ts';

const pauseBeforeAsking = 400;

/** Warns when another document has this number and symbol already. Codes come back each year, so it is no obstacle. */
export function RegisteredCodeNotice({ code, ownId }: { code: string; ownId: string | null }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(code);
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(code), pauseBeforeAsking);
    return () => window.clearTimeout(timer);
  }, [code]);
  const [{ data }] = useQuery({
    query: RegisteredCodeQuery,
    variables: { code: asked },
    pause: !asked,
    requestPolicy: 'cache-and-network',
  });
  const registered = asked && asked === code ? data?.officialDocument : null;
  if (!registered || registered.code !== code || registered.id === ownId) return null;
  return (
    <Notice
      tone="warning"
      announce
      title={t('officialDocument.registered.title')}
      actions={
        <Link {...documentEditLink(registered.id)} className={linkClass}>
          {t('officialDocument.registered.open')}
        </Link>
      }
    >
      <span lang="vi">{documentLine(registered, t('officialDocument.day'))}</span>
    </Notice>
  );
}
