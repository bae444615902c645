import { describe, expect, it } from 'vitest';
import { type FieldIssue, FieldIssues } from './field-issues.ts';

const issue = (field: string, message: string, severity: FieldIssue['severity'] = 'error'): FieldIssue => ({
  field,
  part: 'one',
  severity,
  message,
});

describe('the issues of a form', () => {
  it('stay hidden until the field was left or its part tried', () => {
    const issues = new FieldIssues();
    issues.set([issue('a', 'A.'), issue('b', 'B.', 'warn')]);
    expect(issues.messages('a')).toEqual({});
    issues.touch('a');
    expect(issues.messages('a')).toEqual({ error: 'A.' });
    expect(issues.messages('b')).toEqual({});
    issues.tryPart('one');
    expect(issues.messages('b')).toEqual({ warning: 'B.' });
  });

  it('give the same object for as long as nothing changes', () => {
    const issues = new FieldIssues();
    issues.tryPart('one');
    issues.set([issue('a', 'A.')]);
    const before = issues.messages('a');
    issues.set([issue('a', 'A.'), issue('b', 'B.')]);
    expect(issues.messages('a')).toBe(before);
  });

  it('are hidden again when the form starts anew', () => {
    const issues = new FieldIssues();
    issues.set([issue('a', 'A.')]);
    issues.touch('a');
    issues.restart();
    expect(issues.messages('a')).toEqual({});
  });

  it('show a field that was changed at once, and tell only those whose messages change', () => {
    const issues = new FieldIssues();
    const heard: string[] = [];
    for (const field of ['a', 'b']) issues.subscribeTo(field, () => heard.push(field));
    issues.set([issue('a', 'A.'), issue('b', 'B.')], ['a']);
    issues.set([issue('a', 'A.'), issue('b', 'Other.')]);
    expect(heard).toEqual(['a']);
  });

  it('offer what mends them', () => {
    const issues = new FieldIssues();
    const fix = { label: 'Set it to 5', patch: [] };
    issues.set([{ ...issue('a', 'A.'), fix }, issue('a', 'B.')], ['a']);
    expect(issues.messages('a')).toMatchObject({ error: 'A. B.', mendable: [{ fix }] });
  });
});
