import { testRules } from '../testing/test-rules.ts';
import { plaintextRules } from './plaintext.ts';

testRules(plaintextRules);
