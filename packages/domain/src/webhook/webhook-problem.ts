/** What can be wrong with a webhook (địa chỉ nhận thông báo của đối tác); they are part of `problemCodes`. */
export const webhookProblemCodes = [
  'webhook-url-form',
  'webhook-url-https',
  'webhook-url-private',
  'webhook-url-unknown',
  'webhook-selection',
  'webhook-selection-at',
  'webhook-node-type',
  'webhook-range',
  'webhook-range-long',
  'webhook-done',
] as const;

/** One of {@link webhookProblemCodes}, e.g. `'webhook-url-private'` (Địa chỉ này nằm trong mạng nội bộ). */
export type WebhookProblemCode = (typeof webhookProblemCodes)[number];
