//! Both databases make the same of the migrations: columns, keys, references, indexes.
//!
//! Checks are not compared as text, since each database writes them its own way; `rules.rs` tries
//! them.

use crate::databases::{Database, both};
use sqlx::{FromRow, SqlSafeStr};

/// What to compare, and how each database tells it: one line of text each.
struct Aspect {
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

const COLUMNS: Aspect = Aspect {
    name: "columns: table, name, type, whether it may be null",
    sqlite: r#"select m.name || '.' || c.name || ' ' || lower(c.type)
               || case c."notnull" when 1 then '' else ' null' end
               from sqlite_master m join pragma_table_info(m.name) c
               where m.type = 'table' and m.name not like '\_%' escape '\'
               and m.name not like 'sqlite%'"#,
    postgres: r"select table_name || '.' || column_name || ' ' || data_type
                || case is_nullable when 'YES' then ' null' else '' end
                from information_schema.columns
                where table_schema = 'public' and table_name not like '\_%'",
};

const PRIMARY_KEYS: Aspect = Aspect {
    name: "primary keys: table, place in the key, column",
    sqlite: r"select m.name || ' ' || c.pk || ' ' || c.name
              from sqlite_master m join pragma_table_info(m.name) c
              where m.type = 'table' and m.name not like '\_%' escape '\' and c.pk > 0",
    postgres: r"select t.relname || ' ' || k.place || ' ' || a.attname
                from pg_constraint p join pg_class t on t.oid = p.conrelid
                join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
                cross join lateral unnest(p.conkey) with ordinality as k (number, place)
                join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
                where p.contype = 'p' and t.relname not like '\_%'",
};

const REFERENCES: Aspect = Aspect {
    name: "references: table (columns) to table (columns)",
    sqlite: r#"select name || ' (' || group_concat(f, ',') || ') ' || t || ' ('
               || group_concat(p, ',') || ')' from (
                   select m.name, r.id, r."from" as f, r."table" as t, r."to" as p
                   from sqlite_master m join pragma_foreign_key_list(m.name) r
                   where m.type = 'table' order by m.name, r.id, r.seq)
               group by name, id, t"#,
    postgres: r"select t.relname || ' (' || string_agg(a.attname, ',' order by k.place) || ') '
                || u.relname || ' (' || string_agg(b.attname, ',' order by k.place) || ')'
                from pg_constraint p join pg_class t on t.oid = p.conrelid
                join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
                join pg_class u on u.oid = p.confrelid
                cross join lateral unnest(p.conkey, p.confkey) with ordinality
                    as k (ours, theirs, place)
                join pg_attribute a on a.attrelid = t.oid and a.attnum = k.ours
                join pg_attribute b on b.attrelid = u.oid and b.attnum = k.theirs
                where p.contype = 'f' group by p.oid, t.relname, u.relname",
};

const INDEXES: Aspect = Aspect {
    name: "indexes that are no keys: name, whether unique, whether partial, columns",
    sqlite: r#"select name || case u when 1 then ' unique' else '' end
               || case partial when 1 then ' partial' else '' end
               || ' (' || group_concat(c, ',') || ')' from (
                   select i.name, i."unique" as u, i.partial, c.name as c
                   from sqlite_master m join pragma_index_list(m.name) i
                   join pragma_index_info(i.name) c
                   where m.type = 'table' and i.origin = 'c' order by i.name, c.seqno)
               group by name, u, partial"#,
    postgres: r"select i.relname || case x.indisunique when true then ' unique' else '' end
                || case when x.indpred is null then '' else ' partial' end
                || ' (' || string_agg(a.attname, ',' order by k.place) || ')'
                from pg_index x join pg_class i on i.oid = x.indexrelid
                join pg_namespace n on n.oid = i.relnamespace and n.nspname = 'public'
                cross join lateral unnest(x.indkey) with ordinality as k (number, place)
                join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.number
                where not x.indisprimary and i.relname not like '\_%'
                group by i.relname, x.indisunique, x.indpred",
};

#[derive(FromRow)]
struct Line(String);

async fn lines(database: &Database, aspect: &Aspect) -> Vec<String> {
    let lines: Vec<Line> = if database.is_sqlite() {
        let sql = aspect.sqlite.into_sql_str();
        sqlx::query_as(sql).fetch_all(&mut database.sqlite().await).await
    } else {
        let sql = aspect.postgres.into_sql_str();
        sqlx::query_as(sql).fetch_all(&mut database.postgres().await).await
    }
    .expect("the schema");
    let mut lines: Vec<String> = lines.into_iter().map(|Line(line)| line).collect();
    lines.sort();
    lines
}

#[tokio::test]
async fn both_databases_have_the_same_schema() {
    let [sqlite, postgres] = both("schema").await;
    let known = [
        (COLUMNS, "decisions.request text null"),
        (PRIMARY_KEYS, "org_closure 2 descendant"),
        (REFERENCES, "decisions (tenant,pack_hash) packs (tenant,pack_hash)"),
        (INDEXES, "org_nodes_root unique partial (tenant)"),
    ];
    for (aspect, line) in known {
        let (ours, theirs) = (lines(&sqlite, &aspect).await, lines(&postgres, &aspect).await);
        assert_eq!(ours, theirs, "{}", aspect.name);
        // So that the comparison is not one of two empty lists.
        assert!(ours.iter().any(|found| found == line), "{}: {ours:#?}", aspect.name);
    }
}
