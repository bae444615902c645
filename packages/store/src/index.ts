export type { AuditIntent } from './audit-trail.ts';
export { openStore, type Store } from './open-store.ts';
export type { ReferencingRevision, StoredReference } from './revision-references.ts';
export type { AuditEvent } from './tables.ts';
export type { NameRewriting, TrackedSource } from './tracked-sources.ts';
export type { VersionRecord } from './version-records.ts';
