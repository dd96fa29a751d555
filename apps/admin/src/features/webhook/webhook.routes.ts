import { linkOptions } from '@tanstack/react-router';
import { z } from 'zod';

export const webhookStates = ['ACTIVE', 'PAUSED'] as const;

/** Where in the list one is, and whose webhooks are shown. A wrong value is ignored. */
export const webhookListSearch = z.object({
  after: z.string().optional().catch(undefined),
  before: z.string().optional().catch(undefined),
  partner: z.string().optional().catch(undefined),
  state: z.enum(webhookStates).optional().catch(undefined),
});

export type WebhookListSearch = z.infer<typeof webhookListSearch>;

/** All webhooks, or those of one partner. */
export function webhookListLink(search: WebhookListSearch = {}) {
  return linkOptions({ to: '/webhooks', search });
}

/** Whose webhook is to be made. */
export const webhookCreateSearch = z.object({ partner: z.string().optional().catch(undefined) });

export function webhookCreateLink(partner?: string) {
  return linkOptions({ to: '/webhooks/new', search: partner ? { partner } : {} });
}

export const deliveryStates = ['PENDING', 'FAILING', 'DELIVERED', 'FAILED', 'SKIPPED'] as const;

/** Where in the log one is. */
export const webhookSearch = z.object({
  after: z.string().optional().catch(undefined),
  before: z.string().optional().catch(undefined),
  state: z.enum(deliveryStates).optional().catch(undefined),
});

export type WebhookSearch = z.infer<typeof webhookSearch>;

/** One webhook with its log. */
export function webhookLink(webhookId: string, search: WebhookSearch = {}) {
  return linkOptions({ to: '/webhooks/$webhookId', params: { webhookId }, search });
}

export function webhookEditLink(webhookId: string) {
  return linkOptions({ to: '/webhooks/$webhookId/edit', params: { webhookId } });
}
