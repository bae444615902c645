/** The version that a reference leads to at some moment; never what it holds. */
export type ReferenceVersion =
  | {
      state: 'known';
      /** A number of Parameter Store, or a version id of Secrets Manager. */
      version: string;
      /** Since when it has been this version; ISO 8601. */
      changedAt: string;
      /** Whether `changedAt` is the latest moment that it can have been: AWS keeps no date of a stage that moved. */
      isLatestPossible?: true;
    }
  /** There is no such parameter, secret or version. */
  | { state: 'missing' }
  | {
      state: 'unknown';
      /** Why, as a sentence. */
      because: string;
    };

/** A reference of which the version is asked. */
export interface VersionedReference {
  valueFrom: string;
  /** As `listReferences` gives it: a registry's credentials may be a bare name of Secrets Manager. */
  purpose: string;
}

/** Says that a version is not known, and why. */
export const unknown = (because: string): ReferenceVersion => ({ state: 'unknown', because });
