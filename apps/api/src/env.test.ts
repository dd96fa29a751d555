import { expect, test } from 'vitest';
import { type Environment, EnvironmentProblem, parseEnvironment } from './env.ts';

test('an empty environment is a complete one', () => {
  const environment = parseEnvironment({});
  expect(environment).toMatchObject({
    databaseUrl: undefined,
    apiPort: 4000,
    portalPort: 3000,
    sampleData: true,
    adminEmail: undefined,
    publicUrl: 'http://localhost:3000',
    adminUrl: 'http://localhost:4000',
    trustedProxies: [],
    logLevel: 'info',
  } satisfies Partial<Environment>);
  expect(environment.dataDirectory).toMatch(/^\/.*\/data$/);
});

test('values are read', () => {
  expect(
    parseEnvironment({
      DATABASE_URL: 'postgresql://kheo:b%C3%AD%20m%E1%BA%ADt@db.example.gov.vn/kheo?sslmode=require',
      KHEO_DATA_DIR: '/var/lib/kheo',
      API_PORT: '8443',
      PORTAL_PORT: ' 8080 ',
      KHEO_SAMPLE_DATA: '0',
      KHEO_ADMIN_EMAIL: 'quantri@danvan.example.gov.vn',
      KHEO_ADMIN_PASSWORD: 'một câu thật dài để nhớ',
      KHEO_PUBLIC_URL: 'https://danvan.example.gov.vn/',
      KHEO_TRUSTED_PROXIES: '127.0.0.1, ::1,10.0.0.0/8',
      KHEO_WEBHOOK_ALLOWED_HOSTS: 'Truc.noibo.example, 10.1.2.3:8080',
      LOG_LEVEL: 'debug',
      KHEO_VISITS_SECRET: '0123456789abcdef',
      KHEO_ANONYMOUS_ALLOWANCE: '5000/10',
      KHEO_AUTH_SECRET: '0123456789abcdef0123456789abcdef',
      KHEO_PRIVATE_KEY: 'fedcba9876543210fedcba9876543210',
    }),
  ).toEqual({
    databaseUrl: 'postgresql://kheo:b%C3%AD%20m%E1%BA%ADt@db.example.gov.vn/kheo?sslmode=require',
    dataDirectory: '/var/lib/kheo',
    apiPort: 8443,
    portalPort: 8080,
    sampleData: false,
    adminEmail: 'quantri@danvan.example.gov.vn',
    adminPassword: 'một câu thật dài để nhớ',
    publicUrl: 'https://danvan.example.gov.vn',
    adminUrl: 'http://localhost:8443',
    trustedProxies: ['127.0.0.1', '::1', '10.0.0.0/8'],
    logLevel: 'debug',
    visitsSecret: '0123456789abcdef',
    anonymousAllowance: { capacity: 5_000, refillPerSecond: 10 },
    partnerAllowance: { capacity: 600_000, refillPerSecond: 20_000 },
    answerCacheMegabytes: 64,
    trustedDocuments: false,
    webhookAllowedHosts: ['truc.noibo.example', '10.1.2.3:8080'],
    authSecret: '0123456789abcdef0123456789abcdef',
    privateKey: 'fedcba9876543210fedcba9876543210',
  } satisfies Environment);
});

test('an empty value counts as not set', () => {
  expect(parseEnvironment({ DATABASE_URL: '', API_PORT: ' ', KHEO_SAMPLE_DATA: '' })).toEqual(parseEnvironment({}));
});

test.each([
  ['KHEO_ANONYMOUS_ALLOWANCE', '60000'],
  ['KHEO_ANONYMOUS_ALLOWANCE', '60000/1'],
  ['KHEO_PARTNER_ALLOWANCE', '10/10'],
  ['DATABASE_URL', 'mysql://root@localhost/kheo'],
  ['DATABASE_URL', 'localhost:5432'],
  ['API_PORT', '0'],
  ['API_PORT', '65536'],
  ['API_PORT', '4000abc'],
  ['PORTAL_PORT', '-1'],
  ['PORTAL_PORT', '4000'],
  ['KHEO_SAMPLE_DATA', 'no'],
  ['KHEO_ADMIN_EMAIL', 'quản trị'],
  ['KHEO_ADMIN_PASSWORD', 'ngắn'],
  ['KHEO_PUBLIC_URL', 'danvan.example.gov.vn'],
  ['KHEO_PUBLIC_URL', 'https://example.gov.vn/cong'],
  ['KHEO_ADMIN_URL', 'javascript:alert(1)'],
  ['KHEO_TRUSTED_PROXIES', '10.0.0.0/33'],
  ['KHEO_TRUSTED_PROXIES', 'proxy.local'],
  ['KHEO_WEBHOOK_ALLOWED_HOSTS', 'https://truc.noibo.example/'],
  ['LOG_LEVEL', 'verbose'],
])('%s=%s is refused in one line of both languages that names the variable', (name, value) => {
  const problem = problemOf({ [name]: value });
  expect(problem.lines).toHaveLength(1);
  expect(problem.lines[0]).toMatch(new RegExp(`^${name}: [^\n]+ \\| [^\n]+$`));
});

test('every bad value is named at once', () => {
  const { lines } = problemOf({ API_PORT: 'x', LOG_LEVEL: 'loud', KHEO_SAMPLE_DATA: 'maybe' });
  expect(lines.map((line) => line.split(':')[0])).toEqual(['API_PORT', 'KHEO_SAMPLE_DATA', 'LOG_LEVEL']);
});

test('a message never repeats a secret', () => {
  expect(
    problemOf({ DATABASE_URL: 'postgre://kheo:bi-mat@localhost/kheo', KHEO_ADMIN_PASSWORD: 'ngan' }).message,
  ).not.toMatch(/bi-mat|ngan\b/);
});

function problemOf(source: NodeJS.ProcessEnv): EnvironmentProblem {
  try {
    parseEnvironment(source);
  } catch (error) {
    if (error instanceof EnvironmentProblem) return error;
    throw error;
  }
  throw new Error('the environment was accepted');
}
