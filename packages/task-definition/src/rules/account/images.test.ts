import { testRules } from '../../testing/test-rules.ts';
import { accountImageRules } from './images.ts';

testRules(accountImageRules);
