import { EnvironmentProblem, parseEnvironment } from '#src/env.ts';
import { bilingual, StartupProblem } from '#src/startup-problem.ts';
import { apiKeyCreate, apiKeyList, apiKeyRevoke } from './api-key.ts';
import { type Command, UsageProblem } from './command.ts';
import { environment } from './environment.ts';
import { importPages } from './import.ts';
import { migrate } from './migrate.ts';
import { mirrorCommand } from './mirror.ts';
import { reindexSearch } from './reindex.ts';
import { userCreate } from './user-create.ts';

const commands: Command[] = [
  importPages,
  userCreate,
  apiKeyCreate,
  apiKeyList,
  apiKeyRevoke,
  migrate,
  mirrorCommand,
  reindexSearch,
  environment,
];

const out = (line: string) => void process.stdout.write(`${line}\n`);
const note = (line: string) => void process.stderr.write(`${line}\n`);

process.exitCode = await runTyped(process.argv.slice(2));

async function runTyped(words: string[]): Promise<number> {
  const asksForHelp =
    words.length === 0 || words[0] === 'help' || words.some((word) => word === '--help' || word === '-h');
  const command = findCommand(words);
  if (asksForHelp) {
    out(command === undefined ? help(commands) : help([command]));
    return 0;
  }
  if (command === undefined) {
    note(bilingual(`Không có lệnh “${words[0]}”.`, `There is no command “${words[0]}”.`));
    note(help(commands));
    return 2;
  }
  try {
    const argv = words.slice(command.name.split(' ').length);
    return await command.run(argv, { environment: parseEnvironment(process.env), out, note });
  } catch (error) {
    if (error instanceof UsageProblem) {
      note(error.message);
      note(help([command]));
      return 2;
    }
    if (error instanceof StartupProblem || error instanceof EnvironmentProblem) {
      note(error.message);
      return 1;
    }
    throw error;
  }
}

/** `user create …` is the command `user create`, not a command `user`. */
function findCommand(words: string[]): Command | undefined {
  return commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
}

function help(shown: Command[]): string {
  return [
    bilingual('Cách dùng', 'Usage'),
    ...shown.map(
      ({ name, usage = '', summary }) =>
        `  npm run kheo -- ${[name, usage].filter(Boolean).join(' ')}\n      ${summary}`,
    ),
  ].join('\n');
}
