import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import writeExcelFile from 'write-excel-file/node';
import { withConnection } from '#src/db/connection.ts';
import { startEmbeddedServer } from '#src/db/embedded-server.ts';

// How long an archive takes: makes a folder of pages, imports it with the real command into a real PostgreSQL, kills the
// command with -9 in the middle, goes on, and counts. Run: node bench/import.ts [pages]

const pages = Number(process.argv[2] ?? 10_000);
const documents = 200;
const cli = fileURLToPath(new URL('../src/cli/cli.ts', import.meta.url));
/** As scripts/kheo.mjs starts it. */
const modest = ['--max-semi-space-size=8', '--max-old-space-size=512'];
const quiet = (): void => undefined;

const words =
  'cán bộ công chức viên chức người lao động đảng viên chi bộ đảng ủy tỉnh ủy ban thường vụ dân vận khéo thi đua khen thưởng mô hình điển hình nhân rộng hòa giải chứng thực hộ tịch tư pháp phổ biến giáo dục pháp luật quán triệt biểu dương tổng kết sơ kết kế hoạch nghị quyết'.split(
    ' ',
  );

/** Words that are the same in every run. */
function* wordsFrom(seed: number): Generator<string> {
  for (let state = seed * 2_654_435_761 + 1; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield words[state % words.length]!;
  }
}

const sentence = (source: Generator<string>, length: number): string => {
  const text = Array.from({ length }, () => source.next().value as string).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

function page(number: number): string {
  const source = wordsFrom(number);
  const date = new Date(Date.UTC(2014, 0, 1 + (number % 3600)));
  const printed = `${String(7 + (number % 10)).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}, ${date.getUTCDate()}-${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`;
  const cited = `${(number % documents) + 1}-KH/ĐU`;
  const paragraphs = Array.from(
    { length: 8 },
    (_value, index) =>
      `<p>${index === 3 ? `Thực hiện Kế hoạch số ${cited} của Đảng ủy Sở Tư pháp, ` : ''}${sentence(source, 60)}</p>`,
  );
  const table =
    number % 5 === 0
      ? '<table><tr><th>TT</th><th>Nội dung</th></tr><tr><td>1</td><td>Mô hình hòa giải</td></tr></table>'
      : '';
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tin số ${number}</title><link rel="canonical" href="https://cu.sotuphap.example/tin/${number}.html"></head>
<body><div id="menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/gt">Giới thiệu</a></li></ul></div>
<div class="news"><h1>Tin hoạt động số ${number}: ${sentence(source, 8).slice(0, -1)}</h1><div class="date">${printed}</div>
<p><b>${sentence(source, 35)}</b></p>${paragraphs.slice(0, 5).join('')}${table}${paragraphs.slice(5).join('')}<p style="text-align:right">Diệu Hương</p></div>
<div id="footer">Lượt xem: ${number * 7}</div></body></html>`;
}

async function makeSource(folder: string): Promise<void> {
  for (let number = 1; number <= pages; number += 1) {
    const inside = path.join(folder, String(Math.floor(number / 1000)).padStart(3, '0'));
    if (number === 1 || number % 1000 === 0) await mkdir(inside, { recursive: true });
    await writeFile(path.join(inside, `${number}.html`), page(number));
  }
  const rows = Array.from({ length: documents }, (_value, index) => [
    `${index + 1}-KH/ĐU`,
    'Kế hoạch',
    `Triển khai công tác dân vận, đợt ${index + 1}`,
    'Đảng ủy Sở Tư pháp',
    '30/3/2020',
  ]);
  const sheet = [['Số, ký hiệu', 'Loại văn bản', 'Trích yếu', 'Cơ quan ban hành', 'Ngày ban hành'], ...rows].map(
    (cells) => cells.map((value) => ({ value, type: String })),
  );
  await writeExcelFile(sheet).toFile(path.join(folder, 'van-ban.xlsx'));
}

interface Run {
  seconds: number;
  peakMegabytes: number;
}

/** Runs the command; `killAt` items done, it is killed as by a power cut. */
async function runCommand(
  ownerUrl: string,
  dataDirectory: string,
  args: string[],
  killAt: number | null,
): Promise<Run> {
  const began = performance.now();
  const child = spawn(process.execPath, [...modest, cli, 'import', ...args], {
    env: { ...process.env, DATABASE_URL: ownerUrl, KHEO_DATA_DIR: dataDirectory },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    if (
      killAt !== null &&
      (await count(ownerUrl, `SELECT count(*) FROM import_item WHERE outcome IS NOT NULL`)) >= killAt
    )
      child.kill('SIGKILL');
  }, 200);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  if (code !== 0 && killAt === null) throw new Error(`the command ended with ${code}`);
  return { seconds: (performance.now() - began) / 1000, peakMegabytes: Math.round(peak) };
}

const count = (ownerUrl: string, sql: string): Promise<number> =>
  withConnection(ownerUrl, async (client) =>
    Number((await client.query<{ count: string }>(sql).catch(() => ({ rows: [{ count: '0' }] }))).rows[0]?.count ?? 0),
  );

const root = await mkdtemp(path.join(tmpdir(), 'kheo-bench-import-'));
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const folder = path.join(root, 'pages');
await mkdir(folder);
await makeSource(folder);
const server = await startEmbeddedServer({ dataDirectory: path.join(root, 'data'), log });
try {
  const { ownerUrl } = server;
  const data = path.join(root, 'data');
  const first = await runCommand(ownerUrl, data, [folder], Math.floor(pages / 2));
  const doneAtKill = await count(ownerUrl, `SELECT count(*) FROM import_item WHERE outcome IS NOT NULL`);
  const batch = await withConnection(
    ownerUrl,
    async (client) => (await client.query<{ id: string }>(`SELECT id FROM import_batch`)).rows[0]!.id,
  );
  const second = await runCommand(ownerUrl, data, ['--resume', batch], null);
  const articles = await count(ownerUrl, `SELECT count(*) FROM article WHERE status = 'PUBLISHED'`);
  const titles = await count(ownerUrl, `SELECT count(DISTINCT title) FROM article`);
  const linked = await count(
    ownerUrl,
    `SELECT count(*) FROM document_reference WHERE official_document_id IS NOT NULL`,
  );
  const redirects = await count(ownerUrl, `SELECT count(*) FROM redirect`);
  const again = await runCommand(ownerUrl, data, [folder], null);
  const after = await count(ownerUrl, `SELECT count(*) FROM article`);
  const figures = {
    pages,
    doneAtKill,
    'seconds until the kill': Math.round(first.seconds),
    'seconds to go on': Math.round(second.seconds),
    'seconds in all': Math.round(first.seconds + second.seconds),
    'peak memory MB': Math.max(first.peakMegabytes, second.peakMegabytes),
    articles,
    'distinct titles': titles,
    'references linked': linked,
    redirects,
    'seconds of a second import': Math.round(again.seconds),
    'articles after it': after,
  };
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  if (articles !== pages || titles !== pages || after !== pages || linked < pages) process.exitCode = 1;
} finally {
  await server.stop();
  await rm(root, { recursive: true, force: true });
}
