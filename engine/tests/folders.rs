//! Where a finding stands: a folder is written, one thing in it is changed, and the finding (or
//! the file that cannot be read) is located to file, line and column.
//!
//! What is found at all is `packs.rs`'s matter.
#![cfg(feature = "folder")]
#![expect(
    clippy::expect_used,
    clippy::arithmetic_side_effects,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and this one writes the folders it reads"
)]

use std::fs;
use std::path::{Path, PathBuf};

use carreau_engine::golden;
use carreau_engine::pack::MOST_VALUES;
use carreau_engine::pack::check;
use carreau_engine::pack::folder::{self, Folder, Place, Reason};

/// A small good folder.
const FILES: [(&str, &str); 10] = [
    (
        "tenant.toml",
        "tenant = \"small\"\nname = \"Small\"\ncurrency = \"EUR\"\ntime_zone = \"Europe/Paris\"\n\
         languages = [\"en\"]\n",
    ),
    (
        "seasons.toml",
        "[[seasons]]\ncode = \"2026\"\nstarts_on = 2026-01-01\nends_on = \"2026-12-31\"\n",
    ),
    ("vocabulary.toml", "license_types = [\n  { code = \"senior\", name = \"Senior\" },\n]\n"),
    (
        "organisation.toml",
        "[[nodes]]\ncode = \"FED\"\nlevel = \"federation\"\nname = \"Fédé\"\n\n[[nodes]]\n\
         code = \"REG\"\nlevel = \"region\"\nparent = \"FED\"\nname = \"R\"\n",
    ),
    (
        "fees/2026.toml",
        "# Fees.\nseason = \"2026\"\n\n[[components]]\ncode = \"federal\"\nname = \"F\"\n\
         owner = \"federation\"\nlocked = true\n\n[[components.prices]]\namount = \"20.00\"\n\
         illustrative = true\n",
    ),
    ("overrides/2026.toml", "season = \"2026\"\n"),
    (
        "waivers.toml",
        "[[waivers]]\ncode = \"youth\"\nname = { en = \"Y\" }\nkind = \"youth\"\nmode = \"full\"\n\
         when = { age_to = 11 }\nillustrative = true\n",
    ),
    (
        "scripts/limits.toml",
        "[limits]\noperations = 5000\ncall_levels = 16\nexpression_depth = 32\n\
         function_expression_depth = 16\nstring_bytes = 1024\narray_items = 100\n\
         map_items = 20\nvariables = 100\nfunctions = 50\n",
    ),
    ("scripts/adjust.rhai", "// Nothing.\nfn license_adjust(ctx, quote) {\n}\n"),
    (
        "tests/license.toml",
        "[[case]]\nname = \"x\"\nfeature = \"F08.01.01\"\nop = \"x\"\n\
         on = \"2026-01-01\"\ninput = {}\nexpect = { total = \"1.00\" }\n",
    ),
];

/// A folder of these files, its files gone when dropped.
struct Written(PathBuf);

impl Written {
    fn new(name: &str, files: impl Iterator<Item = (String, Vec<u8>)>) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name.replace(' ', "-"));
        let _absent = fs::remove_dir_all(&root);
        for (file, text) in files {
            let path = root.join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        Self(root)
    }
}

impl Drop for Written {
    fn drop(&mut self) {
        let _left = fs::remove_dir_all(&self.0);
    }
}

/// The good folder with `old` replaced by `new` in `file` (a file that is not there is added).
fn changed(name: &str, file: &str, old: &str, new: &[u8]) -> Written {
    let good = FILES.iter().filter(|(path, _)| *path != file || !old.is_empty());
    let mut files: Vec<(String, Vec<u8>)> =
        good.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    match files.iter_mut().find(|(path, _)| path == file) {
        Some((_, text)) => {
            let at = text.windows(old.len()).position(|part| part == old.as_bytes()).expect(old);
            text.splice(at..at + old.len(), new.iter().copied());
        }
        None => files.push((file.to_owned(), new.to_vec())),
    }
    Written::new(name, files.into_iter())
}

fn shown(place: &Place) -> String {
    format!("{}:{}:{}", place.file, place.line, place.column)
}

/// Every finding of a folder that reads: severity is left to `packs.rs`.
fn findings(folder: &Folder) -> Vec<String> {
    let (findings, _) = check::check(&folder.document);
    let show = |finding: &check::Finding| {
        let place = folder.locate(&finding.refusal).map_or("nowhere".to_owned(), |p| shown(&p));
        format!("{} {place}", finding.refusal.code.name())
    };
    findings.iter().map(show).collect()
}

