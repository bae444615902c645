/** The label of a field that may stay empty, as Cloudscape words it. */
export function OptionalLabel({ children }: { children: string }) {
  return (
    <>
      {children} - <i>optional</i>
    </>
  );
}
