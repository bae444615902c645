import { useEffect, useMemo, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, useForm } from 'react-hook-form';
import { type FieldIssue, FieldIssues } from '../../components/fields/field-issues.ts';
import { focusField } from '../../components/fields/focus-field.ts';
import { createClientTokens } from '../task-definition/client-token.ts';
import { type CheckedLaunch, LAUNCH } from './check-launch.ts';

/**
 * Holds a form that launches something: what it asks for, what is wrong with it, and how it is sent.
 *
 * @param check Judges what stands in the form.
 * @param send Sends it once; the same content has the same token, so that a lost reply never does it twice.
 */
export function useLaunchForm<Form extends FieldValues, Content>({
  defaults,
  check,
  send,
}: {
  defaults: () => Form;
  check: (form: Form) => CheckedLaunch<Content>;
  send: (content: Content, more: { clientToken: string; acceptFailures: boolean }) => Promise<void>;
}) {
  const [initial] = useState(defaults);
  const form = useForm<Form>({ defaultValues: initial as DefaultValues<Form>, shouldFocusError: false });
  const [issues] = useState(() => new FieldIssues());
  const [tokenOf] = useState(() => createClientTokens());
  const values = form.watch();
  const text = JSON.stringify(values);
  // The form gives the same object again and again, changed in place.
  const checked = useMemo(() => check(JSON.parse(text) as Form), [check, text]);
  useEffect(() => issues.set(checked.issues), [issues, checked]);

  const sending = useRef(false);
  const sent = useRef(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  const goTo = ({ field }: FieldIssue) => {
    if (field !== undefined) focusField(field, issues);
  };
  const submit = async (acceptFailures: boolean) => {
    if (sending.current) return;
    sending.current = true;
    setPending(true);
    setError(undefined);
    try {
      const clientToken = tokenOf(JSON.stringify(checked.content));
      sent.current = true;
      await send(checked.content, { clientToken, acceptFailures });
    } catch (reason) {
      sent.current = false;
      setError(reason);
    } finally {
      sending.current = false;
      setPending(false);
    }
  };
  return {
    form,
    issues,
    values,
    content: checked.issues.length === 0 ? checked.content : undefined,
    /** Gives the content; where something is wrong, shows it and goes to the first field. */
    tryContent: (): Content | undefined => {
      const [first] = checked.issues;
      if (first === undefined) return checked.content;
      issues.tryPart(LAUNCH);
      goTo(first);
      return undefined;
    },
    goTo,
    submit: (acceptFailures: boolean) => void submit(acceptFailures),
    pending,
    error,
    isChanged: () => !sent.current && text !== JSON.stringify(initial),
  };
}
