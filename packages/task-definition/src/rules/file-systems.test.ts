import { testRules } from '../testing/test-rules.ts';
import { fileSystemRules } from './file-systems.ts';

testRules(fileSystemRules);
