import changelog from '@kheo/schema/changes.json' with { type: 'json' };
import { DateTime } from '@kheo/ui/date-time/date-time';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import type { PublicApi } from '../../env.ts';
import { printCount } from '../../site/site-footer.tsx';

type Texts = Catalogue['apiGuide'];

/** As apps/api/src/door/limits.ts and follow-changes.service.ts hold them; a browser test asks the API for them. */
const LIMITS = { cost: 15_000, depth: 14, breadth: 600, tokens: 2000, kilobytes: 512, list: 100, seconds: 5 };
const SUBSCRIPTIONS = { anonymous: 5, partner: 20 };

const STATUSES: Readonly<Record<keyof Texts['errors']['list'], number>> = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  BAD_USER_INPUT: 400,
  PERSISTED_QUERY_NOT_FOUND: 404,
  PERSISTED_QUERY_MISMATCH: 400,
  CURSOR_EXPIRED: 400,
  OPERATION_TOO_COSTLY: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  TOO_MANY_SUBSCRIPTIONS: 429,
  DEADLINE_EXCEEDED: 503,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};

interface ReferenceProps {
  texts: Texts;
  language: Language;
}

interface FactsProps {
  caption: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
}

const cell = 'border-b border-line py-2 pr-4 text-left align-top last:pr-0';

function Facts({ caption, heads, rows }: FactsProps) {
  return (
    <table className="mt-4 w-full border-collapse text-sm">
      <caption className="pb-1 text-left font-semibold">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={`${cell} border-line-strong font-semibold text-ink-soft`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row" className={`${cell} font-normal`}>
              {name}
            </th>
            {values.map((value) => (
              <td key={value} className={`${cell} tabular-nums`}>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What one operation and one caller may use. */
export function Limits({ texts, language, api }: ReferenceProps & { api: PublicApi }) {
  const { limits } = texts;
  const count = (value: number) => printCount(value, language);
  const values: Record<keyof Texts['limits']['rows'], string> = {
    cost: count(LIMITS.cost),
    depth: count(LIMITS.depth),
    breadth: count(LIMITS.breadth),
    tokens: count(LIMITS.tokens),
    body: `${LIMITS.kilobytes} KiB`,
    list: `1–${LIMITS.list}`,
    deadline: limits.seconds(LIMITS.seconds),
    subscriptions: limits.subscriptions(SUBSCRIPTIONS.anonymous, SUBSCRIPTIONS.partner),
  };
  const rows = (Object.keys(values) as (keyof typeof values)[]).map((name) => [limits.rows[name], values[name]]);
  return (
    <>
      <p className="mt-3">{limits.cost}</p>
      <Facts
        caption={limits.perCaller}
        heads={[limits.caller, limits.capacity, limits.refill]}
        rows={(['anonymous', 'partner'] as const).map((kind) => [
          limits.callers[kind],
          count(api[kind].capacity),
          count(api[kind].refillPerSecond),
        ])}
      />
      <Facts caption={limits.perOperation} heads={[limits.what, limits.value]} rows={rows} />
    </>
  );
}

/** Every code of an error with what to do about it. */
export function Errors({ texts: { errors } }: { texts: Texts }) {
  const codes = Object.keys(errors.list) as (keyof typeof errors.list)[];
  return (
    <>
      <p className="mt-3">{errors.text}</p>
      <dl className="mt-4 border-t border-line-strong text-sm">
        {codes.map((code) => (
          <div key={code} className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <dt className="font-mono wrap-anywhere" translate="no">
              {code} <span className="text-ink-soft">{STATUSES[code]}</span>
            </dt>
            <dd>{errors.list[code]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface Release {
  date: string;
  changes: { kind: keyof Texts['changes']['kinds']; at: string; note: string }[];
}

/** What changed from release to release, the newest first. */
export function Changelog({ texts: { changes }, language }: ReferenceProps) {
  return (
    <>
      <p className="mt-3">{changes.text}</p>
      {(changelog as Release[]).map((release) => (
        <section key={release.date} className="mt-5">
          <h3 className="font-semibold">
            <DateTime value={release.date} language={language} precision="day" />
          </h3>
          {release.changes.length === 0 ? (
            <p className="mt-1">{changes.none}</p>
          ) : (
            <ul className="mt-1 space-y-1 text-sm">
              {release.changes.map(({ kind, at, note }) => (
                <li key={kind + at} className="wrap-anywhere">
                  <span className="font-semibold">{changes.kinds[kind]}</span>{' '}
                  <code translate="no" className="font-mono">
                    {at}
                  </code>{' '}
                  <span className="text-ink-soft">{note}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
