import { testRules } from '../../testing/test-rules.ts';
import { instanceRules } from './instances.ts';

testRules(instanceRules);
