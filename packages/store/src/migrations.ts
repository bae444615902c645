import { type Kysely, type Migration, type MigrationProvider, sql } from 'kysely';

const migrations: Record<string, Migration> = {
  '001-audit-sources-references': {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('audit_events')
        .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('actor', 'text', (column) => column.notNull())
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('outcome', 'text', (column) => column.notNull())
        .addColumn('requestId', 'text', (column) => column.notNull())
        .execute();
      await database.schema
        .createIndex('audit_events_subject')
        .on('audit_events')
        .columns(['subject', 'id'])
        .execute();
      await database.schema
        .createTable('tracked_sources')
        .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
        .addColumn('family', 'text', (column) => column.notNull())
        .addColumn('container', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('rewriting', 'text', (column) => column.notNull())
        .addColumn('members', 'text', (column) => column.notNull())
        .addColumn('expandedAt', 'text', (column) => column.notNull())
        .addUniqueConstraint('tracked_sources_place', ['family', 'container', 'kind', 'source'])
        .execute();
      await database.schema
        .createTable('revision_references')
        .addColumn('taskDefinitionArn', 'text', (column) => column.primaryKey())
        .addColumn('family', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('references', 'text', (column) => column.notNull())
        .execute();
      await database.schema
        .createIndex('revision_references_family')
        .on('revision_references')
        .columns(['family', 'revision'])
        .execute();
    },
  },
  '002-version-records': {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('version_records')
        .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('event', 'text', (column) => column.notNull())
        .addColumn('taskDefinitionArn', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('versions', 'text', (column) => column.notNull())
        .execute();
      await database.schema
        .createIndex('version_records_revision')
        .on('version_records')
        .columns(['taskDefinitionArn', 'id'])
        .execute();
    },
  },
  '003-facts-of-revisions': {
    async up(database: Kysely<unknown>) {
      // What is kept is read from ECS again, with what is new.
      await sql`delete from revision_references`.execute(database);
      for (const column of ['registeredAt', 'registeredBy', 'note'])
        await database.schema.alterTable('revision_references').addColumn(column, 'text').execute();
      await database.schema
        .alterTable('revision_references')
        .addColumn('plaintext', 'text', (column) => column.notNull().defaultTo('[]'))
        .execute();
    },
  },
  '004-jobs': {
    async up(database: Kysely<unknown>) {
      await database.schema.alterTable('audit_events').addColumn('reason', 'text').execute();
      await database.schema
        .createTable('jobs')
        .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('spec', 'text', (column) => column.notNull())
        .addColumn('reason', 'text', (column) => column.notNull())
        .addColumn('actor', 'text', (column) => column.notNull())
        .addColumn('requestId', 'text', (column) => column.notNull())
        .addColumn('clientToken', 'text', (column) => column.notNull())
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('createdAt', 'text', (column) => column.notNull())
        .addColumn('endedAt', 'text')
        .addUniqueConstraint('jobs_client_token', ['kind', 'clientToken'])
        .execute();
      await database.schema
        .createTable('job_steps')
        .addColumn('jobId', 'integer', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('progress', 'text')
        .addColumn('message', 'text')
        .addColumn('startedAt', 'text')
        .addColumn('endedAt', 'text')
        .addPrimaryKeyConstraint('job_steps_key', ['jobId', 'position'])
        .execute();
    },
  },
  '005-settled-events': {
    async up(database: Kysely<unknown>) {
      await database.schema.alterTable('audit_events').addColumn('settledAt', 'text').execute();
    },
  },
};

/** The store's migrations, in the order of their names; one that was released is never changed. */
export const migrationProvider: MigrationProvider = { getMigrations: async () => migrations };
