import { expect, test } from 'vitest';
import { curlLine, typedClient } from './examples.ts';

test('what a line for the terminal holds stays one word', () => {
  expect(curlLine("https://a.example/it's", '{ a }')).toBe(
    "curl -s 'https://a.example/it'\\''s' \\\n  -H 'content-type: application/json' \\\n  -d '{\"query\":\"{ a }\"}'",
  );
});

test('the example of a typed program names no place of this repository', () => {
  expect(typedClient).toContain("from './kheo-env.d.ts'");
  expect(typedClient).not.toContain('../');
});
