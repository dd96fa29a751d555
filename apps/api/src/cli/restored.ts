import { createClients } from '#src/db/client.ts';
import { applyMigrations } from '#src/db/migrate.ts';
import { renewChangeFeed } from '#src/modules/change-feed/public-change.service.ts';
import { bilingual } from '#src/startup-problem.ts';
import { type Command, UsageProblem } from './command.ts';
import { withDatabase } from './database.ts';

export const restored: Command = {
  name: 'restored',
  summary: bilingual(
    'sau khi phục hồi cơ sở dữ liệu từ bản sao lưu: báo cho các nơi đang theo dõi thay đổi biết để chép lại từ đầu',
    'after the database was restored from a backup: tells those who follow its changes to copy everything anew',
  ),
  async run(argv, io) {
    if (argv.length > 0)
      throw new UsageProblem(bilingual('Lệnh restored không có tham số.', 'The command restored takes no arguments.'));
    return withDatabase(io, async (ownerUrl) => {
      await applyMigrations(ownerUrl, () => undefined);
      const clients = createClients(ownerUrl, { owner: 1, reader: 1 });
      try {
        await renewChangeFeed(clients.owner);
        io.out(
          bilingual(
            'Từ nay ai theo dõi thay đổi bằng con trỏ cũ sẽ được báo chép lại từ đầu.',
            'From now on whoever follows changes with an older cursor is told to copy everything anew.',
          ),
        );
        return 0;
      } finally {
        await clients.close();
      }
    });
  },
};
