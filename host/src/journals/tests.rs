//! A small ledger in every format, as it was typed by hand; verifications of any rows balance.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use super::verifications::{Gathered, verification};
use super::{Accounts, Book, Format, Posting, Verification, datev};
use carreau_store::journal::{Entered, Moved};
use encoding_rs::WINDOWS_1252;
use oem_cp::code_table::DECODING_TABLE_CP437;
use oem_cp::decode_string_complete_table;
use std::collections::BTreeMap;

fn id(number: u8) -> String {
    format!("0195f3c0-0000-7000-8000-{number:012x}")
}

fn book(format: Format, company: Option<&str>) -> Book {
    let recipient = |code: &str, account: &str, name: &str| {
        (code.to_owned(), (account.to_owned(), name.to_owned()))
    };
    let accounts = Accounts {
        bank: "512000".to_owned(),
        credit: "419100".to_owned(),
        recipients: BTreeMap::from([
            recipient("CD13", "467000", "Bouches-du-Rhône"),
            recipient("FFPJP", "756000", "Förbundet"),
        ]),
        named: BTreeMap::new(),
    };
    Book {
        tenant: "france".to_owned(),
        name: "Förbundet \"Boule\" på Åland".to_owned(),
        currency: "EUR".to_owned(),
        period: ("2026-01-01".to_owned(), "2026-12-31".to_owned()),
        accounts: accounts.with_names(format.words()),
        company: company.map(str::to_owned),
        written_at: "2026-03-15T09:00:00.000Z".to_owned(),
    }
}

/// The payment of a number: how, what stands on it, and the node that paid.
fn about(number: u8) -> (&'static str, Option<String>, (&'static str, &'static str)) {
    match number {
        0x01 => ("bank_transfer", Some("Facture 7; \"mars\"".to_owned()), ("node", "13042")),
        0x11 => ("bank_transfer", None, ("node", "13042")),
        0x02 => ("cash", Some("=1+1".to_owned()), ("player", "someone")),
        0x12 => ("cash", None, ("player", "someone")),
        _ => ("none", None, ("player", "someone")),
    }
}

fn moved(number: u8, (on, told): (&str, &str), kind: &str, amount: i64) -> Moved {
    let (method, reference, (debtor_kind, debtor)) = about(number);
    Moved {
        id: id(number),
        booked_on: on.to_owned(),
        kind: kind.to_owned(),
        direction: if kind == "payment" { "in" } else { "out" }.to_owned(),
        method: method.to_owned(),
        currency: "EUR".to_owned(),
        amount,
        reference,
        debtor_kind: debtor_kind.to_owned(),
        debtor: debtor.to_owned(),
        created_at: format!("{told}T10:00:00.000Z"),
        settles: None,
    }
}

fn entered(number: u8, on: &str, category: &str, parts: &[(&str, i64)]) -> Vec<Entered> {
    let (method, reference, (debtor_kind, debtor)) = about(number);
    let entry = |(node, amount): &(&str, i64)| Entered {
        id: id(0),
        booked_on: on.to_owned(),
        payment: id(number),
        node: (*node).to_owned(),
        currency: "EUR".to_owned(),
        amount: *amount,
        category: category.to_owned(),
        created_at: format!("{on}T10:00:00.000Z"),
        method: method.to_owned(),
        reference: reference.clone(),
        debtor_kind: debtor_kind.to_owned(),
        debtor: debtor.to_owned(),
    };
    parts.iter().map(entry).collect()
}

