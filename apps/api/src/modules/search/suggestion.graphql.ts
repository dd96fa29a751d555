import { builder, everyone } from '#src/builder.ts';
import { encodeGlobalId } from '#src/global-id.ts';
import { pageRequest } from '#src/keyset.ts';
import { findSuggestions, type Suggestion } from './suggestion.service.ts';

const typenames = {
  ARTICLE: 'Article',
  OFFICIAL_DOCUMENT: 'OfficialDocument',
  TAG: 'Tag',
  RECIPIENT: 'Award',
} as const;

const SuggestionKind = builder.enumType('SuggestionKind', {
  subGraphs: everyone,
  values: ['ARTICLE', 'OFFICIAL_DOCUMENT', 'TAG', 'RECIPIENT'] as const,
});
const SuggestionRef = builder.objectRef<Suggestion>('Suggestion').implement({
  subGraphs: everyone,
  fields: (t) => ({
    text: t.exposeString('text', { subGraphs: everyone }),
    kind: t.expose('kind', { type: SuggestionKind, subGraphs: everyone }),
    path: t.exposeString('path', { subGraphs: everyone, description: 'Where it is on the portal' }),
    nodeId: t.id({
      subGraphs: everyone,
      description: 'Of somebody who has received awards: one of these',
      resolve: ({ kind, nodeId }) => encodeGlobalId(typenames[kind], nodeId),
    }),
  }),
});

builder.queryFields((t) => ({
  suggestions: t.field({
    type: [SuggestionRef],
    subGraphs: everyone,
    description:
      'While somebody types, from the second letter on: titles, documents, tags, and who has received awards',
    args: { prefix: t.arg.string({ required: true }), first: t.arg.int({ required: true, defaultValue: 8 }) },
    complexity: ({ first }) => ({ field: 20, multiplier: Math.min(Math.max(first, 1), 100) }),
    resolve: (_root, { prefix, first }, { db, door }) =>
      findSuggestions(db, door, prefix, pageRequest({ first }).limit),
  }),
}));
