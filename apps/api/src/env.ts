import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Allowance } from '#src/modules/partner/allowance.service.ts';
import { isAddressOrRange } from '#src/network-address.ts';
import { bilingual } from '#src/startup-problem.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** Everything that Khéo's API takes from its surroundings. Nothing else reads `process.env`. */
export interface Environment {
  /** PostgreSQL run by somebody else; undefined: the embedded server. */
  databaseUrl: string | undefined;
  /** Absolute path. */
  dataDirectory: string;
  apiPort: number;
  portalPort: number;
  /** Whether sample content goes into an empty database. */
  sampleData: boolean;
  adminEmail: string | undefined;
  adminPassword: string | undefined;
  /** Address of the portal as readers type it, without a slash at the end. */
  publicUrl: string;
  /** Address of the API and the admin, without a slash at the end. */
  adminUrl: string;
  /** Proxies whose X-Forwarded-For is believed: addresses and CIDR ranges. */
  trustedProxies: string[];
  logLevel: LogLevel;
  /** Shared with the portal, which reports visits with it; undefined: visits are not counted. */
  visitsSecret: string | undefined;
  /** What one address without a key, and one key, may use at the public door. */
  anonymousAllowance: Allowance;
  partnerAllowance: Allowance;
  /** Memory for finished answers of the public door, in megabytes; 0: none is kept. */
  answerCacheMegabytes: number;
  /** Whether our own apps may run the operations of their builds only. */
  trustedDocuments: boolean;
  /** Hosts, with or without a port, that webhooks may reach without TLS and inside the own network. */
  webhookAllowedHosts: string[];
  /** Signs session cookies; the same on every machine. Undefined: one is made and kept in the data folder. */
  authSecret: string | undefined;
  /** Encrypts private data of recipients; the same on every machine. Undefined: one is made and kept in the data folder. */
  privateKey: string | undefined;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** One line for each variable with a bad value. Printed without a stack trace. */
export class EnvironmentProblem extends Error {
  override readonly name = 'EnvironmentProblem';
  readonly lines: string[];

