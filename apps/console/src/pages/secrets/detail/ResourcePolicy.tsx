import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useQuery } from '@tanstack/react-query';
import { secretPolicyQuery } from '../../../api/secret-queries.ts';
import { ApiErrorAlert } from '../../../components/ApiErrorAlert.tsx';
import { CodeText } from '../../../ui/CodeText.tsx';

function pretty(policy: string): string {
  try {
    return JSON.stringify(JSON.parse(policy), null, 2);
  } catch {
    return policy;
  }
}

/** Who else may use a secret, by its own policy. */
export function ResourcePolicy({ id }: { id: string }) {
  const { data, error, isSuccess } = useQuery(secretPolicyQuery(id));
  return (
    <Container header={<Header variant="h2">Resource policy</Header>}>
      {error && <ApiErrorAlert header="The policy could not be read" error={error} />}
      {isSuccess && data.policy === undefined && (
        <Box color="text-body-secondary">None. Rights come from the policies of roles and users alone.</Box>
      )}
      {data?.policy !== undefined && <CodeText text={pretty(data.policy)} ariaLabel="Resource policy" />}
    </Container>
  );
}
