import { testRules } from '../../testing/test-rules.ts';
import { accessRules } from './access.ts';

testRules(accessRules);
