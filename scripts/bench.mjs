// npm run bench [-- <part of a file name>]: every bench/*.ts of the workspaces, one after the other.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, node, repository, run, turbo } from './install.mjs';
import { bilingual, bold, runMain } from './terminal.mjs';
import { workspaces } from './workspaces.mjs';

await runMain(async () => {
  await ensureInstalled();
  const built = await turbo(['generate', 'build'], { quiet: true });
  if (built !== 0) return built;
  const files = workspaces()
    .flatMap(({ folder }) => benchmarksOf(folder))
    .filter((file) => file.includes(process.argv[2] ?? ''));
  if (files.length === 0) console.log(bilingual('Không có bài đo nào.', 'There is no benchmark.'));
  for (const file of files) {
    console.log(bold(`\n── ${file}`));
    const code = await run(node, [file]);
    if (code !== 0) return code;
  }
  return 0;
});

/** @param {string} folder */
function benchmarksOf(folder) {
  const bench = path.join(folder, 'bench');
  if (!existsSync(path.join(repository, bench))) return [];
  return readdirSync(path.join(repository, bench))
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => path.join(bench, name));
}
