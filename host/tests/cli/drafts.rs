//! Rules written in a folder: whom they would touch, a draft of them, published, taken back.

use crate::program::{Ran, carreau, copy};
use carreau_engine::compare::Report;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// Under 25 in Corsica pay 1.50 less.
const SCRIPT: &str = r#"fn license_adjust(ctx, quote) {
    if ctx.org.region == "COR" && ctx.age < 25 { adjust("local_measure", -money("1.50")); }
}
"#;

/// A folder with France's rules and the script, and a database with France's rules.
struct Desk {
    folder: TempDir,
    database: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: copy("france"), database: TempDir::new().expect("a folder") };
        assert_eq!(desk.ask(&["migrate"]).code, 0);
        let pushed = desk.ask(&["rules", "push", &desk.path(), "--reason", "first"]);
        assert_eq!(pushed.code, 0, "{}", pushed.errors);
        fs::write(desk.folder.path().join("scripts/corsica.rhai"), SCRIPT).expect("written");
        desk
    }

    fn path(&self) -> String {
        self.folder.path().display().to_string()
    }

    /// Runs a command on the database.
    fn ask(&self, arguments: &[&str]) -> Ran {
        let url = format!("sqlite:{}", self.database.path().join("c.sqlite").display());
        let mut arguments = arguments.to_vec();
        arguments.extend(["--database", &url]);
        carreau(&arguments, b"")
    }

    /// The answer of a command that is done.
    fn done(&self, arguments: &[&str]) -> String {
        let ran = self.ask(arguments);
        assert_eq!(ran.code, 0, "{arguments:?}: {}{}", ran.output, ran.errors);
        ran.output
    }
}

#[test]
fn a_draft_of_a_folder_is_published_and_rolled_back() {
    let desk = Desk::new();
    let made = desk.done(&["rules", "draft", "new", &desk.path(), "--name", "Corsica"]);
    assert!(made.starts_with("scripts/corsica.rhai\n"), "{made}");
    let id = made.split("draft ").nth(1).and_then(|rest| rest.split(' ').next()).expect("an id");
    let unsaid = desk.ask(&["rules", "draft", "publish", "france", id]);
    assert!(unsaid.code != 0 && unsaid.errors.contains("--reason"), "{}", unsaid.errors);
    let publish = ["rules", "draft", "publish", "france", id, "--reason", "decided"];
    let published = desk.done(&publish);
    assert!(published.ends_with("is published as revision 2\n"), "{published}");
    let listed = desk.done(&["rules", "draft", "list", "france"]);
    assert!(listed.contains("published  on 1  Corsica"), "{listed}");
    let twice = desk.ask(&publish);
    assert!(twice.errors.contains("publish in the state published"), "{}", twice.errors);
    let same = desk.ask(&["rules", "draft", "new", &desk.path(), "--name", "again"]);
    assert!(same.code == 1 && same.output.contains("no draft is made"), "{}", same.output);
    let back = desk.done(&["rules", "rollback", "france", "1", "--reason", "a mistake"]);
    assert_eq!(back, "france: revision 3 has the rules of revision 1\n");
    let none = desk.ask(&["rules", "rollback", "france", "9", "--reason", "x"]);
    assert!(none.code != 0 && none.errors.contains("no revision “9”"), "{}", none.errors);
}

#[test]
fn what_stands_in_the_way_of_a_draft_is_shown() {
    let desk = Desk::new();
    let write = |file: &str, from: &str, to: &str| {
        let path = desk.folder.path().join(file);
        let text = fs::read_to_string(&path).expect(file);
        fs::write(path, text.replacen(from, to, 1)).expect(file);
    };
    let draft = |name: &str| {
        let made = desk.done(&["rules", "draft", "new", &desk.path(), "--name", name]);
        let id = made.split("draft ").nth(1).and_then(|rest| rest.split(' ').next());
        id.expect("an id").to_owned()
    };
    let publish =
        |id: &str| desk.ask(&["rules", "draft", "publish", "france", id, "--reason", "decided"]);
    write("scripts/corsica.rhai", "ctx.age", "ctx.aeg");
    let refused = publish(&draft("misspelt"));
    assert_eq!(refused.code, 1, "{}", refused.errors);
    assert!(refused.output.starts_with("scripts/corsica.rhai:2:"), "{}", refused.output);
    write("scripts/corsica.rhai", "ctx.aeg", "ctx.age");
    write("fees/2026.toml", "\"12.00\"", "\"13.00\"");
    let dearer = draft("dearer");
    let refused = publish(&dearer);
    let figures = refused.output.contains("expected 55.00, found 56.00");
    assert!(refused.code == 1 && figures, "{}", refused.output);
    write("fees/2026.toml", "\"13.00\"", "\"12.00\"");
    assert_eq!(publish(&draft("sound")).code, 0);
    let refused = publish(&dearer);
    assert!(refused.output.contains("Revision 2 was published"), "{}", refused.output);
    let rebased = desk.done(&["rules", "draft", "rebase", "france", &dearer]);
    assert!(rebased.ends_with("is on revision 2\n"), "{rebased}");
}

#[test]
fn an_impact_is_printed_and_written() {
    let (live, draft) = (copy("france"), copy("france"));
    fs::write(draft.path().join("scripts/corsica.rhai"), SCRIPT).expect("written");
    let path = |folder: &Path| folder.display().to_string();
    let (live, draft) = (path(live.path()), path(draft.path()));
    let csv = TempDir::new().expect("a folder");
    let file = path(&csv.path().join("impact.csv"));
    let run = |more: &[&str]| {
        let asked = ["rules", "impact", &draft, "--against", &live, "--population", "3000"];
        let asked: Vec<&str> = asked.into_iter().chain(["--on", "2026-05-15"]).collect();
        carreau(&[asked.as_slice(), more].concat(), b"")
    };
    let ran = run(&["--json"]);
    let report = Report::read(ran.output.trim().as_bytes()).expect("a report");
    assert_eq!((report.facts, report.refused_by_both), (3000, 0));
    let corsica = &report.groups["region"]["COR"];
    assert_eq!(corsica.changed, report.changed, "nobody else is touched");
    let shown = run(&["--csv", &file]);
    assert!(shown.output.contains("\nregion\n  COR "), "{}", shown.output);
    let rows = fs::read_to_string(file).expect("rows");
    assert!(
        rows.contains(&format!("region,COR,,{},{},", corsica.facts, corsica.changed)),
        "{rows}"
    );
    let again = run(&["--json"]);
    assert_eq!(again.output, ran.output, "the same players, however the work was parted");
    // What cannot be compared is said so.
    let other = copy("sweden");
    let sweden = path(other.path());
    for (arguments, words) in [
        (
            ["rules", "impact", draft.as_str(), "--against", sweden.as_str(), "--population", "5"],
            "are of `france` and of `sweden`",
        ),
        (
            ["rules", "impact", draft.as_str(), "--against", live.as_str(), "--population", "0"],
            "0 is not in 1..=1000000",
        ),
        (
            ["rules", "impact", draft.as_str(), "--against", live.as_str(), "--on", "soon"],
            "`soon` is no date",
        ),
    ] {
        let ran = carreau(&arguments, b"");
        assert!(ran.code != 0 && ran.errors.contains(words), "{arguments:?}: {}", ran.errors);
    }
}
