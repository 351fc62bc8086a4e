import type { ProcedureId } from '@navigator/shared';
import { Bindings } from '../procedures/bindings.js';
import { visibleSql } from '../procedures/filter.sql.js';
import type { Statement } from '../procedures/list.sql.js';
import { procedureColumns, procedureSource } from '../procedures/procedure-row.sql.js';
import { scopeOf, type Sight } from '../procedures/scope.js';

/** Which dates has this one procedure? */
export function datedProcedureSql(id: ProcedureId, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const sql = `-- Which dates has this one procedure?
    select ${procedureColumns(scope.now)}, p.changed_at
    from ${procedureSource(scope.now)}
    where p.id = ${bindings.bind(id, 'text')} and ${visibleSql(scope)}`;
  return { sql, parameters: bindings.values };
}
