import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder, everyone } from '#src/builder.ts';
import { verificationOf } from './award-reading.service.ts';

const states = ['GRANTED', 'CORRECTED', 'REVOKED', 'UNKNOWN'] as const;
const VerificationState = builder.enumType('VerificationState', {
  subGraphs: everyone,
  description:
    'Whether a certificate stands today; UNKNOWN for a code that was never given, and for one that is not public',
  values: states,
});

const Verification = builder
  .objectRef<{ state: (typeof states)[number]; award: { id: string } | null }>('Verification')
  .implement({
    subGraphs: everyone,
    fields: (t) => ({
      state: t.expose('state', { type: VerificationState, subGraphs: everyone }),
      award: t.field({ type: 'Award', nullable: true, subGraphs: everyone, resolve: ({ award }) => award }),
    }),
  });

builder.queryFields((t) => ({
  verification: t.field({
    type: Verification,
    subGraphs: everyone,
    description: 'Of the code on a certificate, in any writing: small letters, blanks, O for 0',
    args: { code: t.arg.string({ required: true }) },
    resolve: (_root, { code }, context, info) =>
      verificationOf(
        context.db,
        code,
        queryFromInfo({ context, info, typeName: 'Award', path: ['award'], select: { id: true, status: true } }),
      ),
  }),
}));
