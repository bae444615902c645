import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TrackedSourceInput } from '@purser/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { api, client } from '../../../api/client.ts';
import { trackedSourcesQuery } from '../../../api/queries.ts';
import { useScopedSuffix } from '../../../components/fields/FieldScope.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import type { VariableRow } from '../codec/variables.ts';
import { mergeRows } from '../merge-rows.ts';
import { useAddSource } from '../use-pending-sources.ts';
import { membersAfter } from './pending-sources.ts';
import { variableOf } from './rewrite-name.ts';

interface Found extends TrackedSourceInput {
  gained: string[];
  lost: string[];
  unread?: string | undefined;
}

/** Tells what the sources of a container's rows gained and lost since they were expanded, and follows them by a click. */
export default function SourceChanges({ at, family }: { at: string; family: string }) {
  const container = useWatch<Record<string, string>>({ name: `${at}.name` });
  const { data } = useQuery(trackedSourcesQuery(family));
  const sources = data?.sources.filter((source) => source.container === container) ?? [];
  return sources.map((source) => (
    <SourceChange key={`${source.kind} ${source.source}`} at={at} family={family} found={source} />
  ));
}

const many = (count: number, verb: string) => (count === 0 ? [] : [`${verb} ${count}`]);

function SourceChange({ at, family, found }: { at: string; family: string; found: Found }) {
  const form = useFormContext();
  const queryClient = useQueryClient();
  const addSource = useAddSource();
  const [followed, setFollowed] = useState<{ added?: string[]; removed?: string[] }>({});
  const { gained, lost, unread, container, kind, source, rewriting, members } = found;
  const scoped = {
    add: useScopedSuffix(`Add rows of ${source}`),
    remove: useScopedSuffix(`Remove rows of ${source}`),
  };
  const what = kind === 'json-secret' ? 'secret' : 'path';
  const toAdd = followed.added === undefined ? gained : [];
  const toRemove = followed.removed === undefined ? lost : [];
  if (unread === undefined && toAdd.length === 0 && toRemove.length === 0) return null;

  const rows = `${at}.environment`;
  const now = () => form.getValues(rows) as VariableRow[];
  const follow = (part: { added?: string[]; removed?: string[] }) => {
    const all = { ...followed, ...part };
    setFollowed(all);
    addSource({ container, kind, source, rewriting, members: membersAfter(members, all) });
  };
  const referenceTo = (member: string) => variableOf(member, { kind, source, rewriting }).value;
  const add = () => {
    form.setValue(
      rows,
      mergeRows(
        now(),
        gained.map((member) => variableOf(member, { kind, source, rewriting })),
      ),
    );
    follow({ added: gained });
  };
  const remove = () => {
    const gone = new Set(lost.map(referenceTo));
    form.setValue(
      rows,
      now().filter(({ type, value }) => type !== 'ValueFrom' || !gone.has(value)),
    );
    follow({ removed: lost });
  };
  const forget = async () => {
    await client.trackedSources.forget({ family, container, kind, source });
    await queryClient.invalidateQueries({ queryKey: api.trackedSources.key() });
  };
  return (
    <Alert
      type={unread === undefined ? 'info' : 'warning'}
      action={
        <SpaceBetween direction="horizontal" size="xs">
          {unread === undefined && toAdd.length > 0 && (
            <Button formAction="none" ariaLabel={scoped.add} onClick={add}>
              {`Add ${toAdd.length}`}
            </Button>
          )}
          {unread === undefined && toRemove.length > 0 && (
            <Button formAction="none" ariaLabel={scoped.remove} onClick={remove}>
              {`Remove ${toRemove.length}`}
            </Button>
          )}
          <Button
            formAction="none"
            variant="link"
            ariaLabel={`Stop following ${source}`}
            onClick={() => void forget()}
          >
            Stop following
          </Button>
        </SpaceBetween>
      }
    >
      <LongText>
        {unread === undefined
          ? `The ${what} ${source} ${[...many(toAdd.length, 'gained'), ...many(toRemove.length, 'lost')].join(', ')} since its rows were made: ${[...toAdd, ...toRemove].join(', ')}.`
          : `The ${what} ${source}, which rows came from, could not be read: ${unread}.`}
      </LongText>
    </Alert>
  );
}
