import { useEffect, useState } from 'react';
import { useLabels } from '../../i18n/use-labels.js';
import type { DrawingProps } from './drawing-props.js';
import { drawingHeight } from './drawing-props.js';

type View = (props: DrawingProps) => React.ReactElement;

/** How far the drawing has come: its code is fetched once the page stands. */
type Loading = { readonly kind: 'waiting' | 'failed' } | { readonly kind: 'ready'; readonly View: View };

/** The place of a drawing, as tall as it will be; the server sends it empty, the table beside it holds every number. */
export function LazyDrawing(props: DrawingProps): React.ReactElement {
  const labels = useLabels().statistics;
  const loading = useDrawingCode();
  return (
    <div className="drawing" data-state={loading.kind} style={{ minHeight: drawingHeight(props) }}>
      {loading.kind === 'ready' && <loading.View {...props} />}
      {loading.kind === 'failed' && <p className="hint">{labels.drawingFailed}</p>}
    </div>
  );
}

function useDrawingCode(): Loading {
  const [loading, setLoading] = useState<Loading>({ kind: 'waiting' });
  useEffect(() => {
    let isLeft = false;
    const show = (next: Loading): void => {
      if (!isLeft) setLoading(next);
    };
    import('./drawing.js').then(
      ({ Drawing }) => inTurn(() => show({ kind: 'ready', View: Drawing })),
      () => show({ kind: 'failed' }),
    );
    return () => {
      isLeft = true;
    };
  }, []);
  return loading;
}

/** Ends when every drawing that waits before has been drawn. */
let turn: Promise<void> = Promise.resolve();

/** One drawing after the other, each in a task of its own: between them the page answers. */
function inTurn(draw: () => void): void {
  turn = turn.then(async () => {
    await new Promise((resolve) => setTimeout(resolve));
    draw();
  });
}
