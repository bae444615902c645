import { testRules } from '../testing/test-rules.ts';
import { ulimitRules } from './ulimits.ts';

testRules(ulimitRules);
