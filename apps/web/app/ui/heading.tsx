/** The one h1 of a page; client navigation moves the focus here. */
export function PageHeading({
  children,
  lead,
}: {
  readonly children: React.ReactNode;
  readonly lead?: string;
}): React.ReactElement {
  return (
    <header className="page-heading">
      <h1 tabIndex={-1}>{children}</h1>
      {lead !== undefined && <p className="lead">{lead}</p>}
    </header>
  );
}
