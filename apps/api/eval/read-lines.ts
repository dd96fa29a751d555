import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { bilingual, StartupProblem } from '#src/startup-problem.ts';

/**
 * The lines of a JSONL file, gzipped or not, each checked.
 *
 * @throws StartupProblem that names file and line
 */
export async function readLines<Line>(file: string, shape: z.ZodType<Line>): Promise<Line[]> {
  const bytes = createReadStream(file);
  const source = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  // an error of the file itself does not travel through the pipe
  bytes.on('error', (error) => source.destroy(error));
  const lines: Line[] = [];
  let number = 0;
  try {
    for await (const text of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (text.trim() === '') continue;
      const line = shape.safeParse(parsed(text));
      if (!line.success) {
        const [issue] = line.error.issues;
        const what = [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
        throw new StartupProblem(`${file}, dòng ${number}: ${what}`, `${file}, line ${number}: ${what}`);
      }
      lines.push(line.data);
    }
  } catch (error) {
    if (error instanceof StartupProblem) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartupProblem(`Không đọc được ${file}: ${reason}`, `Cannot read ${file}: ${reason}`, { cause: error });
  }
  if (lines.length === 0) throw new StartupProblem(`${file} không có dòng nào.`, `${file} has no lines.`);
  return lines;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const progress = (vietnamese: string, english: string): void =>
  void process.stderr.write(`${bilingual(vietnamese, english)}\n`);
