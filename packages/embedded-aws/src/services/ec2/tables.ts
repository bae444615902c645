import type { Tables } from '../../store/tables.ts';

/** What EC2 keeps: one document for each resource. */
export const ec2Tables: Tables = {
  columns: {
    ec2_resource: 'kind TEXT NOT NULL, id TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (kind, id)',
  },
  // Each task asks for a free address of its subnet.
  indexes: ["ec2_interface_of_subnet ON ec2_resource (kind, json_extract(document, '$.SubnetId'))"],
};
