/** What the code of a frame names. */
export interface FrameFacts {
  readonly origin: string;
  /** Address of the frame's page on that origin. */
  readonly src: string;
  readonly title: string;
  /** In CSS pixels. */
  readonly height: number;
}

/** HTML to paste: the frame, and a line that lets it grow with its content. */
export function frameCode({ origin, src, title, height }: FrameFacts): string {
  const attributes = [
    `src="${escaped(origin + src)}"`,
    `title="${escaped(title)}"`,
    'width="100%"',
    `height="${String(height)}"`,
    'style="border:0"',
    'loading="lazy"',
    'referrerpolicy="no-referrer"',
  ];
  return `<iframe ${attributes.join(' ')}></iframe>\n<script src="${escaped(origin)}/widget.js" async></script>`;
}

/** A title may hold what somebody typed as a search word. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
