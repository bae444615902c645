import Box from '@cloudscape-design/components/box';
import type { VersionRequirement } from '@purser/task-definition';
import { Places } from './Places.tsx';

interface Props {
  /** What has the version. */
  what: string;
  need: VersionRequirement | undefined;
  placeOf: (path: string) => string;
}

const inWords = (version: string) =>
  version === 'unsupported' ? 'not supported by any version' : `${version} or newer`;

/** The lowest version on which the task runs, and which of its features ask for it. */
export function VersionNeed({ what, need, placeOf }: Props) {
  if (need === undefined) return null;
  const decisive = need.reasons.filter(({ minimum }) => minimum === need.minimum);
  return (
    <section aria-label={what}>
      <Box variant="h3">
        {what}: {inWords(need.minimum)}
      </Box>
      <ul className="purser-needs">
        {decisive.map(({ feature, title, paths }) => (
          <li key={feature}>
            <dl>
              <dt>Because of</dt>
              <dd>{title}</dd>
              <dt>At</dt>
              <dd>
                <Places paths={paths} placeOf={placeOf} />
              </dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
