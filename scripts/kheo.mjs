// npm run kheo -- …: the command line, which lives in apps/api/src/cli.
import { ensureInstalled, node, run, turbo } from './install.mjs';
import { runMain } from './terminal.mjs';

await runMain(async () => {
  await ensureInstalled();
  // Commands use Prisma's client, which is generated and not in git.
  const code = await turbo(['generate', '--filter=@kheo/api'], { quiet: true });
  // On a large machine Node lets garbage grow to half a gigabyte before it looks; an import has 70 MB that it needs.
  const modest = ['--max-semi-space-size=8', '--max-old-space-size=512'];
  return code === 0 ? run(node, [...modest, 'apps/api/src/cli/cli.ts', ...process.argv.slice(2)]) : code;
});
