import TextFilter from '@cloudscape-design/components/text-filter';
import { useEffect, useRef, useState } from 'react';
import { useDebounced } from './use-debounced.ts';

interface Props {
  label: string;
  placeholder: string;
  value: string;
  onSearch: (text: string) => void;
}

/** A search field that tells of a text once the person pauses. */
export function SearchBox({ label, placeholder, value, onSearch }: Props) {
  const [text, setText] = useState(value);
  const settled = useDebounced(text, 250);
  const told = useRef(value);
  const latest = useRef(onSearch);
  latest.current = onSearch;
  useEffect(() => {
    if (settled === told.current) return;
    told.current = settled;
    latest.current(settled);
  }, [settled]);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  return (
    <TextFilter
      filteringText={text}
      filteringAriaLabel={label}
      filteringPlaceholder={placeholder}
      onChange={({ detail }) => setText(detail.filteringText)}
    />
  );
}
