import { randomBytes } from 'node:crypto';
import type { Database } from '#src/db/client.ts';
import type { StaffRole } from '#src/generated/prisma/enums.ts';
import { hashPassword } from './authentication.service.ts';

export interface NewStaff {
  name: string;
  email: string;
  password: string;
  roles: StaffRole[];
  penName?: string | null;
}

/** Creates a member of staff who signs in with a password. */
export async function createStaff(db: Database, staff: NewStaff): Promise<string> {
  const password = await hashPassword(staff.password);
  const email = staff.email.trim().toLowerCase();
  const { id } = await db.$transaction(async (transaction) => {
    const created = await transaction.staff.create({
      data: { name: staff.name, email, emailVerified: true, roles: staff.roles, penName: staff.penName ?? null },
      select: { id: true },
    });
    await transaction.staffAccount.create({
      data: { accountId: created.id, providerId: 'credential', userId: created.id, password },
      select: { id: true },
    });
    return created;
  });
  return id;
}

export interface FirstAdministrator {
  email: string;
  /** As given in the environment, or made up; shown once. */
  password: string;
}

/** Creates the first administrator when there is nobody yet; null when there is somebody. */
export async function ensureAdministrator(
  db: Database,
  wanted: { email: string | undefined; password: string | undefined },
): Promise<FirstAdministrator | null> {
  if ((await db.staff.count()) > 0) return null;
  const email = wanted.email ?? 'quantri@kheo.example';
  const password = wanted.password ?? randomBytes(12).toString('base64url');
  await createStaff(db, { name: 'Quản trị viên', email, password, roles: ['ADMINISTRATOR'] });
  return { email, password };
}
