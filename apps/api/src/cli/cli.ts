import { EnvironmentProblem, parseEnvironment } from '#src/env.ts';
import { bilingual, StartupProblem } from '#src/startup-problem.ts';
import { type Command, UsageProblem } from './command.ts';

/** By the first word. Only what was asked for is loaded: most need the database's client, which takes its time. */
const commands: Record<string, () => Promise<Command[]>> = {
  import: async () => [(await import('./import.ts')).importPages],
  user: async () => [(await import('./user-create.ts')).userCreate],
  'api-key': async () => {
    const { apiKeyCreate, apiKeyList, apiKeyRevoke } = await import('./api-key.ts');
    return [apiKeyCreate, apiKeyList, apiKeyRevoke];
  },
  migrate: async () => [(await import('./migrate.ts')).migrate],
  mirror: async () => [(await import('./mirror.ts')).mirrorCommand],
  reindex: async () => [(await import('./reindex.ts')).reindexSearch],
  restored: async () => [(await import('./restored.ts')).restored],
  environment: async () => [(await import('./environment.ts')).environment],
};

const out = (line: string) => void process.stdout.write(`${line}\n`);
const note = (line: string) => void process.stderr.write(`${line}\n`);

process.exitCode = await runTyped(process.argv.slice(2));

async function runTyped(words: string[]): Promise<number> {
  const asksForHelp =
    words.length === 0 || words[0] === 'help' || words.some((word) => word === '--help' || word === '-h');
  const command = await findCommand(words);
  if (asksForHelp) {
    out(command === undefined ? help(await allCommands()) : help([command]));
    return 0;
  }
  if (command === undefined) {
    note(bilingual(`Không có lệnh “${words[0]}”.`, `There is no command “${words[0]}”.`));
    note(help(await allCommands()));
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
async function findCommand(words: string[]): Promise<Command | undefined> {
  const named = Object.hasOwn(commands, words[0] ?? '') ? await commands[words[0]!]!() : [];
  return named.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
}

async function allCommands(): Promise<Command[]> {
  return (await Promise.all(Object.values(commands).map((load) => load()))).flat();
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
