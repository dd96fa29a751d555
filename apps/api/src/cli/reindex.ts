import { createClients } from '#src/db/client.ts';
import { applyMigrations } from '#src/db/migrate.ts';
import { reindex } from '#src/modules/search/reindex.service.ts';
import { bilingual } from '#src/startup-problem.ts';
import { type Command, UsageProblem } from './command.ts';
import { withDatabase } from './database.ts';

const progressEvery = 1_000;

export const reindexSearch: Command = {
  name: 'reindex',
  summary: bilingual(
    'lập lại chỉ mục tìm kiếm; cổng thông tin vẫn chạy và vẫn tìm được trong lúc đó',
    'build the search index anew; the portal keeps running and searching meanwhile',
  ),
  async run(argv, io) {
    if (argv.length > 0)
      throw new UsageProblem(bilingual('Lệnh reindex không có tham số.', 'The command reindex takes no arguments.'));
    return withDatabase(io, async (ownerUrl) => {
      await applyMigrations(ownerUrl, () => undefined);
      const clients = createClients(ownerUrl, { owner: 2, reader: 1 });
      try {
        const total = await reindex(clients.owner, (done) => {
          if (done % progressEvery === 0) io.note(bilingual(`đã lập ${done} mục`, `${done} entries written`));
        });
        io.out(bilingual(`Chỉ mục tìm kiếm có ${total} mục.`, `The search index has ${total} entries.`));
        return 0;
      } finally {
        await clients.close();
      }
    });
  },
};
