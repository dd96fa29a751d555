import { parseArgs, type ParseArgsConfig } from 'node:util';
import { foldForSearch } from '@kheo/domain';
import { z } from 'zod';
import { createClients, type Database } from '#src/db/client.ts';
import { applyMigrations } from '#src/db/migrate.ts';
import { InvalidInput } from '#src/errors.ts';
import { PartnerScope } from '#src/generated/prisma/enums.ts';
import {
  endPartnerKey,
  makePartnerKey,
  partnerKeyStatus,
  partnerScopes,
} from '#src/modules/partner/partner-key.service.ts';
import { registerPartner } from '#src/modules/partner/partner.service.ts';
import { bilingual, StartupProblem } from '#src/startup-problem.ts';
import { type Command, type CommandIo, UsageProblem } from './command.ts';
import { withDatabase } from './database.ts';

const scopeList = z.array(z.enum(PartnerScope)).min(1);

function parse<Options extends NonNullable<ParseArgsConfig['options']>>(argv: string[], options: Options) {
  try {
    return parseArgs({ args: argv, allowPositionals: true, options });
  } catch (error) {
    throw new UsageProblem((error as Error).message);
  }
}

async function withOwner<Result>(io: CommandIo, work: (db: Database) => Promise<Result>): Promise<Result> {
  return withDatabase(io, async (ownerUrl) => {
    await applyMigrations(ownerUrl, () => undefined);
    const clients = createClients(ownerUrl, { owner: 2, reader: 1 });
    try {
      return await work(clients.owner);
    } finally {
      await clients.close();
    }
  });
}

/** The partner of a name or an identification code, spelled with or without diacritics; a new one when there is none. */
async function partnerOf(db: Database, named: string): Promise<{ id: string; nameVi: string; made: boolean }> {
  const wanted = foldForSearch(named.trim());
  const partners = await db.partner.findMany({ select: { id: true, nameVi: true, nameEn: true, agencyCode: true } });
  const found = partners.filter(({ nameVi, nameEn, agencyCode }) =>
    [nameVi, nameEn, agencyCode ?? ''].some((name) => name !== '' && foldForSearch(name) === wanted),
  );
  if (found.length > 1)
    throw new StartupProblem(
      `Có ${found.length} đối tác tên “${named}”. Hãy dùng mã định danh.`,
      `There are ${found.length} partners called “${named}”. Use the identification code.`,
    );
  if (found[0]) return { ...found[0], made: false };
  return { id: await registerPartner(db, { nameVi: named }, null), nameVi: named.trim(), made: true };
}

/** The last moment of a day in Vietnam, or a point in time as it was given. */
function endOf(text: string): Date {
  const end = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59+07:00` : text);
  if (Number.isNaN(end.getTime()) || end <= new Date())
    throw new UsageProblem(
      bilingual(
        '--expires cần một ngày trong tương lai, ví dụ 2027-12-31.',
        '--expires takes a day in the future, such as 2027-12-31.',
      ),
    );
  return end;
}

export const apiKeyCreate: Command = {
  name: 'api-key create',
  usage: '--partner <name|code> [--name <name>] [--scopes <scope>[,<scope>]] [--expires <day>]',
  summary: bilingual(
    `tạo khóa API cho đối tác (chưa có thì lập mới) và in ra một lần; phạm vi: ${partnerScopes.join(', ')}`,
    `make an API key for a partner (a new one when there is none) and print it once; scopes: ${partnerScopes.join(', ')}`,
  ),
  async run(argv, io) {
    const { values, positionals } = parse(argv, {
      partner: { type: 'string' },
      name: { type: 'string' },
      scopes: { type: 'string' },
      expires: { type: 'string' },
    });
    const named = values.partner?.trim();
    if (!named || positionals.length > 0)
      throw new UsageProblem(bilingual('Thiếu --partner.', '--partner is missing.'));
    const scopes = scopeList.safeParse(values.scopes?.toUpperCase().split(',') ?? partnerScopes);
    if (!scopes.success)
      throw new UsageProblem(
        bilingual(`--scopes nhận: ${partnerScopes.join(', ')}.`, `--scopes takes: ${partnerScopes.join(', ')}.`),
      );
    const expiresAt = values.expires === undefined ? null : endOf(values.expires);
    const { partner, secret } = await withOwner(io, async (db) => {
      const owner = await partnerOf(db, named);
      const fields = { name: values.name ?? 'CLI', scopes: scopes.data, expiresAt };
      const made = await makePartnerKey(db, owner.id, fields, { now: new Date(), staffId: null });
      return { partner: owner, secret: made.secret };
    }).catch((error: unknown) => {
      if (!(error instanceof InvalidInput)) throw error;
      throw new StartupProblem(`Không tạo được khóa: ${error.message}`, `The key could not be made: ${error.message}`);
    });
    if (partner.made) io.note(bilingual(`Đã lập đối tác “${partner.nameVi}”.`, `Registered “${partner.nameVi}”.`));
    io.note(bilingual('Khóa, chỉ in một lần', 'The key, printed only once'));
    io.out(secret);
    return 0;
  },
};

export const apiKeyList: Command = {
  name: 'api-key list',
  usage: '[--partner <name|code>]',
  summary: bilingual('liệt kê khóa API của các đối tác', 'list the API keys of partners'),
  async run(argv, io) {
    const { values } = parse(argv, { partner: { type: 'string' } });
    const wanted = foldForSearch(values.partner?.trim() ?? '');
    const keys = await withOwner(io, (db) =>
      db.partnerKey.findMany({ include: { partner: true }, orderBy: [{ partnerId: 'asc' }, { id: 'asc' }] }),
    );
    const now = new Date();
    for (const key of keys) {
      const { nameVi, nameEn, agencyCode } = key.partner;
      if (wanted && ![nameVi, nameEn, agencyCode ?? ''].some((name) => foldForSearch(name) === wanted)) continue;
      const end = key.expiresAt?.toISOString().slice(0, 10) ?? '–';
      const used = key.lastUsedAt?.toISOString() ?? '–';
      io.out(
        [`kheo_${key.prefix}_`, partnerKeyStatus(key, now), end, used, key.scopes.join(','), nameVi, key.name].join(
          '\t',
        ),
      );
    }
    return 0;
  },
};

export const apiKeyRevoke: Command = {
  name: 'api-key revoke',
  usage: '<prefix>',
  summary: bilingual(
    'thu hồi khóa API ngay; phần đầu của khóa xem bằng api-key list',
    'revoke an API key at once; api-key list shows how it begins',
  ),
  async run(argv, io) {
    const { positionals } = parse(argv, {});
    const prefix = /^(?:kheo_)?([0-9a-f]{8})(?:_.*)?$/.exec(positionals[0] ?? '')?.[1];
    if (prefix === undefined || positionals.length !== 1)
      throw new UsageProblem(bilingual('Hãy cho biết phần đầu của khóa.', 'Name how the key begins.'));
    await withOwner(io, async (db) => {
      const key = await db.partnerKey.findUnique({ where: { prefix }, select: { id: true } });
      if (!key) throw new StartupProblem(`Không có khóa kheo_${prefix}_.`, `There is no key kheo_${prefix}_.`);
      await endPartnerKey(db, key.id, { now: new Date(), staffId: null });
    });
    io.out(bilingual(`Đã thu hồi kheo_${prefix}_.`, `Revoked kheo_${prefix}_.`));
    return 0;
  },
};
