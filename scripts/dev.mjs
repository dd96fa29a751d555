// npm run dev: the API with its database and both front ends, each started anew when its source changes.
import { randomBytes } from 'node:crypto';
import { ensureInstalled, run, turbo } from './install.mjs';
import { bilingual, runMain, step } from './terminal.mjs';

await runMain(async () => {
  await ensureInstalled();
  // What the API and the portal must agree on and nobody needs to choose.
  process.env.KHEO_VISITS_SECRET ||= randomBytes(24).toString('hex');
  const code = await step(bilingual('Sinh mã', 'Generating code'), () => turbo(['generate'], { quiet: true }));
  return code === 0 ? run('turbo', ['run', 'dev', '--ui=stream']) : code;
});
