import type { CertificateLayout } from '@kheo/domain/award/certificate-layout';
import type { ResultOf } from '@kheo/schema/editorial';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { CertificatePreviewQuery, layoutJson, type SubjectKind } from './certificate.operations.ts';

/** How long typing has to rest before the server lays the page out, in milliseconds. */
const rest = 250;

export type Preview = NonNullable<ResultOf<typeof CertificatePreviewQuery>['certificatePreview']>;

/** The page as the server would print it, with sample words; the last one stays while a new one is made. */
export function usePreview(form: string, layout: CertificateLayout) {
  const client = useClient();
  const [subjectKind, setSubjectKind] = useState<SubjectKind>('INDIVIDUAL');
  const [long, setLong] = useState(false);
  const [current, setCurrent] = useState<Preview | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      void client
        .query(
          CertificatePreviewQuery,
          { input: { form, layout: layoutJson(layout), subjectKind, long } },
          { requestPolicy: 'network-only' },
        )
        .toPromise()
        .then(({ data }) => {
          if (!wanted) return;
          setFailed(!data?.certificatePreview);
          // numbers that are none for a moment leave the last page standing
          if (data?.certificatePreview)
            setCurrent((last) => {
              const now = data.certificatePreview!;
              return now.texts.length === 0 && last ? { ...last, problems: now.problems } : now;
            });
        });
    }, rest);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client, form, layout, subjectKind, long]);
  return { current, failed, subjectKind, setSubjectKind, long, setLong };
}
