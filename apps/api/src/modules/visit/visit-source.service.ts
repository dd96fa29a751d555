import { noteUnsteady, type MakeSource } from '#src/reading/source.ts';

/** What visitStatistics counts, for reading in one statement; the clock is PostgreSQL's. */
export const visitStatisticsSource: MakeSource = () => ({
  sql: () => `json_build_object(
    'online', (SELECT count(*) FROM visit_presence WHERE seen_at >= now() - interval '5 minutes'),
    'today', coalesce((SELECT visits FROM visit_day WHERE day = (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date), 0),
    'total', (coalesce((SELECT initial_visit_total FROM site), 0) + coalesce((SELECT sum(visits) FROM visit_day), 0))::bigint)`,
  value: (json, _args, made) => {
    noteUnsteady(made);
    return json;
  },
});