/// A ledger in which everything happens once.
fn ledger() -> Vec<(u8, &'static str, Gathered)> {
    let whole = |number, on, told, (kind, amount), parts: &[(&str, i64)]| {
        let entered = entered(number, on, "license", parts);
        (number, on, Gathered { moved: Some(moved(number, (on, told), kind, amount)), entered })
    };
    let later = |on, parts: &[(&str, i64)]| {
        (0x01, on, Gathered { moved: None, entered: entered(0x01, on, "affiliation", parts) })
    };
    let (fifteenth, sixteenth) = ("2026-01-15", "2026-01-16");
    let (second, third) = ("2026-02-02", "2026-02-03");
    let licensed = [("CD13", 2000), ("FFPJP", 3000), ("CD13", 500)];
    vec![
        whole(0x01, fifteenth, sixteenth, ("payment", 5900), &licensed),
        whole(0x02, "2026-01-20", "2026-01-20", ("payment", 1000), &[]),
        later("2026-02-01", &[("CD13", 300), ("FFPJP", -100)]),
        whole(0x11, second, second, ("refund", 2000), &[("CD13", -800), ("FFPJP", -1000)]),
        whole(0x03, third, third, ("payment", 0), &[("CD13", -500), ("FFPJP", 500)]),
        whole(0x04, third, third, ("payment", 0), &[]),
        whole(0x12, third, third, ("reversal", 1000), &[]),
        later("2026-02-04", &[("CD13", -300), ("FFPJP", 100)]),
    ]
}

/// The ledger as it is written, from the first byte to the last.
fn written(format: Format, company: Option<&str>) -> Vec<u8> {
    let book = book(format, company);
    let mut bytes = format.head(&book);
    let mut number = 0;
    for (payment, on, gathered) in ledger() {
        let place = (on.to_owned(), id(payment));
        let found = verification(&book, place, &gathered).expect("accounts of all");
        let Some(verification) = found else { continue };
        number += 1;
        bytes.extend(format.written(&book, &Verification { number, ..verification }));
    }
    bytes
}

fn lines(text: &str, ending: &str) -> String {
    assert_eq!(text.matches('\n').count(), text.matches(ending).count(), "one kind of endings");
    text.replace(ending, "\n")
}

#[test]
fn a_journal_is_written_as_it_was_typed() {
    let csv = String::from_utf8(written(Format::Csv, None)).expect("UTF-8");
    assert_eq!(lines(&csv, "\n"), include_str!("golden/journal.csv"));
    let sie = written(Format::Sie, Some("802000-0000"));
    let sie = decode_string_complete_table(&sie, &DECODING_TABLE_CP437);
    assert_eq!(lines(&sie, "\r\n"), include_str!("golden/journal.si"));
    let datev = written(Format::Datev, Some("29098-55003"));
    let (datev, _, unknown) = WINDOWS_1252.decode(&datev);
    assert!(!unknown);
    assert_eq!(lines(&datev, "\r\n"), include_str!("golden/EXTF_Buchungsstapel.csv"));
    let fec = String::from_utf8(written(Format::Fec, Some("123456789"))).expect("UTF-8");
    assert_eq!(lines(&fec, "\r\n"), include_str!("golden/123456789FEC20261231.txt"));
}

#[test]
fn letters_are_those_of_the_code_page() {
    let holds = |bytes: &[u8], part: &[u8]| bytes.windows(part.len()).any(|it| it == part);
    assert!(holds(&written(Format::Sie, None), b"p\x86 \x8fland"), "på Åland in CP437");
    assert!(holds(&written(Format::Datev, None), b"p\xe5 \xc5land"), "and in Windows-1252");
    let mut book = book(Format::Sie, None);
    book.name = "Łódź \\ ’\n#VER".to_owned();
    let head = Format::Sie.head(&book);
    assert!(holds(&head, b"#FNAMN \"?\xa2d? / ? #VER\"\r\n"), "{}", head.escape_ascii());
}

#[test]
fn every_line_of_datev_has_the_columns_of_its_version() {
    assert_eq!(datev::columns().len(), 125);
    let file = written(Format::Datev, None);
    let (file, ..) = WINDOWS_1252.decode(&file);
    let heads = file.lines().next().expect("a head").split(';').count();
    assert_eq!(heads, 31);
    for line in file.lines().skip(2) {
        // What is in quotes parts nothing.
        let parts: Vec<&str> = line.split('"').collect();
        let outside: usize = parts.iter().step_by(2).map(|it| it.matches(';').count()).sum();
        assert_eq!(outside, 124, "{line}");
    }
}

