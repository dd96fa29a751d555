/**
 * Something that the person who starts Khéo can put right: a taken port, a folder without write
 * permission, a wrong password in DATABASE_URL. Programs print `message` alone, without a stack
 * trace, and end with exit code 1. Anything that is not a StartupProblem is a fault of ours.
 */
export class StartupProblem extends Error {
  override readonly name = 'StartupProblem';

  constructor(vietnamese: string, english: string, options?: ErrorOptions) {
    super(bilingual(vietnamese, english), options);
  }
}

/** One line of terminal output: Vietnamese first, then English. */
export function bilingual(vietnamese: string, english: string): string {
  return `${vietnamese} | ${english}`;
}
