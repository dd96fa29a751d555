import { randomUUID } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createClients, type Database } from '#src/db/client.ts';
import { applyMigrations } from '#src/db/migrate.ts';
import type { ImportState } from '#src/generated/prisma/enums.ts';
import { isUuid } from '#src/global-id.ts';
import { createImportFiles } from '#src/modules/import-batch/import-files.service.ts';
import { importReport } from '#src/modules/import-batch/import-report.service.ts';
import type { ImportPlace } from '#src/modules/import-batch/import-work.service.ts';
import { planBatch } from '#src/modules/import-batch/plan-import.service.ts';
import { runBatch } from '#src/modules/import-batch/run-import.service.ts';
import { undoBatch } from '#src/modules/import-batch/undo-import.service.ts';
import { createDiskMediaStore } from '#src/modules/media-file/media-store.ts';
import { ensureSite } from '#src/modules/site/site.service.ts';
import { bilingual, StartupProblem } from '#src/startup-problem.ts';
import { type Command, type CommandIo, UsageProblem } from './command.ts';
import { withDatabase } from './database.ts';
import { printBatch } from './import-output.ts';

export const importPages: Command = {
  name: 'import',
  usage:
    '<file|folder|zip> [--category <slug>] [--draft] [--dry-run] [--report <out.xlsx>] | --resume <batch> | --undo <batch>',
  summary: bilingual(
    'nhập kho bài cũ: trang văn bản hoặc HTML, .docx, danh sách .xlsx, tệp xuất WordPress, RSS/Atom, thư mục, .zip; đăng với ngày giờ in trên trang; --draft chỉ tạo bản nháp; --dry-run chỉ xem trước',
    'bring in an old archive: text or HTML pages, .docx, .xlsx lists, WordPress exports, RSS/Atom, folders, .zip; published with the time they print; --draft makes drafts only; --dry-run only shows what would happen',
  ),
  async run(argv, io) {
    const asked = readArguments(argv);
    return withDatabase(io, async (ownerUrl) => {
      await applyMigrations(ownerUrl, () => undefined);
      const clients = createClients(ownerUrl, { owner: 6, reader: 1 });
      const place = placeFor(clients.owner, io);
      try {
        await ensureSite(clients.owner);
        const batchId = asked.existing ?? (await newBatch(place, asked, io));
        await work(place, batchId, asked, io);
        const code = await printBatch(clients.owner, batchId, io);
        if (asked.report !== null) await writeFile(asked.report, await importReport(clients.owner, batchId));
        return code;
      } finally {
        await clients.close();
      }
    });
  },
};

interface Asked {
  given: string;
  existing: string | null;
  undo: boolean;
  dryRun: boolean;
  publish: boolean;
  category: string | undefined;
  report: string | null;
}

/** Paths are meant from where the person typed them, not from where npm runs the command. */
const typed = (given: string): string => path.resolve(process.env['INIT_CWD'] ?? process.cwd(), given);

function readArguments(argv: string[]): Asked {
  const { values, positionals } = parseTyped(argv);
  const [given, ...more] = positionals;
  const existing = values.resume ?? values.undo ?? null;
  if (
    existing === null
      ? given === undefined || more.length > 0
      : given !== undefined || (values.resume !== undefined && values.undo !== undefined)
  ) {
    throw new UsageProblem(
      bilingual('Hãy cho biết một tệp, một thư mục hoặc một đợt nhập.', 'Name one file, one folder or one batch.'),
    );
  }
  if (existing !== null && !isUuid(existing))
    throw new UsageProblem(bilingual('Mã đợt nhập không đúng.', 'This is not the id of a batch.'));
  return {
    given: given === undefined ? '' : typed(given),
    existing,
    undo: values.undo !== undefined,
    dryRun: values['dry-run'],
    publish: !values.draft,
    category: values.category,
    report: values.report === undefined ? null : typed(values.report),
  };
}

function parseTyped(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        category: { type: 'string' },
        draft: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        resume: { type: 'string' },
        undo: { type: 'string' },
        report: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageProblem((error as Error).message);
  }
}

function placeFor(db: Database, io: CommandIo): ImportPlace {
  const { dataDirectory } = io.environment;
  return {
    db,
    store: createDiskMediaStore(dataDirectory),
    files: createImportFiles(dataDirectory),
    now: () => new Date(),
    onProgress: ({ done, total }) => io.note(`${done}/${total}`),
  };
}

/** Keeps the originals and writes the batch down; from here on a crash can be gone on from. */
async function newBatch(place: ImportPlace, { given, category, publish }: Asked, io: CommandIo): Promise<string> {
  const facts = await stat(given).catch(() => {
    throw new StartupProblem(`Không có tệp hay thư mục ${given}.`, `There is no file or folder ${given}.`);
  });
  const categoryId = await categoryFor(place.db, category);
  const id = randomUUID();
  await place.files.copy(id, given);
  await place.db.importBatch.create({
    data: {
      id,
      sourceName: path.basename(given).slice(0, 300),
      byteSize: facts.isDirectory() ? 0 : facts.size,
      state: 'PLANNING',
      categoryId,
      publish,
    },
    select: { id: true },
  });
  io.note(bilingual(`Đợt nhập ${id}`, `Batch ${id}`));
  return id;
}

/** The column that was named, or the first one that the portal shows. */
async function categoryFor(db: Database, slug: string | undefined): Promise<string> {
  const category = await db.category.findFirst({
    where: slug === undefined ? { hidden: false } : { slug },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  if (category) return category.id;
  const known = (await db.category.findMany({ orderBy: { position: 'asc' }, select: { slug: true } }))
    .map((item) => item.slug)
    .join(', ');
  throw new StartupProblem(
    `Không có chuyên mục ${slug ?? ''}. Các chuyên mục: ${known}.`,
    `There is no category ${slug ?? ''}. The categories are: ${known}.`,
  );
}

/** Plans, runs or undoes until the batch stands where it was asked to; also when another process is at it. */
async function work(place: ImportPlace, batchId: string, { undo, dryRun }: Asked, io: CommandIo): Promise<void> {
  const { db } = place;
  const advance = async (from: ImportState[], to: ImportState): Promise<void> => {
    await db.importBatch.updateMany({ where: { id: batchId, state: { in: from } }, data: { state: to, reason: null } });
  };
  const state = async (): Promise<ImportState> => {
    const batch = await db.importBatch.findUnique({ where: { id: batchId }, select: { state: true } });
    if (!batch) throw new StartupProblem(`Không có đợt nhập ${batchId}.`, `There is no batch ${batchId}.`);
    return batch.state;
  };
  if (undo && (await state()) !== 'RUNNING') await advance(['FINISHED', 'FAILED', 'PLANNED'], 'UNDOING');
  else if (
    (await state()) === 'FAILED' &&
    (await db.importItem.findFirst({ where: { batchId, outcome: null }, select: { id: true } }))
  )
    await advance(['FAILED'], 'RUNNING');
  let told = false;
  for (;;) {
    const at = await state();
    if (at === 'PLANNED' && !dryRun) await advance(['PLANNED'], 'RUNNING');
    else if (at === 'PLANNING' || at === 'RUNNING' || at === 'UNDOING') {
      const ours =
        at === 'PLANNING'
          ? await planBatch(place, batchId)
          : at === 'RUNNING'
            ? await runBatch(place, batchId)
            : await undoBatch(place, batchId);
      if (ours) continue;
      if (!told)
        io.note(
          bilingual(
            'Một tiến trình khác đang làm đợt này; xin chờ.',
            'Another process is working on this batch; waiting.',
          ),
        );
      told = true;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    } else return;
  }
}
