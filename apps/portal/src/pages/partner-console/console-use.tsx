import { Badge, type BadgeTone } from '@kheo/ui/badge/badge';
import { ColumnChart } from '@kheo/ui/column-chart/column-chart';
import { printMoment } from '@kheo/ui/date-time/date-time';
import type { Language } from '../../catalogues/language.ts';
import type { Catalogue } from '../../catalogues/vi.ts';
import { printCount } from '../../site/site-footer.tsx';
import type { ConsoleData } from './console-api.ts';

/** What each part of the console is told. */
export interface ConsolePart {
  texts: Catalogue['partnerConsole'];
  language: Language;
}

const tones: Record<ConsoleData['keys'][number]['status'], BadgeTone> = {
  ACTIVE: 'success',
  REPLACED: 'warning',
  EXPIRED: 'neutral',
  REVOKED: 'danger',
};

/** The partner's keys, without the keys themselves. */
export function ConsoleKeys({ keys, texts, language }: ConsolePart & { keys: ConsoleData['keys'] }) {
  if (keys.length === 0) return <p className="text-ink-soft">{texts.noKeys}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {keys.map((key) => (
        <li key={key.prefix} className="space-y-1 py-3.5">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="font-semibold">{key.name}</span>
            <code className="text-sm break-all text-ink-soft" translate="no">
              {key.prefix}…
            </code>
            <Badge tone={tones[key.status]}>{texts.keyStatuses[key.status]}</Badge>
          </p>
          <p className="text-sm text-ink-soft">
            {[
              ...key.scopes.map((scope) => texts.scopes[scope]),
              key.revokedAt
                ? texts.revokedAt(printMoment(key.revokedAt, language))
                : key.expiresAt
                  ? texts.expiresAt(printMoment(key.expiresAt, language))
                  : texts.noEnd,
              key.lastUsedAt ? texts.lastUsedAt(printMoment(key.lastUsedAt, language)) : texts.neverUsed,
            ].join('\u00A0· ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

const shownInChart = 7;
const figures = ['runs', 'cost', 'failures', 'refusals'] as const;

/** Use day by day: the last week as columns, every used day of thirty as a table. */
export function ConsoleUsage({ days, texts, language }: ConsolePart & { days: ConsoleData['usage'] }) {
  const number = (value: number) => printCount(value, language);
  const used = days.filter(({ runs, refusals }) => runs + refusals > 0).toReversed();
  if (used.length === 0) return <p className="text-ink-soft">{texts.noUse}</p>;
  const week = days.slice(-shownInChart);
  return (
    <div className="space-y-6">
      <ColumnChart
        labelledBy="console-usage"
        summary={texts.week(number(week.reduce((sum, { runs }) => sum + runs, 0)))}
        labels={{ label: texts.day, value: texts.figures.runs, table: texts.weekTable }}
        columns={week.map(({ day, runs }) => ({
          label: `${Number(day.slice(8, 10))}-${Number(day.slice(5, 7))}`,
          value: runs,
          text: number(runs),
        }))}
      />
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={texts.days}>
        <table className="w-full max-w-2xl border-collapse text-sm">
          <caption className="pb-2 text-left font-semibold">{texts.days}</caption>
          <thead>
            <tr className="border-b border-line-strong text-right">
              <th scope="col" className="py-1.5 pr-4 text-left">
                {texts.day}
              </th>
              {figures.map((figure) => (
                <th key={figure} scope="col" className="py-1.5 pl-4">
                  {texts.figures[figure]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {used.map((row) => (
              <tr key={row.day} className="border-b border-line">
                <th scope="row" className="py-1.5 pr-4 text-left font-normal whitespace-nowrap">
                  {printMoment(row.day, language, 'date')}
                </th>
                {figures.map((figure) => (
                  <td key={figure} className="py-1.5 pl-4 text-right tabular-nums">
                    {number(row[figure])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** What the partner runs, and what each of it costs. */
export function ConsoleOperations({
  operations,
  texts,
  language,
}: ConsolePart & { operations: ConsoleData['operations'] }) {
  const number = (value: number) => printCount(value, language);
  if (operations.length === 0) return <p className="text-ink-soft">{texts.noOperations}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {operations.map(({ hash, name, text, runs, cost, failures, lastSeen }) => (
        <li key={hash} className="space-y-1 py-3.5">
          <p className="font-semibold wrap-anywhere">{name || texts.unnamed}</p>
          <p className="text-sm text-ink-soft">
            {[
              texts.costEach(number(runs > 0 ? Math.round(cost / runs) : 0)),
              texts.runs(number(runs)),
              texts.costInAll(number(cost)),
              texts.failures(number(failures)),
              texts.lastSeen(printMoment(lastSeen, language)),
            ].join('\u00A0· ')}
          </p>
          <details>
            <summary className="inline-block cursor-pointer py-1 text-sm text-accent underline underline-offset-[0.2em]">
              {texts.showOperation(name || hash.slice(0, 8))}
            </summary>
            <pre
              tabIndex={0}
              aria-label={texts.showOperation(name || hash.slice(0, 8))}
              className="mt-2 max-h-80 overflow-auto rounded-md bg-sunken p-3 text-sm"
              translate="no"
            >
              {text}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  );
}
