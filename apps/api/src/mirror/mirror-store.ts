import type { MirrorNode } from './mirrored.ts';

/** Where a mirror stands. It is written together with the nodes that brought it there. */
export interface MirrorState {
  address: string;
  /** From where changes are followed once everything is copied. */
  cursor: string;
  /** Which copy this is: what an earlier one brought and this one did not is no longer there. */
  copy: number;
  /** What was copied of each node; a copy of an earlier Khéo has none. */
  shape?: string;
  /** What is being copied: place in the list of lists, and the cursor in that list; null when all is. */
  copying: { list: number; after: string | null } | null;
}

export interface Removed {
  type: string;
  id: string;
  at: string;
  reason: string | null;
}

/** What belongs together: after a crash all of it is there, or nothing. */
export interface MirrorBatch {
  put?: readonly MirrorNode[];
  remove?: readonly Removed[];
  state: MirrorState;
}

export interface MirrorStore {
  state(): MirrorState | null;
  write(batch: MirrorBatch): void;
  /** Those that this copy does not have. */
  missing(wanted: ReadonlyArray<{ type: string; id: string }>, copy: number): Array<{ type: string; id: string }>;
  /** Every node, with the copy that brought it. */
  all(): Iterable<MirrorNode & { copy: number }>;
  close(): void;
}
