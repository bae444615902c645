import { spawnSync } from 'node:child_process';
import { benchCli } from './cli.ts';
import { benchDescribe } from './describe.ts';
import { benchEmbeddedAws } from './embedded-aws.ts';
import { benchPreflight } from './preflight.ts';
import { benchStartUp } from './start-up.ts';
import { benchTyping } from './typing.ts';
import { benchValidate } from './validate.ts';

// Prints what the product promises about speed and size; ratios come from both sides of one run.
spawnSync('npm', ['run', '--silent', 'size', '-w', '@purser/console'], { stdio: 'inherit' });
console.log(await benchValidate());
console.log(await benchStartUp());
console.log(await benchDescribe());
console.log(await benchPreflight());
console.log(await benchTyping());
console.log(await benchCli());
console.log(await benchEmbeddedAws());
