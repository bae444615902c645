import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { lazy, type ReactNode, type Ref, Suspense, useEffect, useRef, useState } from 'react';
import type { FieldIssue } from '../../components/fields/field-issues.ts';
import type { JsonEditorHandle } from '../../components/json/JsonEditor.tsx';
import { isJsonObject, type JsonObject } from './codec/json.ts';
import { parseJson } from './parse-json.ts';

const JsonEditor = lazy(() => import('../../components/json/JsonEditor.tsx'));

/** Parsing a long text and reading it into the form takes longer than a frame. */
const PAUSE_MS = 100;

interface Props {
  title: string;
  initialText: string;
  /** What to mark in the text. */
  issues: readonly FieldIssue[];
  editor: Ref<JsonEditorHandle>;
  viewSwitch: ReactNode;
  /** Takes the definition of a text that parses, or the text of one that does not. */
  onDefinition: (taskDefinition: JsonObject) => void;
  onBroken: (text: string) => void;
  onFix: (issue: FieldIssue) => void;
  onReview: () => void;
  onCancel: () => void;
}

/** The same draft as JSON. Text that does not parse leaves the form as it was. */
export function JsonView({ title, initialText, issues, editor, viewSwitch, ...on }: Props) {
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
          <JsonEditor
            ref={editor}
            value={text}
            onChange={setText}
            ariaLabel="Task definition JSON"
            issues={issues}
            onFix={on.onFix}
          />
        </Suspense>
      </Container>
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
