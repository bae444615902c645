import type { Tables } from '../../store/tables.ts';

/** What ECS keeps. */
export const ecsTables: Tables = {
  columns: {
    // The counter outlives its revisions: ECS never gives a revision number twice.
    task_definition_family: 'family TEXT PRIMARY KEY, last_revision INTEGER NOT NULL',
    task_definition:
      'family TEXT NOT NULL, revision INTEGER NOT NULL, status TEXT NOT NULL, document TEXT NOT NULL, ' +
      'registered_at INTEGER NOT NULL, registered_by TEXT NOT NULL, deregistered_at INTEGER, ' +
      'delete_requested_at INTEGER, PRIMARY KEY (family, revision)',
    cluster: 'name TEXT PRIMARY KEY, document TEXT NOT NULL',
    // The columns are what lists and schedulers look for; the document has everything.
    ecs_task:
      'arn TEXT PRIMARY KEY, cluster TEXT NOT NULL, service TEXT, family TEXT NOT NULL, instance TEXT, ' +
      'started_by TEXT, launch_type TEXT NOT NULL, desired_status TEXT NOT NULL, last_status TEXT NOT NULL, ' +
      'created_at INTEGER NOT NULL, stopped_at INTEGER, document TEXT NOT NULL',
    ecs_service:
      'arn TEXT PRIMARY KEY, cluster TEXT NOT NULL, name TEXT NOT NULL, status TEXT NOT NULL, ' +
      'created_at INTEGER NOT NULL, document TEXT NOT NULL',
    ecs_service_deployment:
      'arn TEXT PRIMARY KEY, service TEXT NOT NULL, created_at INTEGER NOT NULL, document TEXT NOT NULL',
    ecs_service_revision:
      'arn TEXT PRIMARY KEY, service TEXT NOT NULL, created_at INTEGER NOT NULL, document TEXT NOT NULL',
    container_instance:
      'arn TEXT PRIMARY KEY, cluster TEXT NOT NULL, status TEXT NOT NULL, registered_at INTEGER NOT NULL, ' +
      'document TEXT NOT NULL',
    capacity_provider: 'name TEXT PRIMARY KEY, document TEXT NOT NULL',
    account_setting:
      'principal TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (principal, name)',
  },
  indexes: [
    'ecs_task_cluster ON ecs_task (cluster, desired_status, created_at)',
    'ecs_task_service ON ecs_task (service, desired_status)',
    'ecs_task_instance ON ecs_task (instance, desired_status)',
    'ecs_task_stopped ON ecs_task (stopped_at)',
    "ecs_task_client_token ON ecs_task (json_extract(document, '$.clientToken'))",
    'ecs_service_cluster ON ecs_service (cluster, name)',
    'ecs_service_deployment_service ON ecs_service_deployment (service, created_at)',
    'ecs_service_revision_service ON ecs_service_revision (service, created_at)',
    'container_instance_cluster ON container_instance (cluster, status)',
  ],
};
