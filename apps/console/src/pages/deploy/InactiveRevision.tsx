import Alert from '@cloudscape-design/components/alert';

/** Says why a revision cannot be launched. */
export function InactiveRevision({ name }: { name: string }) {
  return (
    <Alert type="warning" header={`${name} is not ACTIVE`}>
      Amazon ECS starts no tasks of a revision that was deregistered. Create a new revision from it.
    </Alert>
  );
}
