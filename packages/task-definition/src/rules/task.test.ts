import { testRules } from '../testing/test-rules.ts';
import { taskRules } from './task.ts';

testRules(taskRules);
