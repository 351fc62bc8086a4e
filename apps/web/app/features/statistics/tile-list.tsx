import { Link } from 'react-router';
import type { Tile } from './statistics-view.js';

/** Numbers that stand first, each with what it rests on and the period before. */
export function TileList({ tiles }: { readonly tiles: readonly Tile[] }): React.ReactElement {
  return (
    <ul className="tiles">
      {tiles.map((tile) => (
        <li key={tile.id} className="tile" data-tile={tile.id}>
          <h3 className="tile__name">{tile.name}</h3>
          <TileBody tile={tile} />
        </li>
      ))}
    </ul>
  );
}

/** The one number of an indicator's own page. */
export function SingleTile({ tile }: { readonly tile: Tile }): React.ReactElement {
  return (
    <section className="tile tile--single" data-tile={tile.id} aria-labelledby="overall">
      <h2 className="tile__name" id="overall">
        {tile.name}
      </h2>
      <TileBody tile={tile} />
    </section>
  );
}

function TileBody({ tile }: { readonly tile: Tile }): React.ReactElement {
  return (
    <>
      <p className="tile__value" data-known={tile.raw !== null}>
        {tile.raw === null ? tile.value : <data value={tile.raw}>{tile.value}</data>}
        {tile.unit !== '' && <span className="tile__unit"> {tile.unit}</span>}
      </p>
      <p className="tile__period">{tile.period}</p>
      {tile.comparison !== null && <p>{tile.comparison}</p>}
      <p className="hint">
        {tile.basis}. {tile.coverage}
      </p>
      {tile.link !== null && (
        <p className="hint">
          <Link className="link" to={tile.link.href}>
            {tile.link.label}
          </Link>
        </p>
      )}
    </>
  );
}
