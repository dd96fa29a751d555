import type { Problem } from '@kheo/domain';
import type { ServiceContext } from '#src/context.ts';
import { changeAt } from '#src/modules/change-feed/public-change.service.ts';
import { followed, toolsOf, type WebhookFields } from './webhook.service.ts';

export interface CheckedSelection {
  problems: readonly Problem[];
  /** What the newest change that is wanted would send. */
  example: unknown;
}

/** Tries a selection out on the newest change of the kinds that are wanted. */
export async function checkSelection(
  context: ServiceContext,
  { selection, nodeTypes, changeTypes }: Pick<WebhookFields, 'nodeTypes' | 'changeTypes'> & { selection: string },
): Promise<CheckedSelection> {
  const { check, render } = toolsOf(context);
  const problems = check(selection, null);
  if (problems.length) return { problems, example: null };
  const newest = await context.db.publicChange.findFirst({
    where: followed({ nodeTypes: nodeTypes ?? [], changeTypes: changeTypes ?? [] }),
    orderBy: { position: 'desc' },
    select: { position: true },
  });
  const change = newest && (await changeAt(context.db, newest.position));
  return { problems, example: change ? await render(selection, change) : null };
}
