import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '#src/test/database.ts';
import { readerRole } from './client.ts';

/**
 * What the public door may read, column by column: the reviewed truth. Whoever adds a table or a column decides here
 * whether the public may read it; by default it may not. Private and therefore missing: article.body (the document),
 * internal_note, unpublish_reason, search_text, created_by_id, version; media_file.original_name, sha256, uploaded_by_id;
 * visit_presence.visitor; everything of staff.
 */
const readable: Record<string, string[]> = {
  article: [
    'author',
    'body_html',
    'body_text',
    'canonical_url',
    'category_id',
    'corrected_at',
    'cover_caption',
    'cover_id',
    'expires_at',
    'featured',
    'id',
    'language',
    'lead',
    'lead_html',
    'published_at',
    'sample',
    'slug',
    'source',
    'status',
    'subtitle',
    'syndicated_from',
    'title',
    'translation_of_id',
    'updated_at',
  ],
  article_award: ['article_id', 'award_id'],
  article_category: ['article_id', 'category_id'],
  article_civic_model: ['article_id', 'model_id'],
  article_media: ['article_id', 'media_file_id'],
  article_tag: ['article_id', 'tag_id'],
  article_views: ['article_id', 'views'],
  award: [
    'achievement',
    'certificate_number',
    'decision_id',
    'field',
    'form_id',
    'gold_book_number',
    'granted_on',
    'id',
    'level',
    'movement_id',
    'organization_id',
    'published',
    'recipient_id',
    'recipient_name',
    'recipient_position',
    'revoked_on',
    'reward_kind',
    'sample',
    'sort_name',
    'status',
    'subject_kind',
    'unit_name',
    'updated_at',
    'verification_code',
    'year',
  ],
  award_decision: ['authority', 'decided_on', 'id', 'level', 'official_document_id', 'sample'],
  award_event: ['award_id', 'decision_id', 'id', 'kind', 'on', 'reason'],
  award_form: [
    'authority_en',
    'authority_vi',
    'basis',
    'category',
    'code',
    'coefficient',
    'collective_coefficient',
    'id',
    'level',
    'name_en',
    'name_vi',
    'position',
    'subject_kinds',
    'system',
    'valid_from',
    'valid_to',
  ],
  award_public: [
    'decision_id',
    'field',
    'form_id',
    'granted_on',
    'id',
    'level',
    'movement_id',
    'organization_id',
    'recipient_id',
    'reward_kind',
    'search_text',
    'sort_name',
    'status',
    'subject_kind',
    'unit_name',
    'year',
  ],
  category: ['description_en', 'description_vi', 'hidden', 'id', 'name_en', 'name_vi', 'parent_id', 'position', 'slug'],
  change_feed: ['epoch', 'id'],
  civic_model: [
    'field',
    'id',
    'kind',
    'movement_id',
    'name',
    'organization_id',
    'origin_id',
    'place',
    'published',
    'registered_on',
    'sample',
    'search_text',
    'slug',
    'status',
    'summary',
    'unit_name',
    'updated_at',
  ],
  civic_model_step: ['document_id', 'id', 'kind', 'level', 'model_id', 'on'],
  consultation: [
    'basis',
    'closes_on',
    'id',
    'opens_on',
    'published',
    'sample',
    'summary',
    'title',
    'updated_at',
    'working_days',
  ],
  consultation_entry: [
    'achievement',
    'consultation_id',
    'form_name',
    'id',
    'name',
    'position',
    'post',
    'subject_kind',
    'unit_name',
  ],
  document_reference: [
    'article_id',
    'code',
    'decision',
    'id',
    'issued_on',
    'issuer',
    'number',
    'official_document_id',
    'position',
    'printed_text',
    'symbol',
    'type',
    'warnings',
  ],
  holiday: ['day', 'name_en', 'name_vi', 'worked'],
  media_file: [
    'alt_en',
    'alt_vi',
    'byte_size',
    'caption',
    'color',
    'credit',
    'height',
    'id',
    'key',
    'kind',
    'mime_type',
    'width',
    'widths',
  ],
  movement: [
    'criteria_en',
    'criteria_vi',
    'ends_on',
    'fields',
    'id',
    'launch_document_id',
    'name_en',
    'name_vi',
    'organization_id',
    'published',
    'sample',
    'slug',
    'starts_on',
    'summary_en',
    'summary_vi',
    'updated_at',
  ],
  official_document: [
    'code',
    'effective_on',
    'excerpt',
    'expires_on',
    'id',
    'issued_on',
    'issuer',
    'number',
    'published',
    'sample',
    'search_text',
    'signer',
    'signer_capacity',
    'slug',
    'status',
    'symbol',
    'type',
    'updated_at',
  ],
  official_document_file: ['media_file_id', 'official_document_id', 'position'],
  official_document_relation: ['from_id', 'kind', 'to_id'],
  organization: [
    'agency_code',
    'id',
    'name',
    'parent_id',
    'short_name',
    'successor_id',
    'system',
    'valid_from',
    'valid_to',
  ],
  public_change: ['node_id', 'node_type', 'occurred_at', 'position', 'reason', 'type'],
  recipient: [
    'id',
    'kind',
    'merged_into_id',
    'name',
    'organization_id',
    'position',
    'sample',
    'timeline_public',
    'unit_name',
  ],
  redirect: ['article_id', 'from_path', 'id'],
  search_entry: [
    'category_ids',
    'date',
    'group_id',
    'key_text',
    'language',
    'node_id',
    'slug',
    'title',
    'title_folded',
    'type',
  ],
  search_term: ['entries', 'term'],
  related_article: ['article_id', 'choice', 'position', 'reasons', 'related_id', 'score'],
  site: [
    'about_html_en',
    'about_html_vi',
    'address_en',
    'address_vi',
    'agency_name_en',
    'agency_name_vi',
    'email',
    'hotline',
    'id',
    'initial_visit_total',
    'licence',
    'menu',
    'parent_agency_name_en',
    'parent_agency_name_vi',
    'phone',
    'responsible_person_en',
    'responsible_person_vi',
    'reuse_notice_en',
    'reuse_notice_vi',
    'sample',
    'slogan_en',
    'slogan_vi',
    'updated_at',
  ],
  tag: ['id', 'name_en', 'name_vi', 'slug'],
  visit_day: ['day', 'visits'],
  visit_presence: ['seen_at'],
};

