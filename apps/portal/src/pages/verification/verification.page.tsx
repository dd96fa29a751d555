import type { ResultOf } from '@kheo/schema/public';
import { AWARD_LEVEL_LABELS } from '@kheo/domain/labels/award-labels';
import { parseVerificationCode } from '@kheo/domain/award/verification-code';
import { Breadcrumbs } from '@kheo/ui/breadcrumbs/breadcrumbs';
import { DateTime, printMoment } from '@kheo/ui/date-time/date-time';
import { linkClass } from '@kheo/ui/link/link';
import { Notice, type NoticeTone } from '@kheo/ui/notice/notice';
import type { ReactNode } from 'react';
import { HonoursNav } from '../../award/honours-nav.tsx';
import { LANGUAGES, otherLanguage, toApiLanguage } from '../../catalogues/language.ts';
import { definePage, type AnswerPage, type PageRequest } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { documentName } from '../../official-document/document-name.ts';
import { VerificationForm } from './verification-form.tsx';
import { verificationFormOperation, verificationOperation } from './verification.operations.ts';

type Verification = ResultOf<typeof verificationOperation>['verification'];

/** More than the longest code in the most spacious writing. */
const LONGEST = 60;

const frame = (request: PageRequest, current: string | null, content: ReactNode) => {
  const { language, texts } = request;
  const labels = texts.honours;
  const title = labels.verification.title;
  const way = [
    { label: texts.home, href: paths.home(language) },
    { label: title, ...(current === null ? {} : { href: paths.verification(language) }) },
    ...(current === null ? [] : [{ label: current }]),
  ];
  return (
    <>
      <div className="print:hidden">
        <Breadcrumbs items={way} label={texts.breadcrumbs} />
      </div>
      <HonoursNav current="verification" language={language} texts={labels} />
      {content}
    </>
  );
};

const formPage = definePage({
  operation: verificationFormOperation,
  variables: ({ language }) => ({ language: toApiLanguage(language) }),
  view: (_data, request) => {
    const { language, texts, query } = request;
    const labels = texts.honours.verification;
    const sentEmpty = query.has('ma');
    return {
      head: {
        title: labels.title,
        description: labels.description,
        canonical: paths.verification(language),
        alternates: LANGUAGES.map((each) => ({ language: each, path: paths.verification(each) })),
      },
      counterpart: paths.verification(otherLanguage(language)),
      content: frame(
        request,
        null,
        <div className="mt-8 max-w-text">
          <h1 className="text-3xl font-semibold tracking-[-0.015em] sm:text-4xl">{labels.title}</h1>
          <p className="mt-2 mb-8 text-lg text-ink-soft">{labels.description}</p>
          <VerificationForm language={language} texts={labels} error={sentEmpty ? labels.missing : undefined} />
        </div>,
      ),
    };
  },
});

/** Xác minh: the form. A code that was typed leads to its own address, which can be kept and shown to others. */
export const verificationFormPage: AnswerPage = (request, ask, assets) => {
  const typed = (request.query.get('ma') ?? '').slice(0, LONGEST).toWellFormed().trim();
  // Only letters and digits make a code; whatever else was typed must not bend the address.
  if (/[\p{L}\p{N}]/u.test(typed)) {
    return Promise.resolve({ kind: 'moved', to: paths.verification(request.language, written(typed)) });
  }
  return formPage(request, ask, assets);
};

/** The code as certificates print it when it can be one, else as it was typed. */
function written(typed: string): string {
  const parsed = parseVerificationCode(typed);
  return 'problem' in parsed ? typed.replaceAll(/[/\\?#%]/g, ' ') : parsed.code;
}

const TONES: Readonly<Record<Verification['state'], NoticeTone>> = {
  GRANTED: 'success',
  CORRECTED: 'success',
  REVOKED: 'error',
  UNKNOWN: 'warning',
};

/** Xác minh một mã: whether the certificate with this code stands today, and never more than the register shows. */
export const verificationPage = definePage({
  operation: verificationOperation,
  variables: ({ params, language }) => ({
    code: codeOf(params),
    language: toApiLanguage(language),
  }),
  view: ({ verification: { state, award } }, request) => {
    const { language, texts, params, now } = request;
    const labels = texts.honours.verification;
    const code = award?.verificationCode ?? written(codeOf(params));
    const title = labels.result(code);
    const path = paths.verification(language, code);
    const outcome = award?.revokedAt
      ? texts.honours.revoked(printMoment(award.revokedAt, language, 'date'))
      : labels.states[state];
    return {
      head: { title, description: outcome, canonical: path, noIndex: true },
      counterpart: paths.verification(otherLanguage(language), code),
      content: frame(
        request,
        code,
        <div className="mt-8 max-w-text">
          <h1 className="text-2xl font-semibold tracking-[-0.01em] sm:text-3xl">{title}</h1>
          <Notice tone={TONES[state]} title={<span className="text-lg">{outcome}</span>} className="mt-5">
            {labels.texts[state]}
            <p className="mt-1 text-sm">
              {labels.checkedAt} <DateTime value={now.toISOString()} language={language} />
            </p>
          </Notice>
          {award === null ? null : <Certificate award={award} request={request} />}
          <h2 className="mt-12 mb-3 text-lg font-semibold print:hidden">{labels.again}</h2>
          <VerificationForm language={language} texts={labels} code={award === null ? code : undefined} />
        </div>,
      ),
    };
  },
});

const codeOf = (params: PageRequest['params']) => (params['code'] ?? '').slice(0, LONGEST).toWellFormed();

interface CertificateProps {
  award: NonNullable<Verification['award']>;
  request: PageRequest;
}

/** What the certificate must say, line by line. */
function Certificate({ award, request: { language, texts } }: CertificateProps) {
  const labels = texts.honours;
  const document = award.decision?.officialDocument;
  const vietnamese = (text: string | null | undefined) => (text ? <span lang="vi">{text}</span> : null);
  const lines: [string, ReactNode][] = [
    [labels.recipient, <strong key="name">{vietnamese(award.recipientName)}</strong>],
    [labels.position, vietnamese(award.recipientPosition)],
    [labels.fields.unit, vietnamese(award.unitName)],
    [labels.form, award.form.name],
    [labels.fields.level, AWARD_LEVEL_LABELS[award.level][language]],
    [labels.achievement, vietnamese(award.achievement)],
    [
      labels.decision,
      document === undefined ? null : (
        <a href={paths.officialDocument(language, document.slug)} lang="vi" className={linkClass}>
          {documentName(document)}
        </a>
      ),
    ],
    [labels.decidedBy, vietnamese(award.decision?.authority)],
    [labels.grantedOn, <DateTime key="day" value={award.grantedOn} language={language} precision="date" />],
    [labels.certificateNumber, vietnamese(award.certificateNumber)],
    [labels.goldBookNumber, award.goldBookNumber],
  ];
  return (
    <>
      <dl className="mt-6 divide-y divide-line border-y border-line">
        {lines
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <div key={label} className="gap-x-6 py-2.5 sm:grid sm:grid-cols-[13rem_minmax(0,1fr)] print:py-1.5">
              <dt className="text-sm text-ink-soft sm:text-base">{label}</dt>
              <dd className="min-w-0">{value}</dd>
            </div>
          ))}
      </dl>
      <p className="mt-4">
        <a href={paths.award(language, award.id)} className={linkClass}>
          {labels.verification.details}
        </a>
      </p>
    </>
  );
}
