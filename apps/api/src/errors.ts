import type { Problem } from '@kheo/domain';

/**
 * Failures that a service expects. The editorial schema declares them as members of result unions; everything else
 * that is thrown is masked at the door and logged with an id.
 */
export abstract class ExpectedFailure extends Error {}

/** All problems of an input at once, so that an editor can mend them in one go. */
export class InvalidInput extends ExpectedFailure {
  override name = 'InvalidInput';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`Invalid input: ${problems.map((problem) => `${problem.field} ${problem.code}`).join(', ')}`);
    this.problems = problems;
  }
}

export class Forbidden extends ExpectedFailure {
  override name = 'Forbidden';

  constructor(what: string) {
    super(`Not allowed: ${what}`);
  }
}

export class NotFound extends ExpectedFailure {
  override name = 'NotFound';

  constructor(what: string) {
    super(`Not found: ${what}`);
  }
}

/** What editors change. */
export type ChangedNode =
  | 'Article'
  | 'Category'
  | 'MediaFile'
  | 'OfficialDocument'
  | 'Site'
  | 'Award'
  | 'AwardDecision'
  | 'AwardForm'
  | 'CertificateTemplate'
  | 'CivicModel'
  | 'Consultation'
  | 'CouncilMeeting'
  | 'Dossier'
  | 'Movement'
  | 'Partner'
  | 'PartnerKey'
  | 'PartnerLink'
  | 'Webhook'
  | 'SyndicationSource'
  | 'SyndicatedArticle'
  | 'Organization'
  | 'Recipient';

/** Somebody saved the same thing in between. */
export class Conflict extends ExpectedFailure {
  override name = 'Conflict';
  readonly currentVersion: number;
  /** Type and id of what was to be changed, to show what is there now. */
  readonly node: { type: ChangedNode; id: string };

  constructor(node: Conflict['node'], currentVersion: number) {
    super(`${node.type} was changed by somebody else; it is at version ${currentVersion} now`);
    this.node = node;
    this.currentVersion = currentVersion;
  }
}
