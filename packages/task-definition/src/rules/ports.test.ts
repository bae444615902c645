import { testRules } from '../testing/test-rules.ts';
import { portRules } from './ports.ts';

testRules(portRules);
