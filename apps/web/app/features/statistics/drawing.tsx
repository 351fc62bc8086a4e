import { useLanguage } from '../../i18n/use-labels.js';
import { Bars } from './bars.js';
import { Columns } from './columns.js';
import type { DrawingProps } from './drawing-props.js';

/** Draws a series. This module and what it imports is a chunk of its own: only pages with charts load it. */
export function Drawing(props: DrawingProps): React.ReactElement {
  const language = useLanguage();
  if (props.shape === 'columns') return <Columns {...props} language={language} />;
  return <Bars {...props} language={language} />;
}
