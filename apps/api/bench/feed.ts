import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// The feed test (src/mirror/feed.test.ts) with as many changes as asked for, twice in a row: eight writers, an API that is
// killed again and again, three consumers that come and go. It measures nothing; it says whether a change is ever lost.
//
//   node bench/feed.ts [changes]       10,000 each time when left out

const [changes = '10000'] = process.argv.slice(2);
const { status } = spawnSync('npx', ['vitest', 'run', 'src/mirror/feed.test.ts', '--disable-console-intercept'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, KHEO_FEED_CHANGES: changes },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
