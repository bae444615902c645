import { readCommandLine, USAGE, UsageError } from './command-line.ts';
import { type EmbeddedAws, startEmbeddedAws } from './embedded-aws.ts';
import { EmbeddedAwsStartError } from './start-error.ts';

// The SDK's notice of the Node versions of its future releases says nothing about this pinned one.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const banner = ({
  url,
  region,
  accountId,
  credentials,
}: EmbeddedAws) => `AWS account ${accountId} is at ${url}

  export AWS_ENDPOINT_URL=${url}
  export AWS_REGION=${region}
  export AWS_ACCESS_KEY_ID=${credentials.accessKeyId}
  export AWS_SECRET_ACCESS_KEY=${credentials.secretAccessKey}

`;

try {
  const command = await readCommandLine(process.argv.slice(2));
  if (command.kind === 'help') process.stdout.write(USAGE);
  else {
    const account = await startEmbeddedAws(command.options);
    process.stdout.write(banner(account));
    const stop = async () => {
      await account.close();
      process.exit(0);
    };
    process.once('SIGTERM', () => void stop());
    process.once('SIGINT', () => void stop());
  }
} catch (error) {
  if (!(error instanceof UsageError || error instanceof EmbeddedAwsStartError)) throw error;
  process.stderr.write(`purser-aws: ${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
