import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { lazy, Suspense } from 'react';
import { PageLoading } from '../layout/PageLoading.tsx';

const JsonEditor = lazy(() => import('./json/JsonEditor.tsx'));

/** A JSON document to read, copy and download. */
export function JsonPanel({ value, name }: { value: unknown; name: string }) {
  const text = JSON.stringify(value, null, 2);
  const download = () => {
    const url = URL.createObjectURL(new Blob([`${text}\n`], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${name}.json`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="The JSON that RegisterTaskDefinition takes."
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button iconName="download" onClick={download}>
                Download JSON
              </Button>
              <CopyToClipboard
                copyButtonText="Copy JSON"
                textToCopy={text}
                copySuccessText="JSON copied"
                copyErrorText="The JSON could not be copied"
              />
            </SpaceBetween>
          }
        >
          JSON
        </Header>
      }
    >
      <Suspense fallback={<PageLoading />}>
        <JsonEditor value={text} readOnly ariaLabel="Task definition JSON" />
      </Suspense>
    </Container>
  );
}
