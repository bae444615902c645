import { testRules } from '../../testing/test-rules.ts';
import { keyRules } from './keys.ts';

testRules(keyRules);
