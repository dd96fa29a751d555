/** A pino logger fits. */
export interface ServerLog {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

const sessionEnded = /FATAL: {2}(the database system is |terminating connection due to administrator command)/;

/**
 * PostgreSQL's severity decides ours. LOG lines are its chatter about starting and stopping, and
 * each session that it ends or turns away meanwhile is a FATAL that nobody needs to act upon.
 */
export function logServerLine(log: ServerLog, line: string, stopping: boolean): void {
  if (stopping || sessionEnded.test(line)) log.debug(`postgres ${line}`);
  else if (/\b(FATAL|PANIC):/.test(line)) log.error(`postgres ${line}`);
  else if (/\b(WARNING|ERROR):/.test(line)) log.warn(`postgres ${line}`);
  else log.debug(`postgres ${line}`);
}
