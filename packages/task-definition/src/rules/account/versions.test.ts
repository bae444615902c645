import { testRules } from '../../testing/test-rules.ts';
import { versionRules } from './versions.ts';

testRules(versionRules);