fn faults(faults: &[folder::Fault]) -> Vec<String> {
    let show = |fault: &folder::Fault| {
        let kind = match fault.reason {
            Reason::Unreadable(_) => "unreadable",
            Reason::Syntax(_) => "syntax",
            Reason::Unknown(kind) => kind,
            Reason::TooLarge(unit, ..) => unit,
            Reason::Float(_) => "float",
            Reason::Integer(_) => "integer",
            Reason::DateTime(_) => "date_time",
            Reason::Audience(_) => "audience",
        };
        format!("{kind} {}", shown(&fault.place))
    };
    faults.iter().map(show).collect()
}

/// What is found, and where, when one thing is changed.
fn check(name: &str, (file, old, new): (&str, &str, &str), expected: &[&str]) {
    let written = changed(name, file, old, new.as_bytes());
    let found = match folder::read(&written.0) {
        Ok(folder) => findings(&folder),
        Err(unread) => faults(&unread),
    };
    assert_eq!(found, expected, "{name}");
}

#[test]
fn the_good_folder_is_good() {
    check("good", ("README.md", "", "Read me."), &[]);
}

#[test]
fn a_finding_stands_at_its_value() {
    let fees = "fees/2026.toml";
    check("amount", (fees, "20.00", "20.0"), &["invalid_value fees/2026.toml:11:10"]);
    check("owner", (fees, "\"federation\"", "\"ligue\""), &["invalid_value fees/2026.toml:7:9"]);
    check("type", (fees, "true", "\"yes\""), &["invalid_type fees/2026.toml:8:10"]);
    check("season", (fees, "\"2026\"", "\"2027\""), &["unknown_season fees/2026.toml:2:10"]);
    check("month", ("seasons.toml", "12-31", "11-31"), &["invalid_value seasons.toml:4:11"]);
    check(
        "reversed",
        ("seasons.toml", "2026-12", "2025-12"),
        &["period_reversed seasons.toml:4:11"],
    );
    check(
        "inline",
        ("waivers.toml", "age_to = 11", "age_too = 11"),
        &["unknown_field waivers.toml:6:20"],
    );
    check(
        "parent",
        ("organisation.toml", "\"FED\"\nname", "\"FEDE\"\nname"),
        &["tree_invalid organisation.toml:9:10"],
    );
    check(
        "budget",
        ("scripts/limits.toml", "5000", "5001"),
        &["invalid_value scripts/limits.toml:2:14"],
    );
    check("item", ("tenant.toml", "[\"en\"]", "[\"en\", 2]"), &["invalid_type tenant.toml:5:20"]);
}

#[test]
fn what_is_missing_stands_at_the_row_or_the_file() {
    let fees = "fees/2026.toml";
    check("code", (fees, "code = \"federal\"\n", ""), &["missing_field fees/2026.toml:4:1"]);
    check(
        "name",
        ("organisation.toml", "name = \"R\"\n", ""),
        &["missing_field organisation.toml:6:1"],
    );
    check(
        "title",
        ("waivers.toml", "{ en = \"Y\" }", "{}"),
        &["missing_translation waivers.toml:3:8"],
    );
    check("uncited", (fees, "illustrative = true\n", ""), &["value_uncited fees/2026.toml:10:1"]);
    check("when", ("waivers.toml", "age_to = 11", ""), &["waiver_criterion waivers.toml:6:8"]);
    check(
        "currency",
        ("tenant.toml", "currency = \"EUR\"\n", ""),
        &["missing_field tenant.toml:1:1"],
    );
    check(
        "unknown",
        ("fines.toml", "", "season = \"2026\"\n"),
        &["unknown_section fines.toml:1:1"],
    );
}

#[test]
fn a_row_of_many_is_the_right_one() {
    let override_of = |component: &str, node: &str| {
        format!(
            "season = \"2026\"\n\n[[overrides]]\ncomponent = \"{component}\"\nnode = \"{node}\"\n\
             amount = \"1.00\"\nillustrative = true\n"
        )
    };
    let file = "overrides/2026.toml";
    let (locked, nowhere) = (override_of("federal", "REG"), override_of("fed", "REG"));
    check(
        "locked",
        (file, "season = \"2026\"\n", &locked),
        &["override_locked overrides/2026.toml:4:13"],
    );
    check(
        "nowhere",
        (file, "season = \"2026\"\n", &nowhere),
        &["unknown_component overrides/2026.toml:4:13"],
    );
    let price = "\n[[components.prices]]\namount = \"21.00\"\nillustrative = true\n";
    let twice = format!("illustrative = true\n{price}");
    check(
        "twice",
        ("fees/2026.toml", "illustrative = true\n", &twice),
        &["rows_overlap fees/2026.toml:14:1"],
    );
}

