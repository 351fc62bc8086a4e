import { Link } from 'react-router';
import type { Tile } from './statistics-view.js';

/** Numbers that stand first, each with what it rests on and the period before. */
export function TileList({ tiles }: { readonly tiles: readonly Tile[] }): React.ReactElement {
  return (
    <ul className="tiles">
      {tiles.map((tile) => (
        <li key={tile.id} className="tile" data-tile={tile.id}>
          <TileBody tile={tile} />
        </li>
      ))}
    </ul>
  );
}

function TileBody({ tile }: { readonly tile: Tile }): React.ReactElement {
  return (
    <>
      <h3 className="tile__name">{tile.name}</h3>
      <p className="tile__value" data-known={tile.raw !== null}>
        {tile.raw === null ? tile.value : <data value={tile.raw}>{tile.value}</data>}
        {tile.unit !== '' && <span className="tile__unit"> {tile.unit}</span>}
      </p>
      <p className="tile__period">{tile.period}</p>
      {tile.comparison !== null && <p>{tile.comparison}</p>}
      <p className="hint">
        {tile.basis}. {tile.coverage}
      </p>
      <p className="hint">
        <Link className="link" to={tile.link.href}>
          {tile.link.label}
        </Link>
      </p>
    </>
  );
}
