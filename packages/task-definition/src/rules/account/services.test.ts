import { testRules } from '../../testing/test-rules.ts';
import { serviceRules } from './services.ts';

testRules(serviceRules);
