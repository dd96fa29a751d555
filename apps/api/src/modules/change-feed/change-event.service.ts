import type { Transaction } from '#src/db/client.ts';
import type { ChangedNode } from '#src/errors.ts';
import type { ChangeType } from '#src/generated/prisma/enums.ts';

export interface Change {
  type: ChangeType;
  nodeType: ChangedNode;
  nodeId: string;
  /** Whether the public could see the node before or can see it after. */
  public: boolean;
  staffId: string | null;
  /** For colleagues only. */
  note?: string | null;
  /** What the public may know of the reason. */
  reason?: string | null;
}

/** Writes the event of a change; always inside the change's own transaction. */
export async function recordChange(db: Transaction, change: Change): Promise<void> {
  await db.changeEvent.create({ data: change, select: { id: true } });
}

/** The same for many nodes at once. */
export async function recordChanges(db: Transaction, changes: readonly Change[]): Promise<void> {
  await db.changeEvent.createMany({ data: [...changes] });
}
