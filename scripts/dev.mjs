// npm run dev: the API with its database and both front ends, each started anew when its source changes.
import { ensureInstalled, run, turbo } from './install.mjs';
import { bilingual, runMain, step } from './terminal.mjs';

await runMain(async () => {
  await ensureInstalled();
  const code = await step(bilingual('Sinh mã', 'Generating code'), () => turbo(['generate'], { quiet: true }));
  return code === 0 ? run('turbo', ['run', 'dev', '--ui=stream']) : code;
});
