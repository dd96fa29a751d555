import type {
  CHANGE_TYPE_LABELS,
  DELIVERY_STATE_LABELS,
  PAUSE_REASON_LABELS,
} from '@kheo/domain/labels/webhook-labels';
import { ApiUnavailable, BadRequest } from '../../api.ts';

/** What the API tells of a partner to its own people; days are `YYYY-MM-DD`, moments ISO 8601. */
export interface ConsoleData {
  partner: { nameVi: string; nameEn: string };
  expiresAt: string;
  keys: {
    name: string;
    prefix: string;
    scopes: ('READ' | 'CHANGES')[];
    status: 'ACTIVE' | 'REPLACED' | 'EXPIRED' | 'REVOKED';
    expiresAt: string | null;
    revokedAt: string | null;
    lastUsedAt: string | null;
  }[];
  usage: { day: string; runs: number; cost: number; failures: number; refusals: number }[];
  operations: {
    hash: string;
    name: string;
    text: string;
    runs: number;
    cost: number;
    failures: number;
    lastSeen: string;
  }[];
  webhooks: {
    id: string;
    name: string;
    url: string;
    state: 'ACTIVE' | 'PAUSED';
    pauseReason: keyof typeof PAUSE_REASON_LABELS | null;
    failingSince: string | null;
    nextAttemptAt: string | null;
    waiting: number;
  }[];
  log: { webhook: string; deliveries: ConsoleDelivery[]; pageInfo: ConsolePageInfo } | null;
}

export interface ConsoleDelivery {
  id: string;
  messageId: string;
  test: boolean;
  changeType: keyof typeof CHANGE_TYPE_LABELS | null;
  nodeType: string | null;
  changedAt: string | null;
  state: keyof typeof DELIVERY_STATE_LABELS;
  attempts: number;
  lastAttemptAt: string | null;
  duration: number | null;
  status: number | null;
  failure: string | null;
  requestBody: string | null;
  responseBody: string | null;
}

interface ConsolePageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** Why a console stays closed. */
export type ConsoleRefusal = 'unknown' | 'expired' | 'revoked' | 'suspended';

/** Which webhook is looked into, and where in its log. */
export interface ConsoleWish {
  webhook?: string | undefined;
  after?: string | undefined;
  before?: string | undefined;
}

const DEADLINE_MS = 8_000;
const refusals: readonly string[] = ['unknown', 'expired', 'revoked', 'suspended'] satisfies ConsoleRefusal[];

/** The way to the API that only portals have. */
export function createConsoleApi(apiUrl: string, secret: string) {
  const post = async (path: string, body: object): Promise<Response> => {
    try {
      return await fetch(`${apiUrl}/internal/partner-console${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
    } catch (error) {
      throw new ApiUnavailable('The partner console cannot be asked', { cause: error });
    }
  };
  const refusalOf = async (answer: Response): Promise<ConsoleRefusal> => {
    const { error } = (await answer.json()) as { error?: { code?: string } };
    return refusals.includes(error?.code ?? '') ? (error?.code as ConsoleRefusal) : 'unknown';
  };
  return {
    /** @throws BadRequest for a cursor that is none, ApiUnavailable */
    read: async (token: string, wish: ConsoleWish): Promise<ConsoleData | { refused: ConsoleRefusal }> => {
      const answer = await post('', { token, ...wish });
      if (answer.ok) return (await answer.json()) as ConsoleData;
      if (answer.status === 403) return { refused: await refusalOf(answer) };
      if (answer.status === 400) throw new BadRequest('Not a page of this console');
      throw new ApiUnavailable(`The partner console answered ${answer.status}`);
    },
    /** @returns whether there was such a delivery of this partner */
    replay: async (token: string, delivery: string): Promise<boolean | { refused: ConsoleRefusal }> => {
      const answer = await post('/replay', { token, delivery });
      if (answer.ok) return true;
      if (answer.status === 403) return { refused: await refusalOf(answer) };
      if (answer.status === 404 || answer.status === 400) return false;
      throw new ApiUnavailable(`The partner console answered ${answer.status}`);
    },
  };
}
