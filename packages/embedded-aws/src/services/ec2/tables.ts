import type { Tables } from '../../store/tables.ts';

/** What EC2 keeps: one document for each resource. */
export const ec2Tables: Tables = {
  columns: {
    ec2_resource: 'kind TEXT NOT NULL, id TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (kind, id)',
  },
};
