import { Link } from 'react-router';

/** One thing in a list: its first cell leads to its page. */
export interface Line {
  readonly key: string;
  readonly href: string | null;
  readonly cells: readonly string[];
}

interface LineTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly lines: readonly Line[];
}

/** A list of things as a table; narrow screens read each as a block. */
export function LineTable({ caption, columns, lines }: LineTableProps): React.ReactElement {
  return (
    <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="table table--stacks">
        <caption className="staff__caption">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <TableLine key={line.key} line={line} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TableLine({
  line: { href, cells },
  columns,
}: {
  readonly line: Line;
  readonly columns: readonly string[];
}): React.ReactElement {
  const [first, ...others] = cells;
  return (
    <tr>
      <th scope="row">
        {href === null ? (
          first
        ) : (
          <Link className="link" to={href}>
            {first}
          </Link>
        )}
      </th>
      {others.map((cell, index) => (
        <td key={columns[index + 1]} data-label={columns[index + 1]}>
          {cell}
        </td>
      ))}
    </tr>
  );
}
