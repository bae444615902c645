import { LongText } from '../../../ui/LongText.tsx';

/** More places than this are told by their number. */
const MOST = 5;

interface Props {
  paths: readonly string[];
  placeOf: (path: string) => string;
}

/** The places of the definition that something is for. */
export function Places({ paths, placeOf }: Props) {
  const places = [...new Set(paths.map(placeOf))];
  const left = places.length - MOST;
  return (
    <>
      {places.slice(0, MOST).map((place) => (
        <div key={place}>
          <LongText>{place}</LongText>
        </div>
      ))}
      {left > 0 && `and ${left} more`}
    </>
  );
}
