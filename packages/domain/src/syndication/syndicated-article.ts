/** Where an article taken over from another Khéo stands (tin lấy lại). */
export type SyndicatedState = 'WAITING' | 'APPROVED' | 'CHANGED' | 'REJECTED' | 'WITHDRAWN';

/** Who decides: the editor (ASK) or the rule of the source, which publishes by itself (PUBLISH). */
export type SyndicationRule = 'ASK' | 'PUBLISH';

/** What is known here of an article of the source. */
export interface KnownArticle {
  state: SyndicatedState;
  /** Digest of what was read last. */
  contentHash: string;
  /** Digest of what was made into the article here; null while there is none, or it was taken down. */
  appliedHash: string | null;
  /** Whether nobody here has changed the article since it was made; true while there is none. */
  untouched: boolean;
}

/** An article as the source shows it now. */
export interface SeenArticle {
  contentHash: string;
  /** Whether it stands in what is followed: the column, the movement. */
  belongs: boolean;
}

/**
 * What becomes of an article that the source shows, null when nothing does. What somebody here has changed is never
 * overwritten: its new version waits (CHANGED). A column that the source changes is no withdrawal: what was taken over
 * stays, what still waits goes.
 *
 * @example
 * stateOnSight(null, { contentHash: 'a', belongs: true }, 'ASK') // 'WAITING': “Tin chờ duyệt”
 */
export function stateOnSight(
  known: KnownArticle | null,
  { contentHash, belongs }: SeenArticle,
  rule: SyndicationRule,
): SyndicatedState | null {
  const fresh = rule === 'PUBLISH' ? 'APPROVED' : 'WAITING';
  if (known === null) return belongs ? fresh : null;
  const same = known.contentHash === contentHash;
  switch (known.state) {
    case 'WAITING':
      if (!belongs) return 'WITHDRAWN';
      return same ? null : rule === 'PUBLISH' && known.untouched ? 'APPROVED' : 'WAITING';
    case 'REJECTED':
      return same ? null : 'REJECTED';
    case 'WITHDRAWN':
      return belongs ? (rule === 'PUBLISH' && known.untouched ? 'APPROVED' : 'WAITING') : null;
    case 'APPROVED':
    case 'CHANGED':
      if (same) return null;
      // approved and not made yet: it was another text that was approved
      if (known.appliedHash === null) return rule === 'PUBLISH' && known.untouched ? 'APPROVED' : 'WAITING';
      if (known.appliedHash === contentHash) return 'APPROVED';
      return rule === 'PUBLISH' && known.untouched ? 'APPROVED' : 'CHANGED';
  }
}

/** What an editor may decide of it. `UNDO` brings it back to those that wait. */
export type SyndicationDecision = 'APPROVE' | 'REJECT' | 'UNDO';

/**
 * The decisions that a state allows. Of a new version, REJECT keeps the text that is here.
 *
 * @example
 * decisionsFor('WITHDRAWN') // []: the source has taken it down (đơn vị nguồn đã gỡ)
 */
export function decisionsFor(state: SyndicatedState): readonly SyndicationDecision[] {
  switch (state) {
    case 'WAITING':
    case 'CHANGED':
      return ['APPROVE', 'REJECT'];
    case 'APPROVED':
    case 'REJECTED':
      return ['UNDO'];
    case 'WITHDRAWN':
      return [];
  }
}