  constructor(lines: string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/**
 * Reads the variables that README and docs/running.md name. An empty value counts as not set, as
 * in a .env file with the line `DATABASE_URL=`.
 */
export function parseEnvironment(source: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw new EnvironmentProblem(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const values = parsed.data;
  return {
    databaseUrl: values.DATABASE_URL,
    dataDirectory: path.resolve(repository, values.KHEO_DATA_DIR),
    apiPort: values.API_PORT,
    portalPort: values.PORTAL_PORT,
    sampleData: values.KHEO_SAMPLE_DATA,
    adminEmail: values.KHEO_ADMIN_EMAIL,
    adminPassword: values.KHEO_ADMIN_PASSWORD,
    publicUrl: values.KHEO_PUBLIC_URL ?? `http://localhost:${values.PORTAL_PORT}`,
    adminUrl: values.KHEO_ADMIN_URL ?? `http://localhost:${values.API_PORT}`,
    trustedProxies: values.KHEO_TRUSTED_PROXIES,
    logLevel: values.LOG_LEVEL,
    visitsSecret: values.KHEO_VISITS_SECRET,
    anonymousAllowance: values.KHEO_ANONYMOUS_ALLOWANCE,
    partnerAllowance: values.KHEO_PARTNER_ALLOWANCE,
    answerCacheMegabytes: values.KHEO_ANSWER_CACHE_MB,
    trustedDocuments: values.KHEO_TRUSTED_DOCUMENTS,
    webhookAllowedHosts: values.KHEO_WEBHOOK_ALLOWED_HOSTS,
    authSecret: values.KHEO_AUTH_SECRET,
    privateKey: values.KHEO_PRIVATE_KEY,
  };
}

const portMessage = bilingual(
  'cần một số cổng từ 1 đến 65535, ví dụ 4000.',
  'needs a port number from 1 to 65535, such as 4000.',
);
const webAddressMessage = bilingual(
  'cần một địa chỉ web không có đường dẫn, ví dụ https://danvan.example.gov.vn.',
  'needs a web address without a path, such as https://danvan.example.gov.vn.',
);

const port = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/, portMessage)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, portMessage);
const webAddress = z
  .string()
  .trim()
  .refine(isOrigin, webAddressMessage)
  .transform((value) => new URL(value).origin);

const allowance = z
  .string()
  .trim()
  .regex(/^\d{1,9}\/\d{1,9}$/, allowanceMessage())
  .transform((value) => {
    const [capacity = 0, refillPerSecond = 0] = value.split('/').map(Number);
    return { capacity, refillPerSecond };
  })
  .refine(
    ({ capacity, refillPerSecond }) => capacity >= 1_000 && refillPerSecond * 3_600 >= capacity,
    allowanceMessage(),
  );

const variables = z
  .object({
    DATABASE_URL: z
      .string()
      .trim()
      .refine(
        isPostgresUrl,
        bilingual(
          'cần dạng postgres://người-dùng:mật-khẩu@máy:5432/cơ-sở-dữ-liệu, ký tự đặc biệt trong mật khẩu viết theo %XX. Bỏ trống để dùng PostgreSQL đi kèm.',
          'needs the form postgres://user:password@host:5432/database, special characters of the password written as %XX. Leave it empty to use the PostgreSQL that comes with Khéo.',
        ),
      )
      .optional(),
    KHEO_DATA_DIR: z
      .string()
      .refine(
        (value) => !value.includes('\0'),
        bilingual('cần đường dẫn tới một thư mục.', 'needs the path of a folder.'),
      )
      .default('data'),
    API_PORT: port.default(4000),
    PORTAL_PORT: port.default(3000),
    KHEO_SAMPLE_DATA: z
      .enum(
        ['0', '1'],
        bilingual(
          'chỉ nhận 1 (nạp nội dung mẫu vào cơ sở dữ liệu trống) hoặc 0 (không nạp).',
          'takes 1 (load sample content into an empty database) or 0 (do not).',
        ),
      )
      .default('1')
      .transform((value) => value === '1'),
    KHEO_ADMIN_EMAIL: z
      .email(
        bilingual(
          'cần một địa chỉ thư điện tử, ví dụ quantri@danvan.example.gov.vn.',
          'needs an e-mail address, such as quantri@danvan.example.gov.vn.',
        ),
      )
      .optional(),
    KHEO_ADMIN_PASSWORD: z.string().min(12, passwordMessage()).max(128, passwordMessage()).optional(),
    KHEO_PUBLIC_URL: webAddress.optional(),
    KHEO_ADMIN_URL: webAddress.optional(),
    KHEO_TRUSTED_PROXIES: z
      .string()
      .default('')
      .transform((value) =>
        value
          .split(',')
          .map((item) => item.trim())
          .filter(Boolean),
      )
      .refine(
        (items) => items.every(isAddressOrRange),
        bilingual(
          'cần danh sách địa chỉ IP hoặc dải CIDR cách nhau bằng dấu phẩy, ví dụ 127.0.0.1,10.0.0.0/8.',
          'needs IP addresses or CIDR ranges separated by commas, such as 127.0.0.1,10.0.0.0/8.',
        ),
      ),
    KHEO_VISITS_SECRET: z.string().min(16, secretMessage()).optional(),
    KHEO_ANONYMOUS_ALLOWANCE: allowance.default({ capacity: 60_000, refillPerSecond: 1_000 }),
    KHEO_PARTNER_ALLOWANCE: allowance.default({ capacity: 600_000, refillPerSecond: 20_000 }),
    KHEO_ANSWER_CACHE_MB: z
      .string()
      .trim()
      .regex(/^\d{1,4}$/, bilingual('cần số megabyte từ 0 đến 9999.', 'needs a number of megabytes from 0 to 9999.'))
      .transform(Number)
      .default(64),
    KHEO_TRUSTED_DOCUMENTS: z
      .enum(
        ['0', '1'],
        bilingual(
          'chỉ nhận 1 (trang quản trị và cổng chỉ chạy được truy vấn của chính bản dựng) hoặc 0.',
          'takes 1 (admin and portal run the operations of their builds only) or 0.',
        ),
      )
      .default('0')
      .transform((value) => value === '1'),
    KHEO_WEBHOOK_ALLOWED_HOSTS: z
      .string()
      .default('')
      .transform((value) =>
        value
          .split(',')
          .map((item) => item.trim().toLowerCase())
          .filter(Boolean),
      )
      .refine(
        (items) => items.every(isHost),
        bilingual(
          'cần danh sách máy chủ cách nhau bằng dấu phẩy, có thể kèm cổng, ví dụ truc.noibo.example,10.1.2.3:8080.',
          'needs hosts separated by commas, with or without a port, such as bus.intranet.example,10.1.2.3:8080.',
        ),
      ),
    KHEO_AUTH_SECRET: z.string().min(32, secretMessage()).optional(),
    KHEO_PRIVATE_KEY: z.string().min(32, secretMessage()).optional(),
    LOG_LEVEL: z
      .enum(
        logLevels,
        bilingual(`chỉ nhận một trong: ${logLevels.join(', ')}.`, `takes one of: ${logLevels.join(', ')}.`),
      )
      .default('info'),
  })
  .refine((values) => values.API_PORT !== values.PORTAL_PORT, {
    path: ['PORTAL_PORT'],
    message: bilingual(
      'phải khác API_PORT: mỗi ứng dụng một cổng.',
      'must differ from API_PORT: each application has its own port.',
    ),
  });

function secretMessage(): string {
  return bilingual('quá ngắn; tạo bằng: openssl rand -hex 32.', 'is too short; make one with: openssl rand -hex 32.');
}

function allowanceMessage(): string {
  return bilingual(
    'cần dạng sức-chứa/mức-hồi-mỗi-giây, ví dụ 60000/1000; sức chứa từ 1000 và đầy lại trong một giờ.',
    'needs the form capacity/refill-per-second, such as 60000/1000; from 1000 up, and full again within an hour.',
  );
}

function passwordMessage(): string {
  return bilingual('cần từ 12 đến 128 ký tự.', 'needs 12 to 128 characters.');
}

function isPostgresUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.hostname !== '';
}

function isHost(value: string): boolean {
  const url = URL.parse(`http://${value}`);
  return url !== null && url.pathname === '/' && [url.host, `${url.hostname}:80`].includes(value);
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return (
    url !== null &&
    ['http:', 'https:'].includes(url.protocol) &&
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    url.username === ''
  );
}
