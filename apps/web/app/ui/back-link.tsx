import { Link } from 'react-router';

/** One step up. */
export function BackLink({
  to,
  children,
}: {
  readonly to: string;
  readonly children: React.ReactNode;
}): React.ReactElement {
  return (
    <p className="back">
      <Link className="link" to={to}>
        <span aria-hidden="true">← </span>
        {children}
      </Link>
    </p>
  );
}
