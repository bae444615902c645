import { testRules } from '../../testing/test-rules.ts';
import { launchRules } from './launch.ts';

testRules(launchRules);
