import { guide } from '../../engine/docs.ts';
import { factRule, type Subject } from '../../engine/fact-rule.ts';
import { quote } from '../../engine/lists.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Task } from '../../engine/task.ts';
import type { Facts, ImageFact } from '../../facts.ts';
import { type ImageSubject, images } from './subjects.ts';

const STOPPED = guide('stopped-task-errors');
/** The build of Windows that each family of operating systems runs, as images name it. */
const WINDOWS_BUILDS: Readonly<Record<string, string>> = {
  WINDOWS_SERVER_2016: '10.0.14393',
  WINDOWS_SERVER_2019: '10.0.17763',
  WINDOWS_SERVER_2004: '10.0.19041',
  WINDOWS_SERVER_20H2: '10.0.19042',
  WINDOWS_SERVER_2022: '10.0.20348',
  WINDOWS_SERVER_2025: '10.0.26100',
};

const KEYS = ['username', 'password'] as const;

function knownImage(facts: Facts, { image }: ImageSubject): ImageFact | undefined {
  const found = facts.images?.[image];
  return found === 'missing' ? undefined : found;
}

function platformsOf(facts: Facts, subject: ImageSubject): ImageFact['platforms'] {
  return knownImage(facts, subject)?.platforms;
}

interface CredentialsSubject extends Subject {
  text: string;
}

function registryCredentials({ containers }: Task): readonly CredentialsSubject[] {
  return containers.flatMap(({ definition, at }) => {
    const text = definition.repositoryCredentials?.credentialsParameter;
    return text ? [{ path: at('repositoryCredentials', 'credentialsParameter'), text }] : [];
  });
}

export const accountImageRules: Rule[] = [
  factRule({
    id: 'image-not-found',
    severity: 'launch',
    appliesTo: 'image',
    title: 'Every image is in its registry.',
    docs: guide('task_cannot_pull_image'),
    needs: ['images'],
    subjects: images,
    fact: (facts, { image }) => facts.images?.[image],
    passes: ({ image }) => `${quote(image)} is in its registry.`,
    check({ path, image }, found, report) {
      if (found === 'missing') report(path, `The registry has no image ${quote(image)}.`);
    },
  }),
  factRule({
    id: 'arch-image-mismatch',
    severity: 'launch',
    appliesTo: 'runtimePlatform.cpuArchitecture',
    title: 'Every image is built for the architecture of the task.',
    docs: STOPPED,
    needs: ['images'],
    subjects: images,
    fact: platformsOf,
    passes: ({ image }) => `${quote(image)} is built for the architecture of the task.`,
    check({ path, image }, platforms, report, { definition: { runtimePlatform } }) {
      const architecture = runtimePlatform?.cpuArchitecture === 'ARM64' ? 'arm64' : 'amd64';
      if (platforms.some((platform) => platform.architecture === architecture)) return;
      const built = platforms.map((platform) => platform.architecture).join(', ');
      report(path, `${quote(image)} is built for ${built}, and the task runs on ${architecture}.`);
    },
  }),
  factRule({
    id: 'os-image-mismatch',
    severity: 'launch',
    appliesTo: 'runtimePlatform.operatingSystemFamily',
    title: 'Every image is built for the operating system of the task.',
    docs: guide('windows_task_definitions'),
    needs: ['images'],
    subjects: images,
    fact: platformsOf,
    passes: 'silently',
    check({ path, image }, platforms, report, { definition: { runtimePlatform }, windows }) {
      const family = runtimePlatform?.operatingSystemFamily ?? 'LINUX';
      const build = WINDOWS_BUILDS[family.replace(/_(CORE|FULL)$/, '')];
      const fits = platforms.some(
        ({ os, osVersion }) =>
          os === (windows ? 'windows' : 'linux') &&
          (build === undefined || osVersion === undefined || osVersion.startsWith(`${build}.`)),
      );
      if (!fits) report(path, `${quote(image)} has no build for ${family}.`);
    },
  }),
  factRule({
    id: 'health-image-ignored',
    severity: 'warn',
    appliesTo: 'healthCheck',
    title: 'A health check stands in the definition.',
    docs: guide('healthcheck'),
    needs: ['images'],
    subjects: images,
    fact: (facts, subject) => knownImage(facts, subject)?.healthCheck,
    check({ container, image }, hasHealthCheck, report) {
      if (!hasHealthCheck || container.definition.healthCheck) return;
      report(
        container.at('healthCheck'),
        `${quote(image)} has a HEALTHCHECK, which ECS ignores; give the container a health check of its own.`,
      );
    },
  }),
  factRule({
    id: 'private-registry-secret-json',
    severity: 'launch',
    appliesTo: 'repositoryCredentials.credentialsParameter',
    title: 'The secret of a registry has a username and a password.',
    docs: guide('private-auth'),
    needs: ['secrets'],
    subjects: registryCredentials,
    fact(facts, { text }) {
      const found = facts.secrets?.[text];
      return found === 'missing' ? undefined : found?.content;
    },
    check({ path }, content, report) {
      const keys = typeof content === 'string' ? {} : content.json;
      const lacking = KEYS.filter((key) => !Object.hasOwn(keys, key) || keys[key] !== 'string');
      if (lacking.length === 0) return;
      report(
        path,
        `The secret must be JSON with username and password as texts; it has no ${lacking.join(' and no ')}.`,
      );
    },
  }),
];
