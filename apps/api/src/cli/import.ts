import { copyFile, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createClients, type Database } from '#src/db/client.ts';
import { applyMigrations } from '#src/db/migrate.ts';
import { InvalidInput } from '#src/errors.ts';
import { bringIn, type ImportPortalPageResult } from '#src/modules/imported-page/imported-page.service.ts';
import { ensureSite } from '#src/modules/site/site.service.ts';
import { bilingual, StartupProblem } from '#src/startup-problem.ts';
import { type Command, type CommandIo, UsageProblem } from './command.ts';
import { withDatabase } from './database.ts';

/** Bytes of one page; what is larger is not a page of an article. */
const largestFile = 2 * 1024 * 1024;
const pageNames = /\.(?:txt|html?|xhtml)$/i;

/** Why a file was kept aside, in words. */
const reasons: Record<string, string> = {
  'empty-page': bilingual('trang không có chữ', 'the page has no text'),
  'title-not-found': bilingual('không tìm thấy tiêu đề', 'no title was found'),
  'text-not-found': bilingual('không tìm thấy nội dung bài', 'no text of an article was found'),
  'not-utf8': bilingual('tệp không phải UTF-8', 'the file is not UTF-8'),
  'too-large': bilingual('tệp quá lớn', 'the file is too large'),
  'too-long': bilingual('trang quá dài', 'the page is too long'),
};

interface FileOutcome {
  file: string;
  outcome: ImportPortalPageResult['outcome'];
  reason: string | null;
  title: string | null;
  address: string | null;
}

export const importPages: Command = {
  name: 'import',
  usage: '<file|folder> [--category <slug>] [--draft]',
  summary: bilingual(
    'nhập trang bài viết của cổng cũ (văn bản UTF-8 hoặc HTML), đăng với ngày giờ in trên trang; --draft chỉ tạo bản nháp',
    'bring in article pages of an old portal (UTF-8 text or HTML), published with the time they print; --draft makes drafts only',
  ),
  async run(argv, io) {
    const { values, positionals } = parseArguments(argv);
    const [given, ...more] = positionals;
    if (given === undefined || more.length > 0) {
      throw new UsageProblem(bilingual('Hãy cho biết một tệp hoặc một thư mục.', 'Name one file or one folder.'));
    }
    const files = await pagesIn(path.resolve(process.env['INIT_CWD'] ?? process.cwd(), given));
    return withDatabase(io, async (ownerUrl) => {
      await applyMigrations(ownerUrl, () => undefined);
      const clients = createClients(ownerUrl, { owner: 3, reader: 1 });
      try {
        await ensureSite(clients.owner);
        const categoryId = await categoryFor(clients.owner, values.category);
        return report(await importAll(clients.owner, files, { categoryId, publish: !values.draft }, io), io);
      } finally {
        await clients.close();
      }
    });
  },
};

function parseArguments(argv: string[]) {
  try {
    return parseArgs({ args: argv, allowPositionals: true, options: { category: { type: 'string' }, draft: { type: 'boolean', default: false } } });
  } catch (error) {
    throw new UsageProblem((error as Error).message);
  }
}

/** The pages of a folder and its sub-folders by name, or the file itself. */
async function pagesIn(given: string): Promise<string[]> {
  const facts = await stat(given).catch(() => {
    throw new StartupProblem(`Không có tệp hay thư mục ${given}.`, `There is no file or folder ${given}.`);
  });
  if (!facts.isDirectory()) return [given];
  const entries = await readdir(given, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && pageNames.test(entry.name)).map((entry) => path.join(entry.parentPath, entry.name));
  if (files.length === 0) {
    throw new StartupProblem(`Thư mục ${given} không có tệp .txt hay .html nào.`, `The folder ${given} holds no .txt or .html file.`);
  }
  return files.toSorted();
}

