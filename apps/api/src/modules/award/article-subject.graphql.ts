import { builder } from '#src/builder.ts';
import { Forbidden, InvalidInput, NotFound } from '#src/errors.ts';
import { uuidOf } from '#src/global-id.ts';
import { setArticleSubjects } from './article-subject.service.ts';

const SetArticleSubjectsInput = builder.inputType('SetArticleSubjectsInput', {
  fields: (t) => ({
    articleId: t.id({ required: true }),
    awardIds: t.idList({ required: true }),
    civicModelIds: t.idList({ required: true }),
  }),
});

builder.mutationFields((t) => ({
  setArticleSubjects: t.prismaField({
    type: 'Article',
    description: 'Awards and models that a story tells of, all of them; the public sees those that are public',
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: SetArticleSubjectsInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const id = await setArticleSubjects(context, {
        articleId: uuidOf('Article', input.articleId),
        awardIds: input.awardIds.map((award) => uuidOf('Award', award)),
        civicModelIds: input.civicModelIds.map((model) => uuidOf('CivicModel', model)),
      });
      return context.db.article.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
