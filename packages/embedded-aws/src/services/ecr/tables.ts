import type { Tables } from '../../store/tables.ts';

/** What ECR keeps. Layers are not among it: there is no registry that one could push to. */
export const ecrTables: Tables = {
  columns: {
    ecr_repository:
      'name TEXT PRIMARY KEY, created_at INTEGER NOT NULL, mutability TEXT NOT NULL, exclusions TEXT NOT NULL, ' +
      'scan_on_push INTEGER NOT NULL, encryption TEXT NOT NULL, policy TEXT, lifecycle_policy TEXT',
    ecr_image:
      'repository TEXT NOT NULL, digest TEXT NOT NULL, manifest TEXT NOT NULL, media_type TEXT NOT NULL, ' +
      'pushed_at INTEGER NOT NULL, pulled_at INTEGER, PRIMARY KEY (repository, digest)',
    ecr_tag:
      'repository TEXT NOT NULL, tag TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (repository, tag)',
  },
  indexes: ['ecr_tag_of_image ON ecr_tag (repository, digest, tag)'],
};
