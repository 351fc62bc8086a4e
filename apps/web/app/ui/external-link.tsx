/** A link that leaves the site, and says so. */
export function ExternalLink(props: {
  readonly href: string;
  readonly hint: string;
  readonly className?: string;
  readonly children: React.ReactNode;
}): React.ReactElement {
  return (
    <a className={props.className ?? 'link'} href={props.href} rel="noopener noreferrer external">
      {props.children}
      <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d="M6 3H3v10h10v-3M9 3h4v4M13 3L7.5 8.5" />
      </svg>
      <span className="unseen"> {props.hint}</span>
    </a>
  );
}
