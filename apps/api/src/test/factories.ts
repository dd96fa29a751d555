import { isUnionType } from 'graphql';
import type { StaffRole } from '#src/generated/prisma/enums.ts';
import { decodeGlobalId } from '#src/global-id.ts';
import { createStaff } from '#src/modules/staff/staff.service.ts';
import { editorialSchema } from '#src/schema.ts';
import { dataOf, send, type TestApi } from './run-operation.ts';

export const password = 'mot-mat-khau-du-dai';

export interface Person {
  id: string;
  email: string;
  cookie: string;
}

let people = 0;

/** The name=value part of the session cookie that an answer sets. */
export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** Signs in as the admin does. */
export function signIn(app: TestApi['app'], email: string, given = password, address = '192.0.2.1'): Promise<Response> {
  return send(
    app,
    '/auth/sign-in/email',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: given }),
    },
    address,
  );
}

/** A member of staff who has signed in. */
export async function signedIn(api: TestApi, ...roles: StaffRole[]): Promise<Person> {
  people += 1;
  const email = `can-bo-${people}@sotuphap.example`;
  const id = await createStaff(api.clients.owner, { name: `Cán bộ số ${people}`, email, password, roles });
  const answer = await signIn(api.app, email, password, `198.51.100.${people}`);
  if (answer.status !== 200) throw new Error(await answer.text());
  return { id, email, cookie: cookieOf(answer) };
}

/** What a mutation gave: the changed node or one of the failures of its union. */
export interface Outcome {
  __typename: string;
  id: string;
  version: number;
  slug: string;
  status: string;
  problems: { field: string; code: string; params: Record<string, unknown> }[];
  currentVersion: number;
  message: string;
  [field: string]: unknown;
}

const failures: Record<string, string> = {
  InvalidInput: 'message problems { field code params }',
  Conflict: 'message currentVersion current { id ... on Article { title version } ... on Category { name version } }',
  Forbidden: 'message',
  NotFound: 'message',
};
const selections: Record<string, string> = {
  Article: 'id slug version status title',
  Category: 'id slug version name',
  MediaFile: 'id version',
  Site: 'version',
  OfficialDocument: 'id slug version code status published',
  DocumentReference: 'id decision officialDocument { id code }',
  Award: 'id version status recipientName verificationCode published revokedAt',
  AwardDecision: 'id version awardCount unpublishedCount',
  Movement: 'id version slug published',
  CivicModel: 'id version slug status published',
  Recipient: 'id version name timelinePublic',
  Dossier: 'id version status nominees { id name passed findings { code severity } overrideReason }',
  MovedDossiers: 'dossiers { id version status }',
  CouncilMeeting: 'id version closed result { quorate nominees { nomineeId passed } }',
  Consultation: 'id version closesOn workingDays summary',
  Organization: 'id version name agencyCode validTo',
  AwardForm: 'id version nameVi validFrom validTo',
  Holiday: 'day nameVi worked',
  Deleted: 'id',
  RemovedCivicModels: 'removed kept',
  ImportPortalPagePayload: 'outcome reason warnings article { id slug status }',
};

/** Runs one mutation as a person; `selection` is of what it gives when it succeeds. */
export async function mutate(
  api: TestApi,
  by: Pick<Person, 'cookie'>,
  name: string,
  input: Record<string, unknown>,
  selection?: string,
): Promise<Outcome> {
  const field = editorialSchema.getMutationType()?.getFields()[name];
  const union = field && 'ofType' in field.type ? field.type.ofType : undefined;
  if (!field || !isUnionType(union)) throw new Error(`There is no mutation ${name} with a result union`);
  const members = union
    .getTypes()
    .map(({ name: type }) => `... on ${type} { ${failures[type] ?? selection ?? selections[type] ?? '__typename'} }`);
  const query = `mutation ($input: ${String(field.args[0]?.type)}) { ${name}(input: $input) { __typename ${members.join(' ')} } }`;
  return (await dataOf<Record<string, Outcome>>(api, { query, variables: { input }, cookie: by.cookie }))[name]!;
}

/** The outcome of a mutation that has to succeed. */
export async function mutated(...args: Parameters<typeof mutate>): Promise<Outcome> {
  const outcome = await mutate(...args);
  if (outcome.message !== undefined) throw new Error(`${args[2]}: ${JSON.stringify(outcome)}`);
  return outcome;
}

let made = 0;

/** A draft with a text. */
export function draft(api: TestApi, by: Person, fields: Record<string, unknown> = {}): Promise<Outcome> {
  made += 1;
  return mutated(api, by, 'createArticle', {
    title: `Tin thử nghiệm số ${made}`,
    body: { html: `<p>Nội dung của tin số ${made}.</p>` },
    ...fields,
  });
}

/** A column of the portal. */
export function category(api: TestApi, by: Person, fields: Record<string, unknown> = {}): Promise<Outcome> {
  made += 1;
  return mutated(api, by, 'createCategory', {
    nameVi: `Chuyên mục số ${made}`,
    nameEn: `Column no. ${made}`,
    ...fields,
  });
}

/** An article on the portal. `publishedAt` is the time it is printed with. */
export async function published(
  api: TestApi,
  by: Person,
  { publishedAt, ...fields }: Record<string, unknown> & { categoryId: string; publishedAt?: string },
): Promise<Outcome> {
  const { id, version } = await draft(api, by, fields);
  return mutated(api, by, 'publishArticle', { id, expectedVersion: version, publishedAt });
}

export const uuid = (globalId: string): string => decodeGlobalId(globalId).id;
