import { expect, test } from 'vitest';
import { curlByHash, curlLine, typedClient } from './examples.ts';

test('what a line for the terminal holds stays one word', () => {
  expect(curlLine("https://a.example/it's", '{ a }')).toBe(
    "curl -s 'https://a.example/it'\\''s' \\\n  -H 'content-type: application/json' \\\n  -d '{\"query\":\"{ a }\"}'",
  );
});

test('a line that asks by hash has the text only when it registers it', () => {
  const facts = { address: 'https://a.example/graphql', year: 2026, verificationCode: 'AAAA' };
  expect(curlByHash(facts, true)).toContain("--data-urlencode 'query={ articles");
  expect(curlByHash(facts, false)).toMatch(
    /^curl -sG 'https:\/\/a\.example\/graphql' \\\n  --data-urlencode 'extensions=\{"persistedQuery":\{"version":1,"sha256Hash":"[0-9a-f]{64}"\}\}'$/,
  );
});

test('the example of a typed program names no place of this repository', () => {
  expect(typedClient).toContain("from './kheo-env.d.ts'");
  expect(typedClient).not.toContain('../');
});
