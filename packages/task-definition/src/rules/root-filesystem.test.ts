import { testRules } from '../testing/test-rules.ts';
import { rootFilesystemRules } from './root-filesystem.ts';

testRules(rootFilesystemRules);
