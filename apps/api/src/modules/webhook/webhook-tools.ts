import type { Problem } from '@kheo/domain';
import type { FeedChange } from '#src/modules/change-feed/public-change.service.ts';

/** What webhooks need of the public door: its schema and its rights. door/webhook-payload.ts makes it. */
export interface WebhookTools {
  /** `KHEO_WEBHOOK_ALLOWED_HOSTS` */
  allowedHosts: readonly string[];
  /** What is wrong with a selection on Change, with line and column; `mostCost` is what the partner may use at once. */
  check(selection: string, mostCost: number | null): Problem[];
  /**
   * What the public sees of a change now.
   *
   * @throws Error when it cannot be read at this moment
   */
  render(selection: string, change: FeedChange): Promise<unknown>;
}
