import { creator as anthropic } from '@secretlint/secretlint-rule-anthropic';
import { creator as aws } from '@secretlint/secretlint-rule-aws';
import { creator as basicAuth } from '@secretlint/secretlint-rule-basicauth';
import { creator as database } from '@secretlint/secretlint-rule-database-connection-string';
import { creator as github } from '@secretlint/secretlint-rule-github';
import { creator as npm } from '@secretlint/secretlint-rule-npm';
import { creator as openai } from '@secretlint/secretlint-rule-openai';
import { creator as privateKey } from '@secretlint/secretlint-rule-privatekey';
import { creator as sendgrid } from '@secretlint/secretlint-rule-sendgrid';
import { creator as slack } from '@secretlint/secretlint-rule-slack';

/** What of a secretlint rule is used: it reports each secret of a text. Their types differ by version. */
interface Creator {
  create(context: never, options: never): unknown;
}

const DETECTORS: readonly (readonly [Creator, string])[] = [
  [aws, 'an AWS access key'],
  [github, 'a GitHub token'],
  [slack, 'a Slack token'],
  [privateKey, 'a private key'],
  [database, 'a database address with a password in it'],
  [basicAuth, 'an address with a password in it'],
  [npm, 'an npm token'],
  [sendgrid, 'a SendGrid key'],
  [openai, 'an OpenAI key'],
  [anthropic, 'an Anthropic key'],
];

/** What the keys and tokens that the detectors know have in them; nearly all values of a definition have none. */
const HINT =
  /A3T|A(?:KI|GP|ID|RO|IP|NP|NV|SI)A|gh[pousr]_|github_pat_|xox|xapp-|hooks\.slack|SG\.|npm_|_authToken|-----BEGIN|sk-/;
const SHORTEST = 16;
// Far longer than any secret, and short enough for a dozen expressions.
const LONGEST = 16_384;

const mayHavePassword = (address: string) => address.includes('@') && address.includes('://');

interface Source {
  content: string;
}

type Scan = (source: Source) => boolean;

function createScan(creator: Creator): Scan {
  let hits = 0;
  const context = {
    // The report quotes the secret; only that there is one is kept.
    report: () => {
      hits += 1;
    },
    createTranslator: () => () => ({ message: '', messageId: '', data: {} }),
  };
  const handlers = creator.create(context as never, { allows: [] } as never) as {
    file?(source: Source): unknown;
  };
  return (source) => {
    hits = 0;
    handlers.file?.(source);
    return hits > 0;
  };
}

let scans: readonly (readonly [Scan, string])[] | undefined;

/** Names the kind of secret that a text holds, such as "a GitHub token"; undefined where none is recognised. */
export function detectSecret(text: string): string | undefined {
  if (text.length < SHORTEST || !(mayHavePassword(text) || HINT.test(text))) return undefined;
  scans ??= DETECTORS.map(([creator, kind]) => [createScan(creator), kind]);
  const source = { content: text.slice(0, LONGEST), filePath: '', ext: '', contentType: 'text' };
  return scans.find(([scan]) => scan(source))?.[1];
}
