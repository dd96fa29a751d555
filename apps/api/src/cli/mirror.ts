import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bringUpToDate, followChanges, verifyMirror, type Mirror } from '#src/mirror/mirror.ts';
import { mirrorSource } from '#src/mirror/mirror-source.ts';
import type { MirrorStore } from '#src/mirror/mirror-store.ts';
import { openJsonlStore } from '#src/mirror/jsonl-store.ts';
import { openSqliteStore } from '#src/mirror/sqlite-store.ts';
import { bilingual, StartupProblem } from '#src/startup-problem.ts';
import { type Command, type CommandIo, UsageProblem } from './command.ts';

const patience = 8;

export const mirrorCommand: Command = {
  name: 'mirror',
  usage: '<graphql-address> [--key <key> | --key-file <file>] [--to <file.sqlite|file.jsonl>] [--follow] [--verify]',
  summary: bilingual(
    'chép toàn bộ nội dung công khai của một Khéo về một tệp; --follow theo dõi thay đổi; --verify đối chiếu với nguồn',
    'copy everything public of a Khéo into a file; --follow keeps up with changes; --verify compares with the source',
  ),
  async run(argv, io) {
    const asked = await readArguments(argv);
    const ending = new AbortController();
    const end = (): void => ending.abort();
    process.once('SIGINT', end).once('SIGTERM', end);
    const store = openStore(asked.to, asked.address);
    const source = mirrorSource({
      ...asked,
      signal: ending.signal,
      attempts: asked.follow ? Number.POSITIVE_INFINITY : patience,
      note: io.note,
    });
    const mirror: Mirror = { source, store, address: asked.address, progress: watched(io) };
    try {
      await bringUpToDate(mirror);
      printCounts(store, asked.to, io);
      const verified = !asked.verify || (await printComparison(mirror, io));
      if (asked.follow) {
        io.note(bilingual('Đang theo dõi thay đổi; Ctrl+C để dừng.', 'Following changes; Ctrl+C to stop.'));
        await followChanges(mirror, ending.signal);
      }
      return verified ? 0 : 1;
    } catch (error) {
      if (ending.signal.aborted) return 0;
      throw error;
    } finally {
      process.off('SIGINT', end).off('SIGTERM', end);
      store.close();
    }
  },
};

/** One line a second is enough to see that it goes on. */
function watched(io: CommandIo): (text: string) => void {
  let last = 0;
  return (text) => {
    if (Date.now() - last < 1_000) return;
    last = Date.now();
    io.note(text);
  };
}

function openStore(file: string, address: string): MirrorStore {
  const store = file.endsWith('.jsonl') ? openJsonlStore(file) : openSqliteStore(file);
  const known = store.state();
  if (known && known.address !== address) {
    store.close();
    throw new StartupProblem(
      `${file} là bản sao của ${known.address}. Hãy chọn tệp khác bằng --to.`,
      `${file} is a mirror of ${known.address}. Choose another file with --to.`,
    );
  }
  return store;
}

function printCounts(store: MirrorStore, file: string, io: CommandIo): void {
  const counts = new Map<string, number>();
  for (const { type } of store.all()) counts.set(type, (counts.get(type) ?? 0) + 1);
  for (const [type, count] of [...counts].toSorted()) io.out(`${type.padEnd(18)} ${count}`);
  io.out(bilingual(`Đã chép vào ${file}.`, `Copied to ${file}.`));
}

async function printComparison(mirror: Mirror, io: CommandIo): Promise<boolean> {
  const compared = await verifyMirror(mirror);
  for (const { type, here, there, different } of compared) {
    const equal = different.length === 0;
    io.out(
      `${equal ? '=' : '!'} ${type.padEnd(18)} ${here.count} ${here.digest}${equal ? '' : ` ≠ ${there.count} ${there.digest}`}`,
    );
    for (const id of different.slice(0, 5)) io.out(`    ${id}`);
  }
  const equal = compared.every(({ different }) => different.length === 0);
  io.out(
    equal
      ? bilingual('Bản sao khớp hoàn toàn với nguồn.', 'The mirror equals its source.')
      : bilingual('Bản sao KHÔNG khớp với nguồn.', 'The mirror does NOT equal its source.'),
  );
  return equal;
}

async function readArguments(argv: string[]) {
  const { values, positionals } = parse(argv);
  const address = URL.parse(positionals[0] ?? '');
  if (positionals.length !== 1 || !address || !/^https?:$/.test(address.protocol))
    throw new UsageProblem(
      bilingual(
        'Hãy cho biết địa chỉ GraphQL, ví dụ https://…/graphql.',
        'Name the GraphQL address, such as https://…/graphql.',
      ),
    );
  const to = values.to ?? 'kheo-mirror.sqlite';
  if (!/\.(?:sqlite|db|jsonl)$/.test(to))
    throw new UsageProblem(bilingual('--to nhận tệp .sqlite hoặc .jsonl.', '--to takes a .sqlite or .jsonl file.'));
  const key = values['key-file'] === undefined ? values.key : (await readFile(values['key-file'], 'utf8')).trim();
  return { address: address.href, key, to, follow: values.follow ?? false, verify: values.verify ?? false };
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        'key-file': { type: 'string' },
        to: { type: 'string' },
        follow: { type: 'boolean' },
        verify: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageProblem((error as Error).message);
  }
}
