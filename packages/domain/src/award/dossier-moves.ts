import type { Label } from '../labels/label.ts';
import type { DossierStatus } from './vocabulary.ts';

/** The roles of staff that may move a dossier. */
export type DossierRole = 'CONTRIBUTOR' | 'EDITOR' | 'AWARDS_OFFICER' | 'PUBLISHER' | 'ADMINISTRATOR';

/** The steps that a dossier can take. */
export const dossierMoveNames = [
  'SUBMIT',
  'RECEIVE',
  'RETURN',
  'START_APPRAISAL',
  'OPEN_CONSULTATION',
  'SEND_TO_COUNCIL',
  'REAPPRAISE',
  'CONCLUDE_COUNCIL',
  'FORWARD_UP',
  'RECORD_DECISION',
  'REJECT',
  'REOPEN',
] as const;
/** One of {@link dossierMoveNames}: `'OPEN_CONSULTATION'` (Mở lấy ý kiến). */
export type DossierMoveName = (typeof dossierMoveNames)[number];

/** What is checked before a step; see `checkDossierMove`. */
export type DossierCheck = 'attachments' | 'findings' | 'consultation-plan' | 'consultation' | 'council' | 'decision';

/** One step: from where, to where, who may, and whether it must say why. */
export interface DossierMove {
  readonly name: DossierMoveName;
  readonly label: Label;
  readonly from: readonly DossierStatus[];
  readonly to: DossierStatus;
  readonly roles: readonly DossierRole[];
  readonly needsReason: boolean;
  readonly checks: readonly DossierCheck[];
}

const officer: readonly DossierRole[] = ['AWARDS_OFFICER', 'ADMINISTRATOR'];
const anyone: readonly DossierRole[] = ['CONTRIBUTOR', 'EDITOR', 'PUBLISHER', ...officer];

/**
 * Every step that there is (DOMAIN.md E.2). Whatever leads towards a decision checks the consultation again, so that a
 * dossier cannot come around the public by another way.
 */
export const dossierMoves: readonly DossierMove[] = [
  {
    name: 'SUBMIT',
    label: { vi: 'Trình hồ sơ', en: 'Submit' },
    from: ['DRAFT', 'RETURNED'],
    to: 'SUBMITTED',
    roles: anyone,
    needsReason: false,
    checks: ['attachments'],
  },
  {
    name: 'RECEIVE',
    label: { vi: 'Tiếp nhận', en: 'Receive' },
    from: ['SUBMITTED'],
    to: 'RECEIVED',
    roles: officer,
    needsReason: false,
    checks: ['attachments'],
  },
  {
    name: 'RETURN',
    label: { vi: 'Trả lại', en: 'Return' },
    from: ['SUBMITTED', 'RECEIVED', 'APPRAISING'],
    to: 'RETURNED',
    roles: officer,
    needsReason: true,
    checks: [],
  },
  {
    name: 'START_APPRAISAL',
    label: { vi: 'Thẩm định', en: 'Appraise' },
    from: ['RECEIVED'],
    to: 'APPRAISING',
    roles: officer,
    needsReason: false,
    checks: [],
  },
  {
    name: 'OPEN_CONSULTATION',
    label: { vi: 'Mở lấy ý kiến', en: 'Open the consultation' },
    from: ['APPRAISING'],
    to: 'PUBLIC_CONSULTATION',
    roles: officer,
    needsReason: false,
    checks: ['attachments', 'findings', 'consultation-plan'],
  },
  {
    name: 'SEND_TO_COUNCIL',
    label: { vi: 'Trình Hội đồng', en: 'Send to the council' },
    from: ['APPRAISING', 'PUBLIC_CONSULTATION'],
    to: 'COUNCIL',
    roles: officer,
    needsReason: false,
    checks: ['attachments', 'findings', 'consultation'],
  },
  {
    name: 'REAPPRAISE',
    label: { vi: 'Thẩm định lại', en: 'Appraise again' },
    from: ['PUBLIC_CONSULTATION', 'COUNCIL', 'AWAITING_DECISION'],
    to: 'APPRAISING',
    roles: officer,
    needsReason: true,
    checks: [],
  },
  {
    name: 'CONCLUDE_COUNCIL',
    label: { vi: 'Kết luận họp Hội đồng', en: 'Conclude the council' },
    from: ['COUNCIL'],
    to: 'AWAITING_DECISION',
    roles: officer,
    needsReason: false,
    checks: ['findings', 'consultation', 'council'],
  },
  {
    name: 'FORWARD_UP',
    label: { vi: 'Trình cấp trên', en: 'Forward to the higher level' },
    from: ['AWAITING_DECISION'],
    to: 'FORWARDED_UP',
    roles: officer,
    needsReason: false,
    checks: ['findings', 'consultation', 'council'],
  },
  {
    name: 'RECORD_DECISION',
    label: { vi: 'Ghi nhận quyết định', en: 'Record the decision' },
    from: ['AWAITING_DECISION', 'FORWARDED_UP'],
    to: 'AWARDED',
    roles: officer,
    needsReason: false,
    checks: ['findings', 'consultation', 'council', 'decision'],
  },
  {
    name: 'REJECT',
    label: { vi: 'Không xét', en: 'Reject' },
    from: ['RECEIVED', 'APPRAISING', 'PUBLIC_CONSULTATION', 'COUNCIL', 'AWAITING_DECISION', 'FORWARDED_UP'],
    to: 'REJECTED',
    roles: officer,
    needsReason: true,
    checks: [],
  },
  {
    name: 'REOPEN',
    label: { vi: 'Mở lại hồ sơ', en: 'Reopen' },
    from: ['REJECTED'],
    to: 'APPRAISING',
    roles: officer,
    needsReason: true,
    checks: [],
  },
];

/**
 * The steps that a status offers to somebody with these roles, in the order of the procedure.
 *
 * @example dossierMovesFrom('SUBMITTED', ['AWARDS_OFFICER']).map(({ name }) => name) // ['RECEIVE', 'RETURN']
 */
export function dossierMovesFrom(status: DossierStatus, roles: readonly string[]): DossierMove[] {
  return dossierMoves.filter((move) => move.from.includes(status) && mayMove(move, roles));
}

/** Whether one of the roles may take the step. */
export function mayMove(move: DossierMove, roles: readonly string[]): boolean {
  return move.roles.some((role) => roles.includes(role));
}