#[test]
fn a_file_is_called_as_its_readers_expect() {
    let name = |format: Format, company| format.file_name(&book(format, company));
    assert_eq!(name(Format::Csv, None), "journal-france-2026-01-01-2026-12-31.csv");
    assert_eq!(name(Format::Sie, None), "journal-france-2026-01-01-2026-12-31.si");
    let datev = "EXTF_Buchungsstapel_france_2026-01-01_2026-12-31.csv";
    assert_eq!(name(Format::Datev, None), datev);
    assert_eq!(name(Format::Fec, Some("123456789")), "123456789FEC20261231.txt");
}

#[test]
fn what_cannot_stand_in_a_format_is_known() {
    let accounts = |format: Format| {
        ["467000", "1930", "41-A", "AB1", "193", "123456789"].map(|it| format.takes_account(it))
    };
    assert_eq!(accounts(Format::Csv), [true; 6]);
    assert_eq!(accounts(Format::Sie), [true, true, false, false, false, true]);
    assert_eq!(accounts(Format::Datev), [true, true, false, false, false, false]);
    assert_eq!(accounts(Format::Fec), [true, true, false, false, true, true]);
    for format in [Format::Sie, Format::Datev, Format::Fec] {
        assert!(format.companies().iter().all(|company| format.takes_company(company)));
        for company in ["", "12", "1000-1", "1001-0", "12345678a", "123456-789012", "-", "1-1-1"] {
            assert!(!format.takes_company(company), "{format:?} {company}");
        }
    }
    assert!(!Format::Csv.takes_company("123456789"));
}

#[test]
fn what_received_since_the_accounts_were_asked_for_breaks_off() {
    let book = book(Format::Csv, None);
    let on = "2026-01-15";
    let gathered = Gathered { moved: None, entered: entered(1, on, "license", &[("PACA", 100)]) };
    assert!(verification(&book, (on.to_owned(), id(1)), &gathered).is_err());
}

/// Whatever rows a payment has on a day, the verification adds up to nothing, the bank moves by the
/// money, and DATEV's pairs come to the same.
#[test]
fn every_verification_balances() {
    let book = book(Format::Datev, None);
    let mut seed = 7_i64;
    let mut next = |of: i64| {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        (seed >> 8) % of
    };
    for _ in 0..2_000 {
        let kind = ["payment", "refund", "reversal"][usize::try_from(next(3)).expect("one")];
        let on = "2026-05-05";
        let parts: Vec<(&str, i64)> = (0..next(6))
            .map(|at| (if at % 2 == 0 { "CD13" } else { "FFPJP" }, next(9_000) - 3_000))
            .collect();
        let money = next(10_000);
        let moved = (next(3) > 0).then(|| moved(1, (on, on), kind, money));
        let bank = moved.as_ref().map_or(0, |_| if kind == "payment" { money } else { -money });
        let gathered = Gathered { moved, entered: entered(1, on, "license", &parts) };
        let found = verification(&book, (on.to_owned(), id(1)), &gathered).expect("accounts");
        let Some(found) = found else { continue };
        let sum = |is: &dyn Fn(&Posting) -> bool| -> i64 {
            found.postings.iter().filter(|it| is(it)).map(|it| it.amount).sum()
        };
        assert_eq!(sum(&|_| true), 0, "{found:?}");
        assert_eq!(sum(&|it| it.account == "512000"), bank, "{found:?}");
        let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
        for (first, second, amount) in datev::pairs(&book, &found) {
            assert!(amount != 0 && first != second, "{found:?}");
            *sums.entry(first).or_default() += amount;
            *sums.entry(second).or_default() -= amount;
        }
        for (account, amount) in sums {
            assert_eq!(amount, sum(&|it| it.account == account), "{account} {found:?}");
        }
    }
}
