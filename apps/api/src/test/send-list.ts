import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Person } from './factories.ts';
import { send, type TestApi } from './run-operation.ts';

/** An Excel file with one sheet of these rows; null is an empty cell. */
export const workbookOf = (rows: readonly (readonly (string | number | null)[])[]): Promise<Buffer> =>
  writeExcelFile(
    rows.map((row) =>
      row.map((value): Cell => {
        if (value === null) return null;
        return typeof value === 'number' ? { value, type: Number } : { value, type: String };
      }),
    ),
  ).toBuffer();

/** Sends an Excel list as the admin does. */
export async function sendList<Body>(
  api: TestApi,
  by: Person | null,
  path: string,
  query: Record<string, string>,
  file: Uint8Array<ArrayBuffer> | Buffer,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Body }> {
  const answer = await send(api.app, `${path}?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers: {
      ...(by ? { cookie: by.cookie } : {}),
      origin: 'http://localhost:4000',
      'content-type': 'application/octet-stream',
      'content-length': String(file.length),
      ...headers,
    },
    body: new Uint8Array(file),
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}
