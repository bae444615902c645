import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import type { Fix, Issue } from '@purser/task-definition';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { isJsonObject, type JsonObject } from './codec/json.ts';
import { JsonIssues } from './JsonIssues.tsx';
import { parseJson } from './parse-json.ts';

const JsonEditor = lazy(() => import('../../components/JsonEditor.tsx'));

const PAUSE_MS = 250;

interface Props {
  title: string;
  initialText: string;
  issues: readonly Issue[];
  viewSwitch: ReactNode;
  /** Takes the definition of a text that parses, or the text of one that does not. */
  onDefinition: (taskDefinition: JsonObject) => void;
  onBroken: (text: string) => void;
  onFix: (fix: Fix) => void;
  onReview: () => void;
  onCancel: () => void;
}

/** The same draft as JSON. Text that does not parse leaves the form as it was. */
export function JsonView({ title, initialText, issues, viewSwitch, ...on }: Props) {
  const [text, setText] = useState(initialText);
  const problem = useParsed(text, initialText, on.onDefinition, on.onBroken);
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description="The RegisterTaskDefinition input as JSON. Form and JSON are two views of one draft."
        actions={viewSwitch}
      >
        {title}
      </Header>
      {problem !== undefined && (
        <Alert type="error" header="This is not JSON yet">
          {problem} The form keeps what it had.
        </Alert>
      )}
      <Container>
        <Suspense fallback={<Spinner />}>
          <JsonEditor value={text} onChange={setText} ariaLabel="Task definition JSON" />
        </Suspense>
      </Container>
      {problem === undefined && <JsonIssues issues={issues} onFix={on.onFix} />}
      <Box float="right">
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="link" onClick={on.onCancel}>
            Cancel
          </Button>
          <Button variant="primary" disabled={problem !== undefined} onClick={on.onReview}>
            Review and create
          </Button>
        </SpaceBetween>
      </Box>
    </SpaceBetween>
  );
}

function useParsed(
  text: string,
  initialText: string,
  onDefinition: (taskDefinition: JsonObject) => void,
  onBroken: (text: string) => void,
): string | undefined {
  const parsed = parseJson(text);
  const problem = !parsed.ok
    ? parsed.message
    : isJsonObject(parsed.value)
      ? undefined
      : 'A task definition is a JSON object.';
  const told = useRef(initialText);
  const tell = useRef(() => {});
  tell.current = () => {
    if (told.current === text) return;
    told.current = text;
    if (parsed.ok && isJsonObject(parsed.value)) onDefinition(parsed.value);
    else onBroken(text);
  };
  useEffect(() => {
    if (told.current === text) return;
    const timer = setTimeout(() => tell.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  // What was typed just before the other view was chosen, or the page was left, counts too.
  useEffect(() => {
    const tellNow = () => tell.current();
    const events = ['beforeunload', 'pagehide'] as const;
    for (const event of events) window.addEventListener(event, tellNow, { capture: true });
    return () => {
      for (const event of events) window.removeEventListener(event, tellNow, { capture: true });
      tellNow();
    };
  }, []);
  return problem;
}
