/** Writes a table as `pg_dump --inserts` would. */

/** @param csv with a line of names, without line breaks in its fields */
export function toDump(name: string, csv: string): string {
  const [head, ...rows] = csv.trim().split(/\r?\n/).map(fieldsOf);
  const table = name.replace(/\.csv$/, '').replaceAll(/\W/g, '_');
  const columns = head!.map((column) => column.replaceAll(/\W/g, '_'));
  return [
    `CREATE TABLE ${table} (\n${columns.map((column) => `    ${column} text`).join(',\n')}\n);`,
    ...rows.map((row) => `INSERT INTO ${table} VALUES (${row.map(literal).join(', ')});`),
    '',
  ].join('\n');
}

function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

function literal(field: string): string {
  return /^-?\d+(?:\.\d+)?$/.test(field) ? field : `'${field.replaceAll("'", "''")}'`;
}
