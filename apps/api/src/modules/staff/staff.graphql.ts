import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '#src/builder.ts';

const StaffRole = builder.enumType('StaffRole', {
  values: {
    CONTRIBUTOR: { description: 'Cộng tác viên: writes and edits own drafts' },
    EDITOR: { description: 'Biên tập viên: edits every article, category and file' },
    PUBLISHER: { description: 'Người duyệt: publishes and takes down' },
    AWARDS_OFFICER: { description: 'Cán bộ thi đua – khen thưởng' },
    ADMINISTRATOR: { description: 'Quản trị viên: everything, settings and staff included' },
  } as const,
});

const Staff = builder.prismaNode('Staff', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  fields: (t) => ({
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    penName: t.exposeString('penName', { nullable: true }),
    roles: t.expose('roles', { type: [StaffRole] }),
  }),
});

builder.queryFields((t) => ({
  viewer: t.field({
    type: Staff,
    nullable: true,
    description: 'Who is signed in; null for nobody',
    resolve: (_root, _args, context, info) =>
      context.viewer &&
      context.db.staff.findUnique({
        ...queryFromInfo({ context, info, typeName: 'Staff' }),
        where: { id: context.viewer.id },
      }),
  }),
}));
