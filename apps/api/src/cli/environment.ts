import { printableAddress } from '#src/db/url.ts';
import { bilingual } from '#src/startup-problem.ts';
import type { Command } from './command.ts';

/** Also read by scripts/start.mjs, so that the variables are parsed in one place. */
export const environment: Command = {
  name: 'environment',
  summary: bilingual(
    'kiểm tra các biến môi trường và in giá trị đang dùng, không in mật khẩu',
    'check the environment variables and print the values in use, without passwords',
  ),
  async run(_argv, io) {
    const { databaseUrl, adminPassword, authSecret, visitsSecret, ...rest } = io.environment;
    io.out(JSON.stringify({
      database: databaseUrl === undefined ? 'embedded' : printableAddress(databaseUrl),
      ...rest,
      adminPasswordGiven: adminPassword !== undefined,
      authSecretGiven: authSecret !== undefined,
      visitsSecretGiven: visitsSecret !== undefined,
    }, null, 2));
    return 0;
  },
};
