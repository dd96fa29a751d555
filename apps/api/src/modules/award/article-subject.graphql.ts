import { builder } from '#src/builder.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { setArticleSubjects } from './article-subject.service.ts';

const KnownArticleSubjects = builder.inputType('KnownArticleSubjects', {
  fields: (t) => ({
    awardIds: t.idList({ required: true }),
    civicModelIds: t.idList({ required: true }),
  }),
});

const SetArticleSubjectsInput = builder.inputType('SetArticleSubjectsInput', {
  fields: (t) => ({
    articleId: t.id({ required: true }),
    awardIds: t.idList({ required: true }),
    civicModelIds: t.idList({ required: true }),
    known: t.field({ type: KnownArticleSubjects, description: 'What was there; otherwise nothing is changed' }),
  }),
});

const uuidsOf = ({ awardIds, civicModelIds }: { awardIds: readonly string[]; civicModelIds: readonly string[] }) => ({
  awardIds: awardIds.map((award) => uuidOf('Award', award)),
  civicModelIds: civicModelIds.map((model) => uuidOf('CivicModel', model)),
});

builder.mutationFields((t) => ({
  setArticleSubjects: t.prismaField({
    type: 'Article',
    description: 'Awards and models that a story tells of, all of them; the public sees those that are public',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: SetArticleSubjectsInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await setArticleSubjects(context, {
        articleId: uuidOf('Article', input.articleId),
        ...uuidsOf(input),
        known: input.known && uuidsOf(input.known),
      });
      return context.db.article.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
