import { printableAddress } from '#src/db/url.ts';
import { bilingual } from '#src/startup-problem.ts';
import type { Command } from './command.ts';

/** Also read by scripts/start.mjs, so that the variables are parsed in one place. */
export const environment: Command = {
  name: 'environment',
  summary: bilingual(
    'kiểm tra các biến môi trường và in giá trị đang dùng, không in mật khẩu',
    'check the environment variables and print the values in use, without secrets',
  ),
  async run(_argv, io) {
    // Each value by name: a secret that is added one day is then not printed by itself.
    const {
      databaseUrl,
      dataDirectory,
      apiPort,
      portalPort,
      publicUrl,
      adminUrl,
      sampleData,
      adminEmail,
      trustedProxies,
      logLevel,
    } = io.environment;
    const database = databaseUrl === undefined ? 'embedded' : printableAddress(databaseUrl);
    const shown = {
      database,
      dataDirectory,
      apiPort,
      portalPort,
      publicUrl,
      adminUrl,
      sampleData,
      adminEmail,
      trustedProxies,
      logLevel,
    };
    io.out(JSON.stringify(shown, null, 2));
    return 0;
  },
};
