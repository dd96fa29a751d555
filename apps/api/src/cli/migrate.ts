import { bilingual } from '#src/startup-problem.ts';
import { applyMigrations, createMigration, diffMigrations } from '#src/db/migrate.ts';
import { type Command, type CommandIo, UsageProblem } from './command.ts';
import { withDatabase } from './database.ts';

export const migrate: Command = {
  name: 'migrate',
  usage: '[check | create <name>]',
  summary: bilingual(
    'cập nhật cấu trúc cơ sở dữ liệu; check so với prisma/schema; create viết tệp SQL mới',
    'bring the database up to date; check compares with prisma/schema; create writes a new SQL file',
  ),
  async run([action, name, ...rest], io) {
    if (action === undefined) return apply(io);
    if (action === 'check' && name === undefined) return check(io);
    if (action === 'create' && name !== undefined && rest.length === 0) return create(name, io);
    throw new UsageProblem(
      bilingual('Không hiểu tham số của migrate.', 'The arguments of migrate are not understood.'),
    );
  },
};

async function apply(io: CommandIo): Promise<number> {
  const applied = await withDatabase(io, (ownerUrl) => applyMigrations(ownerUrl, io.out));
  if (applied.length === 0) io.out(bilingual('Cơ sở dữ liệu đã cập nhật.', 'The database is up to date.'));
  return 0;
}

async function check(io: CommandIo): Promise<number> {
  const difference = await withDatabase(io, diffMigrations);
  if (difference === null) {
    io.out(bilingual('Các tệp migration khớp với prisma/schema.', 'The migrations agree with prisma/schema.'));
    return 0;
  }
  io.note(
    bilingual(
      'Các tệp migration chưa khớp với prisma/schema. Hãy chạy: npm run kheo -- migrate create <tên>. Còn thiếu:',
      'The migrations do not agree with prisma/schema. Run: npm run kheo -- migrate create <name>. Missing:',
    ),
  );
  io.out(difference);
  return 1;
}

async function create(name: string, io: CommandIo): Promise<number> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new UsageProblem(
      bilingual(
        'Tên migration chỉ gồm chữ thường không dấu, chữ số và dấu gạch dưới, ví dụ award_register.',
        'A migration is named with lower-case letters, digits and underscores, such as award_register.',
      ),
    );
  }
  io.out(await withDatabase(io, (ownerUrl) => createMigration(ownerUrl, name)));
  return 0;
}