/** The column that was named, or the first one that the portal shows. */
async function categoryFor(db: Database, slug: string | undefined): Promise<string> {
  const category = await db.category.findFirst({ where: slug === undefined ? { hidden: false } : { slug }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true } });
  if (category) return category.id;
  const known = await db.category.findMany({ orderBy: { position: 'asc' }, select: { slug: true } });
  throw new StartupProblem(
    `Không có chuyên mục ${slug ?? ''}. Các chuyên mục: ${known.map((item) => item.slug).join(', ')}.`,
    `There is no category ${slug ?? ''}. The categories are: ${known.map((item) => item.slug).join(', ')}.`,
  );
}

async function importAll(db: Database, files: string[], options: { categoryId: string; publish: boolean }, io: CommandIo): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  let told = Date.now();
  for (const [index, file] of files.entries()) {
    const outcome = await importFile(db, file, options);
    if (outcome.outcome === 'SET_ASIDE') await keepAside(file, io);
    outcomes.push(outcome);
    const last = index === files.length - 1;
    if (files.length > 1 && (last || Date.now() - told > 1000)) {
      told = Date.now();
      io.note(`${index + 1}/${files.length} ${path.basename(file)}`);
    }
  }
  return outcomes;
}

async function importFile(db: Database, file: string, options: { categoryId: string; publish: boolean }): Promise<FileOutcome> {
  const setAside = (reason: string): FileOutcome => ({ file, outcome: 'SET_ASIDE', reason, title: null, address: null });
  if ((await stat(file)).size > largestFile) return setAside('too-large');
  const content = decode(await readFile(file));
  if (content === null) return setAside('not-utf8');
  try {
    const result = await bringIn({ db, now: new Date(), viewer: null }, { fileName: path.basename(file), content, ...options });
    const article = result.articleId === null ? null : await db.article.findUnique({ where: { id: result.articleId }, select: { title: true, slug: true, status: true } });
    return {
      file, outcome: result.outcome, reason: result.reason, title: article?.title ?? null,
      address: article?.status === 'PUBLISHED' ? `/bai-viet/${article.slug}` : null,
    };
  } catch (error) {
    if (error instanceof InvalidInput) return setAside(error.problems.map(({ field, code }) => (code === 'too-long' ? code : `${field}: ${code}`)).join(', '));
    throw error;
  }
}

/** UTF-8 with or without a byte order mark; null when the bytes are something else. */
function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function keepAside(file: string, io: CommandIo): Promise<void> {
  const folder = path.join(io.environment.dataDirectory, 'set-aside');
  await mkdir(folder, { recursive: true });
  await copyFile(file, path.join(folder, path.basename(file)));
}

function report(outcomes: FileOutcome[], io: CommandIo): number {
  for (const { file, outcome, reason, title, address } of outcomes) {
    if (outcome === 'IMPORTED') io.out(`+ ${title}${address === null ? ` (${bilingual('bản nháp', 'draft')})` : ` → ${io.environment.publicUrl}${address}`}`);
    if (outcome === 'ALREADY_IMPORTED') io.out(`= ${title ?? path.basename(file)} (${bilingual('đã nhập trước đó', 'imported before')})`);
    if (outcome === 'SET_ASIDE') io.out(`! ${path.basename(file)}: ${reasons[reason ?? ''] ?? reason}`);
  }
  const count = (wanted: FileOutcome['outcome']): number => outcomes.filter(({ outcome }) => outcome === wanted).length;
  const aside = count('SET_ASIDE');
  io.out(bilingual(
    `Đã nhập ${count('IMPORTED')}, đã có ${count('ALREADY_IMPORTED')}, để riêng ${aside}${aside ? ' (bản gốc ở thư mục set-aside trong thư mục dữ liệu)' : ''}.`,
    `${count('IMPORTED')} imported, ${count('ALREADY_IMPORTED')} there before, ${aside} kept aside${aside ? ' (copies in the folder set-aside of the data folder)' : ''}.`,
  ));
  return aside > 0 && aside === outcomes.length ? 1 : 0;
}
