import { testRules } from '../testing/test-rules.ts';
import { platformRules } from './platform.ts';

testRules(platformRules);
