import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { lazy, Suspense } from 'react';
import { PageLoading } from '../layout/PageLoading.tsx';
import { downloadText } from '../ui/download-text.ts';
import { CopyText } from './CopyText.tsx';

const JsonEditor = lazy(() => import('./json/JsonEditor.tsx'));

/** A JSON document to read, copy and download. */
export function JsonPanel({ value, name }: { value: unknown; name: string }) {
  const text = JSON.stringify(value, null, 2);
  const download = () => downloadText(`${text}\n`, `${name}.json`, 'application/json');
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
              <CopyText text={text} what="JSON" />
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
