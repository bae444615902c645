import { ec2, fargate, type RuleCases, times } from './case.ts';

const memberOf = { type: 'memberOf', expression: 'attribute:ecs.os-type == linux' };
const tags = (...list: object[]) => fargate({}, { tags: list });

export const taskCases: RuleCases = {
  'unknown-key': { at: 'revision', fail: fargate({}, { revision: 3 }), pass: fargate() },
  'wrong-json-type': { at: 'cpu', fail: fargate({}, { cpu: 1024 }), pass: fargate() },
  'enum-value': {
    at: 'networkMode',
    fail: ec2({}, { networkMode: 'AWSVPC' }),
    pass: ec2({}, { networkMode: 'none' }),
  },
  'docker-label-limit': {
    at: 'containerDefinitions[0].dockerLabels["com.example/a"]',
    fail: ec2({ dockerLabels: { 'com.example/a': 1 } }),
    pass: ec2({ dockerLabels: { 'com.example/a': '1' } }),
  },
  'family-required': { at: 'family', fail: fargate({}, { family: '' }), pass: fargate() },
  'family-pattern': {
    at: 'family',
    fail: fargate({}, { family: 'my app' }),
    pass: fargate({}, { family: 'a'.repeat(255) }),
  },
  'containers-required': {
    at: 'containerDefinitions',
    fail: fargate({}, { containerDefinitions: [] }),
    pass: fargate(),
  },
  'containers-max-10': {
    at: 'containerDefinitions',
    fail: fargate(times(11, (index) => ({ name: `c${index}` }))),
    pass: fargate(times(10, (index) => ({ name: `c${index}` }))),
  },
  'taskdef-size': {
    at: '',
    fail: fargate({ environment: [{ name: 'A', value: 'ä'.repeat(33_000) }] }),
    pass: fargate({ environment: [{ name: 'A', value: 'a'.repeat(65_000) }] }),
  },
  'essential-at-least-one': {
    at: 'containerDefinitions',
    fail: fargate({ essential: false }),
    pass: fargate([{ essential: false }, {}]),
  },
  'container-names-unique': {
    at: 'containerDefinitions[1].name',
    fail: fargate([{}, { name: 'app' }]),
    pass: fargate([{}, { name: 'App' }]),
  },
  'compat-empty': {
    at: 'requiresCompatibilities',
    fail: ec2({}, { requiresCompatibilities: [] }),
    pass: ec2(),
  },
  'placement-constraints-max': {
    at: 'placementConstraints',
    fail: ec2({}, { placementConstraints: times(11, () => memberOf) }),
    pass: ec2({}, { placementConstraints: times(10, () => memberOf) }),
  },
  'placement-constraint-type': {
    at: 'placementConstraints[0].type',
    fail: ec2({}, { placementConstraints: [{ ...memberOf, type: 'distinctInstance' }] }),
    pass: ec2({}, { placementConstraints: [memberOf] }),
  },
  'placement-expression': {
    at: 'placementConstraints[0].expression',
    fail: ec2({}, { placementConstraints: [{ type: 'memberOf', expression: 'attribute:a in [b' }] }),
    pass: ec2({}, { placementConstraints: [{ type: 'memberOf', expression: 'attribute:a in [b]' }] }),
  },
  'fargate-placement-constraints': {
    at: 'placementConstraints',
    fail: fargate({}, { placementConstraints: [memberOf] }),
    pass: fargate({}, { placementConstraints: [] }),
  },
  'tags-empty-list': { at: 'tags', fail: tags(), pass: tags({ key: 'a', value: '' }) },
  'tags-max-50': {
    at: 'tags',
    fail: tags(...times(50, (index) => ({ key: `k${index}` }))),
    pass: tags({ key: 'purser:client-token' }, ...times(49, (index) => ({ key: `k${index}` }))),
  },
  'tag-key-length': {
    at: 'tags[0].key',
    fail: tags({ key: 'a'.repeat(129) }),
    pass: tags({ key: 'a'.repeat(128) }),
  },
  'tag-value-length': {
    at: 'tags[0].value',
    fail: tags({ key: 'a', value: 'a'.repeat(257) }),
    pass: tags({ key: 'a', value: 'a'.repeat(256) }),
  },
  'tag-charset': {
    at: 'tags[0].value',
    fail: tags({ key: 'a', value: 'a&b' }),
    pass: tags({ key: 'a', value: 'ä: b' }),
  },
  'tag-reserved-prefix': { at: 'tags[0].key', fail: tags({ key: 'AWS:a' }), pass: tags({ key: 'awsome' }) },
  'tag-client-token': {
    at: 'tags[0].key',
    fail: tags({ key: 'purser:client-token', value: 'build-1' }),
    pass: tags({ key: 'purser:owner', value: 'a' }),
  },
  'tag-duplicate-key': {
    at: 'tags[1].key',
    fail: tags({ key: 'a' }, { key: 'a' }),
    pass: tags({ key: 'a' }, { key: 'A' }),
  },
};
