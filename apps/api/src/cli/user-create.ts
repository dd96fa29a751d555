import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createClients } from '#src/db/client.ts';
import { applyMigrations } from '#src/db/migrate.ts';
import { StaffRole } from '#src/generated/prisma/enums.ts';
import { createStaff } from '#src/modules/staff/staff.service.ts';
import { bilingual, StartupProblem } from '#src/startup-problem.ts';
import { type Command, UsageProblem } from './command.ts';
import { withDatabase } from './database.ts';

const roleNames = Object.values(StaffRole);
const roleList = z.array(z.enum(StaffRole)).min(1);

export const userCreate: Command = {
  name: 'user create',
  usage: '<email> --name <name> --role <role>[,<role>] [--password <password>]',
  summary: bilingual(
    `tạo tài khoản cán bộ; vai trò: ${roleNames.join(', ')}; không cho mật khẩu thì tạo ngẫu nhiên và in ra một lần`,
    `create a member of staff; roles: ${roleNames.join(', ')}; without a password a random one is made and printed once`,
  ),
  async run(argv, io) {
    const { values, positionals } = parseArguments(argv);
    const email = z.email().safeParse(positionals[0]);
    const roles = roleList.safeParse(values.role?.toUpperCase().split(','));
    const name = values.name?.trim();
    if (!email.success || positionals.length !== 1)
      throw new UsageProblem(bilingual('Hãy cho biết một địa chỉ thư điện tử.', 'Name one e-mail address.'));
    if (!name) throw new UsageProblem(bilingual('Thiếu --name.', '--name is missing.'));
    if (!roles.success)
      throw new UsageProblem(
        bilingual(`--role nhận: ${roleNames.join(', ')}.`, `--role takes: ${roleNames.join(', ')}.`),
      );
    const password = values.password ?? randomBytes(12).toString('base64url');
    if (password.length < 12 || password.length > 128)
      throw new UsageProblem(bilingual('Mật khẩu cần từ 12 đến 128 ký tự.', 'A password needs 12 to 128 characters.'));
    await withDatabase(io, async (ownerUrl) => {
      await applyMigrations(ownerUrl, () => undefined);
      const clients = createClients(ownerUrl, { owner: 2, reader: 1 });
      try {
        if (
          await clients.owner.staff.findUnique({ where: { email: email.data.toLowerCase() }, select: { id: true } })
        ) {
          throw new StartupProblem(`Đã có tài khoản ${email.data}.`, `There is an account ${email.data} already.`);
        }
        await createStaff(clients.owner, { name, email: email.data, password, roles: roles.data });
      } finally {
        await clients.close();
      }
    });
    io.out(bilingual(`Đã tạo ${email.data}.`, `Created ${email.data}.`));
    if (values.password === undefined) io.out(`${bilingual('Mật khẩu', 'Password')}: ${password}`);
    return 0;
  },
};

function parseArguments(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: { name: { type: 'string' }, role: { type: 'string' }, password: { type: 'string' } },
    });
  } catch (error) {
    throw new UsageProblem((error as Error).message);
  }
}
