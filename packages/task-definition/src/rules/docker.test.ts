import { testRules } from '../testing/test-rules.ts';
import { dockerRules } from './docker.ts';

testRules(dockerRules);
