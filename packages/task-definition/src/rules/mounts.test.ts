import { testRules } from '../testing/test-rules.ts';
import { mountRules } from './mounts.ts';

testRules(mountRules);