#[test]
fn a_script_is_located_by_its_own_line() {
    let file = "scripts/adjust.rhai";
    check(
        "syntax",
        (file, "}\n", "    let = 1;\n}\n"),
        &["script_invalid scripts/adjust.rhai:3:9"],
    );
    check("open", (file, "}\n", ""), &["script_invalid scripts/adjust.rhai:3:1"]);
    check("hook", (file, "fn license", "fn licence"), &["unknown_hook scripts/adjust.rhai:2:1"]);
    check("parameters", (file, "ctx, quote", "ctx"), &["hook_parameters scripts/adjust.rhai:2:1"]);
    check("near", (file, "se_adjust", "se_ajust"), &["script_unused scripts/adjust.rhai:2:1"]);
    check("call", (file, "{\n", "{\n    adjst();\n"), &["script_invalid scripts/adjust.rhai:3:5"]);
}

#[test]
fn a_statement_outside_functions_stands_at_its_line() {
    let file = "scripts/adjust.rhai";
    check("top", (file, "}\n", "}\nlet x = 1;\n"), &["script_invalid scripts/adjust.rhai:4:1"]);
}

#[test]
fn an_audience_nobody_is_stands_at_its_value() {
    check(
        "audience",
        ("tenant.toml", "name", "audience = \"all\"\nname"),
        &["audience tenant.toml:2:12"],
    );
}

#[test]
fn what_is_no_toml_a_pack_can_hold_is_a_fault() {
    check("unclosed", ("fees/2026.toml", "\"20.00\"", "\"20.00"), &["syntax fees/2026.toml:11:16"]);
    check(
        "twice-key",
        ("tenant.toml", "name = \"Small\"", "tenant = \"x\""),
        &["syntax tenant.toml:2:1"],
    );
    check("float", ("fees/2026.toml", "\"20.00\"", "20.00"), &["float fees/2026.toml:11:10"]);
    check("huge", ("waivers.toml", "11", "99999999999999999999"), &["integer waivers.toml:6:19"]);
    check(
        "time",
        ("seasons.toml", "2026-01-01", "2026-01-01T00:00:00Z"),
        &["date_time seasons.toml:3:13"],
    );
    check(
        "audience",
        ("tenant.toml", "name", "audience = \"all\"\nname"),
        &["audience tenant.toml:2:12"],
    );
    // A letter before the value is one column, whatever its bytes.
    check(
        "letters",
        ("organisation.toml", "name = \"Fédé\"", "\"é\" = 1.5"),
        &["float organisation.toml:4:7"],
    );
}

#[test]
fn what_is_no_part_of_a_pack_is_named() {
    let named = |file: &str, expected: &str| {
        check(&file.replace('/', "-"), (file, "", "x = 1\n"), &[expected]);
    };
    named("waivers.tml", "file waivers.tml:1:1");
    named("fees/2027.TOML", "file fees/2027.TOML:1:1");
    named("license_adjust.rhai", "file license_adjust.rhai:1:1");
    named("fees/license_adjust.rhai", "file fees/license_adjust.rhai:1:1");
    named("scripts.toml", "file scripts.toml:1:1");
    named("tests.toml", "file tests.toml:1:1");
    named("scripts/waivers.toml", "file scripts/waivers.toml:1:1");
    named("scripts/README.txt", "file scripts/README.txt:1:1");
    named("Fees/2027.toml", "folder Fees:1:1");
    named("sources.toml/x.toml", "folder sources.toml:1:1");
    named("fees/2027/2027.toml", "folder fees/2027:1:1");
    named("tests/old/license.toml", "folder tests/old:1:1");
}

#[test]
fn what_is_left_behind_is_passed_over() {
    let passed = |file: &str| check(&file.replace('/', "-"), (file, "", "x = 1\n"), &[]);
    passed("README.md");
    passed("scripts/README.md");
    passed("scripts/.gitkeep");
    passed(".waivers.toml.swp");
    passed(".git/config");
    passed("waivers.toml~");
    passed("fees/#2026.toml#");
}

