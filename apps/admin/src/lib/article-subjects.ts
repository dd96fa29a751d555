import type { Client } from 'urql';
import { ArticleSubjectsQuery, SetArticleSubjects } from './article-subjects.operations.ts';
import { failureReasonOf, payloadOf, type FailureReason } from './mutation-payload.ts';

/** Award or model that a story tells of, or tells of no more. */
export interface SubjectChange {
  kind: 'awards' | 'civicModels';
  id: string;
  linked: boolean;
}

/** How often a change is tried over what somebody else has just saved. */
const attempts = 3;

/**
 * Links one award or model with a story, or takes the link away; what else the story tells of stays, also what somebody
 * links at the same moment. Null when it is done.
 */
export async function changeArticleSubject(
  client: Client,
  articleId: string,
  { kind, id, linked }: SubjectChange,
): Promise<FailureReason | null> {
  for (let attempt = 1; ; attempt += 1) {
    const { data, error } = await client
      .query(ArticleSubjectsQuery, { id: articleId, language: 'VI' }, { requestPolicy: 'network-only' })
      .toPromise();
    if (error) return error.networkError ? 'network' : 'server';
    if (data?.node?.__typename !== 'Article') return 'notFound';
    const known = {
      awardIds: data.node.awards.map((award) => award.id),
      civicModelIds: data.node.civicModels.map((model) => model.id),
    };
    const field = kind === 'awards' ? 'awardIds' : 'civicModelIds';
    const others = known[field].filter((one) => one !== id);
    const input = { articleId, known, ...known, [field]: linked ? [...others, id] : others };
    const answer = await client.mutation(SetArticleSubjects, { input }).toPromise();
    const payload = payloadOf(answer, 'setArticleSubjects');
    if (payload.__typename === 'Article') return null;
    if (payload.__typename === 'InvalidInput') return 'notFound';
    if (payload.__typename !== 'Conflict' || attempt === attempts) return failureReasonOf(payload);
  }
}
