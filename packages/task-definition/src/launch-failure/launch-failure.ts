import type { Blame } from './blame.ts';

/** A task that did not start, or that stopped, as `DescribeTasks` tells of it. */
export interface StoppedTask {
  stopCode?: string | undefined;
  stoppedReason?: string | undefined;
  containers?:
    | readonly { name?: string | undefined; exitCode?: number | undefined; reason?: string | undefined }[]
    | undefined;
}

/** One reason why a task did not start or stopped, in words that lead to its end. */
export interface LaunchFailure {
  /** The rule that tells of the same cause before the launch, where there is one; else a name of its own. */
  causeId: string;
  /** What happened. */
  cause: string;
  /** What to do. */
  remedy: string;
  /** The fields of the definition that are to blame; empty where no definition was given, or none is. */
  paths: readonly string[];
  /** What the text names: parameters, ARNs, images. */
  subjects: readonly string[];
  /** The AWS page. */
  docs: string;
}

/** What a text told: the named groups of the pattern that found it. */
export type Told = Readonly<Record<string, string | undefined>>;

/** A cause and the text by which AWS tells of it. */
export interface Cause {
  id: string | ((told: Told, blame: Blame) => string);
  /** Global, since one text may tell of several. */
  pattern: RegExp;
  docs: string;
  /** The names that the text gives. */
  subjects?(told: Told): readonly string[];
  cause(told: Told): string;
  remedy(told: Told): string;
  /** The fields to blame. */
  blame?(blame: Blame, told: Told): readonly string[];
}
