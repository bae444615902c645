import { testRules } from '../testing/test-rules.ts';
import { containerRules } from './containers.ts';

testRules(containerRules);
