import { expect, test } from 'vitest';
import { destinationAfterSignIn } from './session.routes.ts';

test('one returns to where one wanted to go', () => {
  expect(destinationAfterSignIn('/admin/articles/abc?x=1')).toBe('/articles/abc?x=1');
  expect(destinationAfterSignIn('/import')).toBe('/import');
});

test('never to another site', () => {
  for (const next of ['https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)', '']) {
    expect(destinationAfterSignIn(next)).toBe('/articles');
  }
  expect(destinationAfterSignIn(undefined)).toBe('/articles');
});