let client: Client;

beforeAll(async () => {
  client = new Client({ connectionString: (await createTestDatabase()).ownerUrl });
  await client.connect();
});
afterAll(() => client.end());

const rows = async <Row extends object>(sql: string): Promise<Row[]> => (await client.query<Row>(sql)).rows;

/** Every privilege on the schema's relations that the reader has, its own or through PUBLIC. */
const held = `
  SELECT c.relname AS relation, a.attname AS column, p.privilege
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
  JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
  CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) AS p (privilege)
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND has_column_privilege('${readerRole}', c.oid, a.attnum, p.privilege)
  ORDER BY c.relname, a.attname COLLATE "C"`;

describe('the role of the public door', () => {
  it('reads exactly the reviewed columns', async () => {
    const found: Record<string, string[]> = {};
    for (const { relation, column } of (
      await rows<{ relation: string; column: string; privilege: string }>(held)
    ).filter(({ privilege }) => privilege === 'SELECT')) {
      (found[relation] ??= []).push(column);
    }
    expect(found).toEqual(readable);
  });

  it('can write nothing, column by column or by table', async () => {
    expect((await rows<{ privilege: string }>(held)).filter(({ privilege }) => privilege !== 'SELECT')).toEqual([]);
    expect(
      await rows(`
      SELECT c.relname, p.privilege FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
      CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS p (privilege)
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND has_table_privilege('${readerRole}', c.oid, p.privilege)`),
    ).toEqual([]);
  });

  it('has no sequence, of our functions only the search of public entries, and creates nothing', async () => {
    expect(
      await rows(`
      SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
      WHERE CASE WHEN c.relkind = 'S' THEN has_sequence_privilege('${readerRole}', c.oid, 'USAGE, SELECT, UPDATE') END`),
    ).toEqual([]);
    expect(
      await rows(`
      SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace AND n.nspname = 'public'
      WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') AND has_function_privilege('${readerRole}', p.oid, 'EXECUTE')`),
    ).toEqual([{ proname: 'public_search_matches' }]);
    expect(
      await rows(`
      SELECT has_schema_privilege('${readerRole}', 'public', 'CREATE') AS in_schema,
             has_database_privilege('${readerRole}', current_database(), 'CREATE') AS schemas`),
    ).toEqual([{ in_schema: false, schemas: false }]);
  });

  it('is nobody: no sign-in, no inheritance, no attribute, member of nothing', async () => {
    expect(
      await rows(`
      SELECT rolcanlogin, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
        (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS memberships
      FROM pg_roles r WHERE rolname = '${readerRole}'`),
    ).toEqual([
      {
        rolcanlogin: false,
        rolsuper: false,
        rolinherit: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        rolbypassrls: false,
        memberships: 0,
      },
    ]);
  });
});

describe('every table', () => {
  it('has row-level security on; only the list of migrations has none, and it is not granted', async () => {
    expect(
      await rows(`
      SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
      WHERE c.relkind IN ('r', 'p') AND NOT c.relrowsecurity`),
    ).toEqual([{ relname: '_prisma_migrations' }]);
    expect(readable).not.toHaveProperty('_prisma_migrations');
  });

  it('that the reader may read has one policy for it, to read and nothing else', async () => {
    const policies = await rows<{ tablename: string; cmd: string; roles: string }>(
      `SELECT tablename, cmd, array_to_string(roles, ',') AS roles FROM pg_policies WHERE schemaname = 'public' ORDER BY tablename`,
    );
    expect(policies).toEqual(
      Object.keys(readable)
        .toSorted()
        .map((tablename) => ({ tablename, cmd: 'SELECT', roles: readerRole })),
    );
  });

  it('is a table and not a view, which would read with its owner’s rights', async () => {
    expect(
      await rows(`
      SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public' WHERE c.relkind IN ('v', 'm', 'f')`),
    ).toEqual([]);
  });
});

describe('what is added later', () => {
  it.each([
    [
      'a new table',
      'CREATE TABLE secret (word text)',
      `SELECT 1 WHERE has_any_column_privilege('${readerRole}', 'secret', 'SELECT')`,
    ],
    [
      'a new column',
      'ALTER TABLE article ADD COLUMN secret text',
      `SELECT 1 WHERE has_column_privilege('${readerRole}', 'article', 'secret', 'SELECT')`,
    ],
  ])('%s: begins closed', async (_name, change, open) => {
    await client.query('BEGIN');
    await client.query(change);
    expect(await rows(open)).toEqual([]);
    await client.query('ROLLBACK');
  });
});
