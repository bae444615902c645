import { testRules } from '../testing/test-rules.ts';
import { linuxParameterRules } from './linux-parameters.ts';

testRules(linuxParameterRules);