#[cfg(unix)]
#[test]
fn links_are_named_and_not_followed() {
    let written = changed("links", "README.md", "", b"Read me.");
    let link = |to: &str, at: &str| std::os::unix::fs::symlink(to, written.0.join(at));
    link("fees", "surcharges").expect("a link to a folder");
    link("waivers.toml", "sources.toml").expect("a link to a file");
    link("nowhere", "tests/lost.toml").expect("a link to nothing");
    let found = faults(&folder::read(&written.0).expect_err("three links"));
    assert_eq!(found, ["link sources.toml:1:1", "link surcharges:1:1", "link tests/lost.toml:1:1"]);
}

#[test]
fn too_much_is_refused_and_not_read() {
    let comment = format!("# {}\n", "x".repeat(2 * 1024 * 1024));
    check("large", ("distribution.toml", "", &comment), &["bytes distribution.toml:1:1"]);
    let check = |name: &str, files: usize, text: &str, expected: &[&str]| {
        let good = FILES.iter().map(|(file, text)| ((*file).to_owned(), text.as_bytes().to_vec()));
        let more = (0..files).map(|n| (format!("tests/{n:04}.toml"), text.as_bytes().to_vec()));
        let written = Written::new(name, good.chain(more));
        let found = folder::read(&written.0).map_or_else(|unread| faults(&unread), |_| Vec::new());
        assert_eq!(found, expected, "{name}");
    };
    check("many", 2_000 - FILES.len(), "", &[]);
    check("too-many", 2_001 - FILES.len(), "", &["files :1:1"]);
    let million = format!("# {}\n", "x".repeat(1024 * 1024));
    check("too-much", 32, &million, &["bytes :1:1"]);
    // A small file of more values than a document may hold.
    let list = format!("numbers = [{}]\n", "1,".repeat(MOST_VALUES));
    let written = changed("too-rich", "waivers.toml", "illustrative = true\n", list.as_bytes());
    assert_eq!(faults(&folder::read(&written.0).expect_err("too rich")), ["values :1:1"]);
}

#[test]
fn files_that_cannot_be_read_are_all_named() {
    // Not UTF-8, in two files.
    let written = changed("unread", "waivers.toml", "youth", b"\xff\xfe");
    fs::write(written.0.join("scripts/adjust.rhai"), b"\xff").expect("a file");
    let unread = folder::read(&written.0).expect_err("two files that cannot be read");
    let found = faults(&unread);
    assert_eq!(found, ["unreadable scripts/adjust.rhai:1:1", "unreadable waivers.toml:1:1"]);
    // Nothing there at all.
    let nowhere = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nowhere");
    let unread = folder::read(&nowhere).expect_err("no folder");
    assert_eq!(faults(&unread), ["unreadable :1:1"]);
}

#[test]
fn a_case_that_is_none_is_refused_with_its_file() {
    let check = |name: &str, old: &str, new: &str, expected: &str| {
        let written = changed(name, "tests/license.toml", old, new.as_bytes());
        let folder = folder::read(&written.0).expect("a folder");
        let found = match golden::cases(&folder).expect_err(name) {
            golden::Unreadable::Fault(fault) => faults(&[fault]).concat(),
            golden::Unreadable::Refusal(file, refusal) => {
                format!("{} {file} {}", refusal.code.name(), refusal.path)
            }
        };
        assert_eq!(found, expected, "{name}");
    };
    check("case-open", "[[case]]", "[[case", "syntax tests/license.toml:1:7");
    check("case-field", "op =", "operation =", {
        "unknown_field tests/license.toml $.case[0].operation"
    });
    check("case-op", "op = \"x\"\n", "", "missing_field tests/license.toml $.case[0].op");
    check("case-feature", "01.01", "1.1", "invalid_value tests/license.toml $.case[0].feature");
    check("case-empty", "{ total = \"1.00\" }", "{}", {
        "invalid_value tests/license.toml $.case[0].expect"
    });
    check("case-vague", "expect = { total = \"1.00\" }\n", "", {
        "missing_field tests/license.toml $.case[0].expect"
    });
    check("case-refused", "expect = { total = \"1.00\" }", "refused = {}", {
        "invalid_value tests/license.toml $.case[0].refused"
    });
    check("case-none", "[[case]]", "[[cases]]", "unknown_field tests/license.toml $.cases");
}
