import { testRules } from '../testing/test-rules.ts';
import { portOverlapRules } from './port-overlaps.ts';

testRules(portOverlapRules);
