import { testRules } from '../../testing/test-rules.ts';
import { stoppedTaskRules } from './stopped-tasks.ts';

testRules(stoppedTaskRules);
