import type { Environment } from '#src/env.ts';

/** One file a command in this folder; `cli.ts` lists them. */
export interface Command {
  /** As typed after `npm run kheo --`; may be two words, such as `user create`. */
  name: string;
  /** What stands after the name in the help, such as `<file|folder>`. */
  usage?: string;
  /** One line, made with `bilingual`. */
  summary: string;
  /**
   * Gets what was typed after the name and gives the exit code. Throws StartupProblem or
   * UsageProblem for what the person can put right; those are printed without a stack trace.
   */
  run(argv: string[], io: CommandIo): Promise<number>;
}

/** What a command may touch of the world outside; tests give their own. */
export interface CommandIo {
  environment: Environment;
  /** A line of the result, on standard output. */
  out(line: string): void;
  /** A line about what is going on, on standard error. */
  note(line: string): void;
}

/** The command was typed wrongly: its usage is shown with this message. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}
