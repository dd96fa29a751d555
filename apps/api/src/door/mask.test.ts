import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { maskErrors } from './mask.ts';

it('a surprise is logged under the id that the answer names; a reader who went away is none', () => {
  const lines: string[] = [];
  const mask = maskErrors(pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }));

  const gone = new GraphQLError('aborted', { originalError: new DOMException('aborted', 'AbortError') });
  expect(mask(gone, '')).toBe(gone);
  expect(lines).toEqual([]);

  const surprise = new GraphQLError('relation "article" has no column', { originalError: new Error('inner words') });
  const masked = mask(surprise, '') as GraphQLError;
  expect(masked.message).not.toContain('column');
  expect(masked.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({ errorId: masked.extensions['id'], err: { message: 'inner words' } });
});
