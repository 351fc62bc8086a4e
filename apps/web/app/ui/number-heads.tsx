/** The head of a table of numbers: what the rows are, then a column for each number. */
export function NumberHeads({
  group,
  numbers,
}: {
  readonly group: string;
  readonly numbers: readonly string[];
}): React.ReactElement {
  return (
    <thead>
      <tr>
        <th scope="col">{group}</th>
        {numbers.map((name) => (
          <th key={name} scope="col" className="number">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
