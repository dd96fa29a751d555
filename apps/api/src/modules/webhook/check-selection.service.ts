import type { Problem } from '@kheo/domain';
import type { ServiceContext } from '#src/context.ts';
import { changeAt } from '#src/modules/change-feed/public-change.service.ts';
import { toolsOf } from './webhook.service.ts';

export interface CheckedSelection {
  problems: readonly Problem[];
  /** What the newest change would send. */
  example: unknown;
}

/** Tries a selection out on the newest change. */
export async function checkSelection(context: ServiceContext, selection: string): Promise<CheckedSelection> {
  const { check, render } = toolsOf(context);
  const problems = check(selection, null);
  if (problems.length) return { problems, example: null };
  const newest = await context.db.publicChange.findFirst({ orderBy: { position: 'desc' }, select: { position: true } });
  const change = newest && (await changeAt(context.db, newest.position));
  return { problems, example: change ? await render(selection, change) : null };
}
