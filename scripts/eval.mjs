// npm run eval -- …: measures search and related news with texts of one's own; lives in apps/api/eval.
import { ensureInstalled, node, run, turbo } from './install.mjs';
import { runMain } from './terminal.mjs';

await runMain(async () => {
  await ensureInstalled();
  const code = await turbo(['generate', '--filter=@kheo/api'], { quiet: true });
  return code === 0 ? run(node, ['apps/api/eval/eval.ts', ...process.argv.slice(2)]) : code;
});
