import { testRules } from '../testing/test-rules.ts';
import { volumeRules } from './volumes.ts';

testRules(volumeRules);
